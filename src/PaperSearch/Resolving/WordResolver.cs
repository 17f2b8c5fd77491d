using System.Text;
using PaperSearch.Querying;
using PaperSearch.Text;

namespace PaperSearch.Resolving;

/// <summary>
/// From the words of a query to the terms of an index that they are: in which fields, analysed or exact, expanded or as written.
/// What was looked up once for a search is kept. For one thread.
/// </summary>
internal sealed class WordResolver(
    AnalyzedTexts texts, SearchedFields fields, JoinedWords joined, ITermDictionary dictionary, RankingProfile profile)
{
    /// <summary>The most terms of a field that one word is expanded to: those in most papers.</summary>
    public const int MostExpansions = 128;

    /// <summary>The most terms of a word that are looked for at positions, which are read for each.</summary>
    public const int MostTermsOfPattern = 64;

    /// <summary>
    /// A pattern that begins with a wildcard may be any word: so many terms of a field are looked at for it, segment by segment.
    /// </summary>
    private const int MostLookedAt = 2_000_000;

    /// <summary>How far the parts of a compound may be moved: "self- and cross-attention".</summary>
    private const int CompoundSlop = 2;

    /// <summary>Shorter words are not taken for misspelt ones.</summary>
    private const int ShortestFuzzy = 3;

    /// <summary>Longer words are none.</summary>
    private const int LongestFuzzy = 60;

    private readonly Dictionary<(string? Field, string Text, bool Exact), ValueList<ResolvedToken>> resolved = [];
    private readonly Dictionary<(string? Field, string Text, WordMatch Match, int Edits), ScoredWord> expanded = [];
    private readonly Dictionary<string, ScoredWord> guessed = new(StringComparer.Ordinal);
    private readonly DistinctWords words = new();
    private readonly List<ResolvedTerm> terms = [];
    private readonly List<LimitedExpansion> limited = [];

    /// <summary>The words that stand for more words than are looked for.</summary>
    public IReadOnlyList<LimitedExpansion> Limited => limited;

    /// <summary>
    /// The tokens of a text in the default fields; one that no paper has is read as those it may be misspelt for.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where it stands in the typed query.</param>
    /// <param name="spelling">Finds what was meant.</param>
    public ValueList<ResolvedToken> ResolveCorrected(string text, TextSpan span, SpellingCorrector spelling)
    {
        var asTyped = Resolve(null, text, exact: false);
        ResolvedToken[]? corrected = null;
        for (var i = 0; i < asTyped.Count; i++)
        {
            var token = asTyped[i];
            if (token.IsStopWord || dictionary.IsKnown(token.Word))
                continue;
            var position = texts.Read(text, PaperFieldKind.Text)[i];
            // A text that stands as it is in the query tells where its parts do.
            var place = span.To - span.From == text.Length
                ? new TextSpan(span.From + position.Start, span.From + position.End)
                : span;
            if (spelling.Correct(token.Unstemmed, place) is not { Count: > 0 } meant)
                continue;
            corrected ??= asTyped.AsSpan().ToArray();
            corrected[i] = token with { Word = Guessed(token.Unstemmed, meant), Meant = meant };
        }
        return corrected is null ? asTyped : new ValueList<ResolvedToken>(corrected);
    }

    /// <summary>The tokens of a text, looked up in a field or the default fields.</summary>
    public ValueList<ResolvedToken> Resolve(string? field, string text, bool exact)
    {
        if (resolved.TryGetValue((field, text, exact), out var known))
            return known;
        var positions = texts.Read(text, field is null ? PaperFieldKind.Text : fields.KindOf(field)).AsSpan();
        var names = field is null ? texts.Read(text, PaperFieldKind.Names).AsSpan() : [];
        var found = new ResolvedToken[positions.Length];
        for (var i = 0; i < found.Length; i++)
        {
            ref readonly var position = ref positions[i];
            terms.Clear();
            foreach (var name in fields.Of(field))
            {
                if (field is null && name == SearchedFields.Author)
                    AddName(ref names, position);
                else if (exact && fields.KindOf(name) == PaperFieldKind.Text)
                    AddExact(name, position);
                else
                    AddAnalyzed(name, position, isWhole: found.Length == 1);
            }
            found[i] = new ResolvedToken(words.Of(terms), position.IsStopWord, position.Term, position.Unstemmed);
        }
        return resolved[(field, text, exact)] = new ValueList<ResolvedToken>(found);
    }

    /// <summary>The compounds of a text written as one word, and the category it names by its code.</summary>
    public ValueList<ScoredWord> Variants(string? field, string text)
    {
        List<ScoredWord>? variants = null;
        var positions = texts.Read(text, field is null ? PaperFieldKind.Text : fields.KindOf(field));
        if (positions.Count > 1)
        {
            foreach (var variant in WholeVariants(positions).Distinct(StringComparer.Ordinal))
                (variants ??= []).Add(new ScoredWord(JoinedTerms(field, variant), IsVariant: true));
        }
        // "cs.LG" among words is the category; "AI" is a word.
        if (field is null && text.AsSpan().IndexOfAny(".-") > 0 && ArxivTaxonomy.IsKnown(text))
        {
            var code = ArxivTaxonomy.Resolve(text).Code.ToLowerInvariant();
            var category = new ResolvedTerm(SearchedFields.Category, TermForm.Analyzed, code, profile.Category);
            (variants ??= []).Add(new ScoredWord([category], IsVariant: true));
        }
        return variants is null ? [] : variants.ToValueList();
    }

    /// <summary>
    /// What is written as one for all of a text: "spin1" is no spin-1/2, as it would be for "spin-1" alone.
    /// </summary>
    private static IEnumerable<string> WholeVariants(ValueList<AnalyzedWord> positions)
    {
        var end = positions[^1].End;
        // "½" is two words of one character, of which the place tells nothing.
        if (positions[^1].Start == positions[^2].Start)
            return [];
        return positions[0].Variants.Where(variant => variant.End == end).Select(variant => variant.Term);
    }

    /// <summary>A stop word as papers write it in capitals; <see langword="null"/> where none does.</summary>
    public ScoredWord? Capitals(string stopWord)
    {
        var word = new ScoredWord(fields.Of(null).Where(field => field != SearchedFields.Author)
            .Select(field => new ResolvedTerm(field, TermForm.Analyzed, stopWord.ToUpperInvariant(), profile.WeightOf(field)))
            .ToValueList());
        return dictionary.IsKnown(word) ? word : null;
    }

    /// <summary>Several words as the one that papers write for them.</summary>
    public ValueList<ResolvedTerm> JoinedTerms(string? field, string joinedWord) =>
        fields.Of(field).Where(f => f != SearchedFields.Author)
            .SelectMany(f => JoinedWords.SameAs(joinedWord).Prepend(joinedWord),
                (f, text) => new ResolvedTerm(f, TermForm.Analyzed, text, profile.WeightOf(f)))
            .ToValueList();

    /// <summary>
    /// The words of a compound where they stand near each other, in each field, and what is written for it as one word.
    /// </summary>
    /// <param name="field">The field, or <see langword="null"/> for the default ones.</param>
    /// <param name="tokens">The words.</param>
    /// <param name="variants">The compound in other forms.</param>
    public ValueList<ResolvedTerm> CompoundTerms(
        string? field, ValueList<ResolvedToken> tokens, ValueList<ScoredWord> variants)
    {
        var found = new List<ResolvedTerm>();
        // With others between them stop words are anywhere: "on the first line" is not on-line.
        var slop = tokens.Any(token => token.IsStopWord) ? 0 : CompoundSlop;
        foreach (var name in fields.Of(field))
        {
            var words = new List<WordPattern>(tokens.Count);
            foreach (var token in tokens.Take(TextResolver.MostWords))
            {
                var own = token.Word.Terms.Where(term => term.Field == name).Select(term => term.Text).ToValueList();
                // An elided article is no word of a name of its own.
                if (own.Count > 0)
                    words.Add(new WordPattern(own));
            }
            var weight = profile.WeightOf(name);
            if (words.Count == 1)
                found.AddRange(words[0].Terms.Select(text => new ResolvedTerm(name, TermForm.Analyzed, text, weight)));
            else if (words.Count > 1)
                found.Add(ResolvedTerm.Of(name, new PhrasePattern(words.ToValueList(), slop), weight));
        }
        found.AddRange(variants.SelectMany(variant => variant.Terms));
        // "HD-209458b" is "HD 209458 b" as well.
        foreach (var one in found.Where(term => term.Words is null && term.Text.AsSpan().ContainsAnyInRange('0', '9')).ToList())
            found.AddRange(joined.Apart(one.Text).Select(apart => ResolvedTerm.Of(one.Field, apart, one.Weight)));
        return found.Distinct().ToValueList();
    }

    /// <summary>
    /// A word of which only the beginning or a pattern is given, or that may be misspelt, as the words of the index that are
    /// meant; a compound as one word.
    /// </summary>
    public ScoredWord Expand(WordQuery word)
    {
        var key = (word.Field, word.Text, word.Match, word.MaxEdits);
        if (expanded.TryGetValue(key, out var known))
            return known;
        terms.Clear();
        foreach (var field in fields.Of(word.Field))
        {
            var typed = string.Concat(PartsOf(word, fields.KindOf(field)));
            if (typed.Length == 0)
                continue;
            var form = SearchedFields.HasExactForm(field) ? TermForm.Exact : TermForm.Analyzed;
            foreach (var term in Expand(field, form, word, typed))
                terms.Add(new ResolvedTerm(field, form, term.Text, profile.WeightOf(field)));
            if (form == TermForm.Exact)
                AddOtherSpellings(field, word, typed);
            if (form == TermForm.Exact)
                AddStopWords(field, word, typed);
        }
        return expanded[key] = new ScoredWord([.. terms]);
    }

    /// <summary>The words of a word that stands for others, folded, with their wildcards: several of a compound.</summary>
    public IReadOnlyList<string> PartsOf(WordQuery word, PaperFieldKind kind)
    {
        if (word.Match != WordMatch.Wildcard)
            return [.. texts.Read(word.Text, kind).Select(position => position.Unstemmed)];
        var parts = new List<string>();
        foreach (var part in word.Text.Split('-'))
        {
            if (Wildcards.IsPattern(part))
                parts.Add(Folded(part, kind));
            else
                parts.AddRange(texts.Read(part, kind).Select(position => position.Unstemmed));
        }
        return parts;
    }

    /// <summary>Notes that a word stands for more words than are looked for.</summary>
    public void Limit(WordQuery word, int most, bool isCutShort)
    {
        if (!limited.Exists(known => known.Span == word.Span))
            limited.Add(new LimitedExpansion(most, isCutShort, word.Span));
    }

    /// <summary>In how many papers the most usual of some terms is.</summary>
    public int DocumentFrequency(ReadOnlySpan<ResolvedTerm> any) =>
        DocumentFrequencies.OfAny(any, dictionary.DocumentFrequency);

    private IReadOnlyList<CountedTerm> Expand(string field, TermForm form, WordQuery word, string typed)
    {
        // One more than are looked for tells that there are more.
        const int Asked = MostExpansions + 1;
        if (word.Match == WordMatch.Prefix)
            return Limited(dictionary.StartingWith(field, form, typed, Asked), isComplete: true);
        if (word.Match == WordMatch.Wildcard)
        {
            var (matched, isComplete) = dictionary.Matching(field, form, typed, Asked, MostLookedAt);
            return Limited(matched, isComplete);
        }
        if (typed.Length is >= ShortestFuzzy and <= LongestFuzzy)
            return Limited(dictionary.Near(field, form, typed, word.MaxEdits, Asked), isComplete: true);
        return dictionary.DocumentFrequency(field, form, typed) is > 0 and var papers ? [new CountedTerm(typed, papers)] : [];

        IReadOnlyList<CountedTerm> Limited(IReadOnlyList<CountedTerm> found, bool isComplete)
        {
            if (found.Count < Asked && isComplete)
                return found;
            Limit(word, MostExpansions, !isComplete);
            return found.Count < Asked ? found : [.. found.Take(MostExpansions)];
        }
    }

    /// <summary>
    /// Adds the words that differ in how umlauts are written: "Gröb*" is "Groeb*" as well; "Groeb*" stands for "Gröbner" where
    /// papers have "Groebner" too, as "fuel*" does not stand for "full".
    /// </summary>
    private void AddOtherSpellings(string field, WordQuery word, string typed)
    {
        if (word.Match is not (WordMatch.Prefix or WordMatch.Wildcard))
            return;
        var writtenOut = UmlautSpelling.WrittenOut(word.Text);
        if (writtenOut != word.Text)
        {
            var other = word with { Text = writtenOut };
            foreach (var term in Expand(field, TermForm.Exact, other, string.Concat(PartsOf(other, PaperFieldKind.Text))))
                AddNew(new ResolvedTerm(field, TermForm.Exact, term.Text, profile.WeightOf(field)));
        }
        else if (word.Match == WordMatch.Prefix && UmlautSpelling.PlaceOfE(typed) is > 0 and var at)
        {
            foreach (var term in Expand(field, TermForm.Exact, word, typed.Remove(at, 1)))
            {
                if (dictionary.DocumentFrequency(field, TermForm.Exact, term.Text.Insert(at, "e")) > 0)
                    AddNew(new ResolvedTerm(field, TermForm.Exact, term.Text, profile.WeightOf(field)));
            }
        }
    }

    // The letters between wildcards, folded as the words are that they are compared with.
    private string Folded(string pattern, PaperFieldKind kind)
    {
        var folded = new StringBuilder();
        for (var at = 0; at < pattern.Length;)
        {
            if (pattern[at] is '*' or '?')
            {
                folded.Append(pattern[at++]);
                continue;
            }
            var end = pattern.AsSpan(at).IndexOfAny('*', '?') is >= 0 and var length ? at + length : pattern.Length;
            foreach (var position in texts.Read(pattern[at..end], kind))
                folded.Append(position.Unstemmed);
            at = end;
        }
        return folded.ToString();
    }

    private ScoredWord Guessed(string typed, ValueList<string> meant)
    {
        if (guessed.TryGetValue(typed, out var known))
            return known;
        var found = meant.SelectMany(m => Resolve(null, m, exact: false)).SelectMany(m => m.Word.Terms).Distinct().ToValueList();
        var isSure = meant.Count == 1 && DocumentFrequency(found.AsSpan()) >= SpellingCorrector.Usual;
        return guessed[typed] = new ScoredWord(found, isSure ? 1 : profile.CorrectedWord);
    }

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
        terms.Add(Author(name.Term));
        foreach (var variant in name.Variants.AsSpan())
        {
            // The C of "C++" is nobody's initial.
            if (variant.Term.Length > 1)
                AddNew(Author(variant.Term));
        }

        ResolvedTerm Author(string text) => new(SearchedFields.Author, TermForm.Analyzed, text, profile.Author);
    }

    private void AddAnalyzed(string field, in AnalyzedWord position, bool isWhole)
    {
        var weight = profile.WeightOf(field);
        terms.Add(new ResolvedTerm(field, TermForm.Analyzed, position.Term, weight));
        // A character of a script without spaces begins pairs, or ends a run of them.
        if (CharFolding.IsDenseCharacter(position.Term))
        {
            foreach (var pair in dictionary.StartingWith(field, TermForm.Analyzed, position.Term, MostExpansions))
                AddNew(new ResolvedTerm(field, TermForm.Analyzed, pair.Text, weight));
        }
        // An acronym is not stemmed where it is written so.
        if (position.Unstemmed != position.Term)
            terms.Add(new ResolvedTerm(field, TermForm.Analyzed, position.Unstemmed, weight));
        if (!isWhole)
            return;
        foreach (var variant in position.Variants.AsSpan())
            AddNew(new ResolvedTerm(field, TermForm.Analyzed, variant.Term, weight));
        if (position.IsStopWord || fields.KindOf(field) != PaperFieldKind.Text)
            return;
        foreach (var same in JoinedWords.SameAs(position.Term))
            AddNew(new ResolvedTerm(field, TermForm.Analyzed, same, weight));
        foreach (var apart in joined.Apart(position.Unstemmed).AsSpan())
            AddNew(ResolvedTerm.Of(field, apart, weight));
    }

    // Stop words are not stemmed, and stand in the field's analysed form alone.
    private void AddExact(string field, in AnalyzedWord position)
    {
        var form = SearchedFields.HasExactForm(field) && !position.IsStopWord ? TermForm.Exact : TermForm.Analyzed;
        terms.Add(new ResolvedTerm(field, form, position.Unstemmed, profile.WeightOf(field)));
    }

    private void AddStopWords(string field, WordQuery word, string typed)
    {
        foreach (var stopWord in StopWords.Sorted)
        {
            var isMeant = word.Match switch
            {
                WordMatch.Prefix => stopWord.StartsWith(typed, StringComparison.Ordinal),
                WordMatch.Wildcard => Wildcards.IsMatch(typed, stopWord),
                _ => stopWord[0] == typed[0] && EditDistance.IsWithin(typed, stopWord, word.MaxEdits),
            };
            if (isMeant && dictionary.DocumentFrequency(field, TermForm.Analyzed, stopWord) > 0)
                terms.Add(new ResolvedTerm(field, TermForm.Analyzed, stopWord, profile.WeightOf(field)));
        }
    }

    private void AddNew(ResolvedTerm term)
    {
        if (!terms.Contains(term))
            terms.Add(term);
    }
}
