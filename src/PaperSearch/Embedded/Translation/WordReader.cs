using PaperSearch.Embedded.Matching;
using PaperSearch.Querying;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Translation;

/// <summary>A word of a query's text as it is looked up.</summary>
/// <param name="Word">Its terms.</param>
/// <param name="IsStopWord">Whether it says little alone.</param>
/// <param name="Stem">The word folded and stemmed.</param>
/// <param name="Unstemmed">The word folded.</param>
/// <param name="Meant">What it was read as where no paper has it; else <see langword="null"/>.</param>
internal readonly record struct LookedUpWord(RankedWord Word, bool IsStopWord, string Stem, string Unstemmed, IReadOnlyList<string>? Meant = null);

/// <summary>
/// From the words of a query to the terms of an index that they are: in which fields, stemmed or exact, expanded or as written.
/// What was read once for a search is kept. For one thread.
/// </summary>
internal sealed class WordReader(AnalyzedTexts texts, TermExpansion expansion, PostingsSource source, RankingProfile profile)
{
    /// <summary>What a word counts for that was guessed.</summary>
    private const float GuessBoost = 0.5f;

    private static readonly string[] defaultFields = [.. PaperFieldTable.Default.All.Where(f => f.IsDefault).Select(f => f.Name)];

    private readonly Dictionary<(string? Field, string Text, bool Exact), ValueList<LookedUpWord>> read = [];
    private readonly Dictionary<(string? Field, string Text, WordMatch Match, int Edits), RankedWord> expanded = [];
    private readonly Dictionary<string, RankedWord> guessed = new(StringComparer.Ordinal);
    private readonly WordsByTerms words = new();
    private readonly List<FieldTerm> terms = [];

    /// <summary>The words of a text in the default fields; one that no paper has is read as those it may be misspelt for.</summary>
    public ValueList<LookedUpWord> ReadCorrected(string text, Spelling spelling)
    {
        var asTyped = Read(null, text, exact: false);
        LookedUpWord[]? corrected = null;
        for (var i = 0; i < asTyped.Count; i++)
        {
            var word = asTyped[i];
            if (word.IsStopWord || IsKnown(word.Word) || spelling.Correct(word.Unstemmed) is not { Count: > 0 } meant)
                continue;
            corrected ??= asTyped.AsSpan().ToArray();
            corrected[i] = word with { Word = Guessed(word.Unstemmed, meant), Meant = meant };
        }
        return corrected is null ? asTyped : new ValueList<LookedUpWord>(corrected);
    }

    /// <summary>The words of a text, looked up in a field or the default fields.</summary>
    public ValueList<LookedUpWord> Read(string? field, string text, bool exact)
    {
        if (read.TryGetValue((field, text, exact), out var known))
            return known;
        var positions = texts.Read(text, field is null ? PaperFieldKind.Text : KindOf(field)).AsSpan();
        var names = field is null ? texts.Read(text, PaperFieldKind.Names).AsSpan() : [];
        var fields = FieldsOf(field);
        var found = new LookedUpWord[positions.Length];
        for (var i = 0; i < found.Length; i++)
        {
            ref readonly var position = ref positions[i];
            terms.Clear();
            foreach (var name in fields)
            {
                if (field is null && name == IndexFields.Author)
                    AddName(ref names, position);
                else if (exact && KindOf(name) == PaperFieldKind.Text)
                    AddExact(name, position);
                else
                    AddStemmed(name, position, withVariants: found.Length == 1);
            }
            found[i] = new LookedUpWord(words.Of(terms), position.IsStopWord, position.Term, position.Unstemmed);
        }
        return read[(field, text, exact)] = new ValueList<LookedUpWord>(found);
    }

    /// <summary>The compounds of a text written as one word, and the category it names by its code.</summary>
    public List<RankedWord> Variants(string? field, string text)
    {
        var variants = new List<RankedWord>();
        var positions = texts.Read(text, field is null ? PaperFieldKind.Text : KindOf(field));
        if (positions.Count > 1)
        {
            foreach (var variant in positions.SelectMany(p => p.Variants).Distinct(StringComparer.Ordinal))
            {
                variants.Add(new RankedWord(IsVariant: true, Terms: FieldsOf(field).Where(f => f != IndexFields.Author)
                    .Select(f => new FieldTerm(f, variant, profile.WeightOf(f))).ToValueList()));
            }
        }
        // "cs.LG" among words is the category; "AI" is a word.
        if (field is null && text.AsSpan().IndexOfAny(".-") > 0 && ArxivTaxonomy.IsKnown(text))
            variants.Add(new RankedWord([new FieldTerm(IndexFields.Category, ArxivTaxonomy.Resolve(text).Code.ToLowerInvariant(), profile.Category)], IsVariant: true));
        return variants;
    }

