using Lucene.Net.Index;
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
/// For one query.
/// </summary>
internal sealed class WordReader(SearchScope scope)
{
    /// <summary>What a word counts for that was guessed.</summary>
    private const float GuessBoost = 0.5f;

    private readonly RankingProfile profile = scope.Statistics.Profile;
    private readonly TermExpansion expansion = scope.Expansion;
    private Spelling? spelling;

    /// <summary>Words that no paper has, and what they were read as.</summary>
    public IReadOnlyList<SpellingCorrection> Corrections => spelling?.Corrections ?? [];

    /// <summary>The words of a text in the default fields; one that no paper has is read as those it may be misspelt for.</summary>
    public List<LookedUpWord> ReadCorrected(string text)
    {
        var read = Read(null, text, exact: false);
        for (var i = 0; i < read.Count; i++)
        {
            if (read[i].IsStopWord || IsKnown(read[i].Word) || (spelling ??= new Spelling(expansion)).Correct(read[i].Unstemmed) is not { Count: > 0 } meant)
                continue;
            // A term of the index may be a stem, which is no word that has the stem.
            var stems = FieldsOf(null).SelectMany(f => meant.Select(m => new FieldTerm(f, m, profile.WeightOf(f))));
            var terms = meant.SelectMany(m => Read(null, m, exact: false)).SelectMany(m => m.Word.Terms).Concat(stems).Distinct().ToValueList();
            read[i] = read[i] with { Word = new RankedWord(terms, GuessBoost), Meant = meant };
        }
        return read;
    }

    /// <summary>The words of a text, looked up in a field or the default fields.</summary>
    public List<LookedUpWord> Read(string? field, string text, bool exact)
    {
        var read = new List<LookedUpWord>();
        var positions = AnalyzedWord.Read(text, field is null ? PaperFieldKind.Text : KindOf(field));
        var names = field is null ? AnalyzedWord.Read(text, PaperFieldKind.Names) : [];
        foreach (var position in positions)
        {
            var terms = new List<FieldTerm>();
            foreach (var name in FieldsOf(field))
            {
                if (field is null && name == IndexFields.Author)
                    AddName(terms, names, position);
                else if (exact && KindOf(name) == PaperFieldKind.Text)
                    AddExact(terms, name, position);
                else
                    AddStemmed(terms, name, position, withVariants: positions.Count == 1);
            }
            read.Add(new LookedUpWord(new RankedWord(terms.Distinct().ToValueList()), position.IsStopWord, position.Term, position.Unstemmed));
        }
        return read;
    }

    /// <summary>The compounds of a text written as one word, and the category it names by its code.</summary>
    public IEnumerable<RankedWord> Variants(string? field, string text)
    {
        var positions = AnalyzedWord.Read(text, field is null ? PaperFieldKind.Text : KindOf(field));
        if (positions.Count > 1)
        {
            foreach (var variant in positions.SelectMany(p => p.Variants).Distinct(StringComparer.Ordinal))
            {
                yield return new RankedWord(IsVariant: true, Terms: FieldsOf(field).Where(f => f != IndexFields.Author)
                    .Select(f => new FieldTerm(f, variant, profile.WeightOf(f))).ToValueList());
            }
        }
        // "cs.LG" among words is the category; "AI" is a word.
        if (field is null && text.AsSpan().IndexOfAny(".-") > 0 && ArxivTaxonomy.IsKnown(text))
            yield return new RankedWord([new FieldTerm(IndexFields.Category, ArxivTaxonomy.Resolve(text).Code.ToLowerInvariant(), profile.Category)], IsVariant: true);
    }

    /// <summary>A word of which only the beginning is given, or that may be misspelt, as the words of the index that are meant.</summary>
    public RankedWord Expanded(WordQuery word)
    {
        var terms = new List<FieldTerm>();
        foreach (var field in FieldsOf(word.Field))
        {
            foreach (var position in AnalyzedWord.Read(word.Text, KindOf(field)).Take(1))
            {
                foreach (var dictionary in DictionariesOf(field))
                {
                    var found = word.Match == WordMatch.Prefix
                        ? expansion.Prefix(dictionary, position.Unstemmed)
                        : expansion.Fuzzy(dictionary, position.Unstemmed, word.MaxEdits);
                    terms.AddRange(found.Select(t => new FieldTerm(dictionary, t.Text, profile.WeightOf(field))));
                }
            }
        }
        return new RankedWord(terms.Distinct().ToValueList());
    }

    private bool IsKnown(RankedWord word)
    {
        foreach (var term in word.Terms)
        {
            if (scope.Source.DocFreq(term.Field, term.Text) > 0)
                return true;
        }
        return false;
    }

    /// <summary>The fields that words without a field, or with this one, are looked for in.</summary>
    public static IEnumerable<string> FieldsOf(string? field) =>
        field is not null ? [field] : [IndexFields.Title, IndexFields.Abstract, IndexFields.Author];

    public static PaperFieldKind KindOf(string field) => PaperFields.Find(field)?.Kind ?? PaperFieldKind.Text;

    /// <summary>The field and, where it has them, its inflected words: together all words as they are written.</summary>
    private static IEnumerable<string> DictionariesOf(string field) =>
        IndexFields.FormsOf(field) is { } forms ? [field, forms] : [field];

    // Text and names are read by different rules ("D'Abramo" is two words of a text): a word is the name that covers most of it.
    private void AddName(List<FieldTerm> terms, List<AnalyzedWord> names, AnalyzedWord position)
    {
        AnalyzedWord? best = null;
        foreach (var name in names)
        {
            if (name.Overlap(position) > Math.Max(0, best?.Overlap(position) ?? 0))
                best = name;
        }
        // A name of which other words are a part belongs to its longest part.
        if (best is null || (best.Term.Length > position.Unstemmed.Length && !position.CoversMostOf(best)))
            return;
        // The C of "C++" is nobody's initial.
        terms.AddRange(best.Variants.Where(v => v.Length > 1).Prepend(best.Term).Select(t => new FieldTerm(IndexFields.Author, t, profile.Author)));
    }

    private void AddStemmed(List<FieldTerm> terms, string field, AnalyzedWord position, bool withVariants)
    {
        var weight = profile.WeightOf(field);
        terms.Add(new FieldTerm(field, position.Term, weight));
        // An acronym is not stemmed where it is written so.
        if (position.Unstemmed != position.Term)
            terms.Add(new FieldTerm(field, position.Unstemmed, weight));
        if (withVariants)
            terms.AddRange(position.Variants.Select(v => new FieldTerm(field, v, weight)));
    }

    private void AddExact(List<FieldTerm> terms, string field, AnalyzedWord position)
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
}