    /// <summary>A word of which only the beginning is given, or that may be misspelt, as the words of the index that are meant.</summary>
    public RankedWord Expanded(WordQuery word)
    {
        var key = (word.Field, word.Text, word.Match, word.MaxEdits);
        if (expanded.TryGetValue(key, out var known))
            return known;
        terms.Clear();
        foreach (var field in FieldsOf(word.Field))
        {
            if (texts.Read(word.Text, KindOf(field)) is not [var position, ..])
                continue;
            foreach (var dictionary in DictionariesOf(field))
            {
                var found = word.Match == WordMatch.Prefix
                    ? expansion.Prefix(dictionary, position.Unstemmed)
                    : expansion.Fuzzy(dictionary, position.Unstemmed, word.MaxEdits);
                foreach (var term in found)
                    terms.Add(new FieldTerm(dictionary, term.Text, profile.WeightOf(field)));
            }
        }
        return expanded[key] = new RankedWord([.. terms]);
    }

    private RankedWord Guessed(string typed, IReadOnlyList<string> meant)
    {
        if (guessed.TryGetValue(typed, out var known))
            return known;
        // A term of the index may be a stem, which is no word that has the stem.
        var stems = FieldsOf(null).SelectMany(f => meant.Select(m => new FieldTerm(f, m, profile.WeightOf(f))));
        var found = meant.SelectMany(m => Read(null, m, exact: false)).SelectMany(m => m.Word.Terms).Concat(stems).Distinct().ToValueList();
        return guessed[typed] = new RankedWord(found, GuessBoost);
    }

    private bool IsKnown(RankedWord word)
    {
        foreach (ref readonly var term in word.Terms.AsSpan())
        {
            if (source.DocFreq(term.Field, term.Text) > 0)
                return true;
        }
        return false;
    }

    /// <summary>The fields that words without a field, or with this one, are looked for in.</summary>
    public static string[] FieldsOf(string? field) => field is not null ? [field] : defaultFields;

    public static PaperFieldKind KindOf(string field) => PaperFieldTable.Default.Find(field)?.Kind ?? PaperFieldKind.Text;

    /// <summary>The field and, where it has them, its inflected words: together all words as they are written.</summary>
    private static IEnumerable<string> DictionariesOf(string field) =>
        IndexFields.FormsOf(field) is { } forms ? [field, forms] : [field];

    // Text and names are read by different rules ("D'Abramo" is two words of a text): a word is the name that covers most of it.
    // Both stand in the text's order, so names that end before this word are no name of the next ones either.
    private void AddName(ref ReadOnlySpan<AnalyzedWord> names, in AnalyzedWord position)
    {
        while (!names.IsEmpty && names[0].End <= position.Start)
            names = names[1..];
        var best = -1;
        for (var i = 0; i < names.Length && names[i].Start < position.End; i++)
        {
            if (names[i].Overlap(position) > (best < 0 ? 0 : names[best].Overlap(position)))
                best = i;
        }
        if (best < 0)
            return;
        ref readonly var name = ref names[best];
        // A name of which other words are a part belongs to its longest part.
        if (name.Term.Length > position.Unstemmed.Length && !position.CoversMostOf(name))
            return;
        terms.Add(new FieldTerm(IndexFields.Author, name.Term, profile.Author));
        foreach (var variant in name.Variants.AsSpan())
        {
            // The C of "C++" is nobody's initial.
            if (variant.Length > 1)
                AddNew(new FieldTerm(IndexFields.Author, variant, profile.Author));
        }
    }

    private void AddStemmed(string field, in AnalyzedWord position, bool withVariants)
    {
        var weight = profile.WeightOf(field);
        terms.Add(new FieldTerm(field, position.Term, weight));
        // An acronym is not stemmed where it is written so.
        if (position.Unstemmed != position.Term)
            terms.Add(new FieldTerm(field, position.Unstemmed, weight));
        if (!withVariants)
            return;
        foreach (var variant in position.Variants.AsSpan())
            AddNew(new FieldTerm(field, variant, weight));
    }

    private void AddExact(string field, in AnalyzedWord position)
    {
        var weight = profile.WeightOf(field);
        // As an acronym, or as a word that is its own stem; the latter stands for its inflected words as well, which are taken away.
        terms.Add(new FieldTerm(field, position.Unstemmed, weight));
        if (IndexFields.FormsOf(field) is not { } forms)
            return;
        if (position.Unstemmed != position.Term)
            terms.Add(new FieldTerm(forms, position.Unstemmed, weight));
        foreach (var inflected in expansion.FormsOf(forms, position.Unstemmed))
            terms.Add(new FieldTerm(forms, inflected, -weight));
    }

    private void AddNew(FieldTerm term)
    {
        if (!terms.Contains(term))
            terms.Add(term);
    }
}
