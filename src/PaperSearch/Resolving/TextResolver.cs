using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>Words of a query as clauses over the fields they are looked for in. For one query.</summary>
internal sealed class TextResolver(WordResolver words, SpellingCorrector spelling)
{
    /// <summary>Of longer texts the rarest words tell which paper is meant.</summary>
    public const int MostWords = 160;

    /// <summary>Where so many papers have a word as it is written in quotes, its other forms are not looked for.</summary>
    private const int EnoughAsWritten = 10;

    /// <summary>
    /// What other forms of a word in quotes count for: less than the word itself once, in a paper however long.
    /// </summary>
    private const float OtherForms = 0.02f;

    /// <summary>The word or name; <see langword="null"/> for a phrase of several words.</summary>
    public ResolvedNode? TryRead(QueryNode node) => node switch
    {
        WordQuery { Field: SearchedFields.Author, Match: WordMatch.Stemmed or WordMatch.Exact } name =>
            Name(name, name.Text, name.Place),
        PhraseQuery { Field: SearchedFields.Author } name => Name(name, name.Text, name.Place),
        WordQuery { Match: WordMatch.AsWritten } word => AsWritten(word),
        WordQuery word => Word(word, word.Field, word.Text, word.Match == WordMatch.Exact),
        _ => null,
    };

    /// <summary>A word as typed.</summary>
    /// <param name="source">Where it came from.</param>
    /// <param name="field">The field, or <see langword="null"/> for the default ones.</param>
    /// <param name="text">The word.</param>
    /// <param name="isExact">Whether it is compared unstemmed.</param>
    public ResolvedWord Word(QueryNode source, string? field, string text, bool isExact)
    {
        var tokens = isExact || field is not null
            ? words.Resolve(field, text, isExact)
            : words.ResolveCorrected(text, source.Span, spelling);
        var variants = isExact ? [] : words.Variants(field, text);
        return new ResolvedWord(source, AllOf(tokens, variants, isFreeText: field is null), tokens, variants, isExact);
    }

    /// <summary>A stop word as papers write it in capitals; <see langword="null"/> where none does.</summary>
    public ScoredWord? Capitals(string stopWord) => words.Capitals(stopWord);

    /// <summary>The words of some, those that are there more than once counted, in the order in which they come first.</summary>
    public static List<ScoredWord> Distinct(IReadOnlyList<ScoredWord> typed, IReadOnlyList<ScoredWord> variants)
    {
        var distinct = new List<ScoredWord>(typed.Count + variants.Count);
        var counts = new List<int>(distinct.Capacity);
        var places = new Dictionary<ValueList<ResolvedTerm>, int>(distinct.Capacity);
        foreach (var some in (ReadOnlySpan<IReadOnlyList<ScoredWord>>)[typed, variants])
        {
            foreach (var word in some)
            {
                if (places.TryAdd(word.Terms, distinct.Count))
                {
                    distinct.Add(word);
                    counts.Add(1);
                }
                else
                    counts[places[word.Terms]]++;
            }
        }
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i] > 1)
                distinct[i] = distinct[i] with { Boost = distinct[i].Boost * counts[i], Count = counts[i] };
        }
        return distinct;
    }

    /// <summary>Of many words those that the fewest papers have.</summary>
    /// <param name="distinct">The words.</param>
    /// <param name="also">Terms that are to belong to each of them.</param>
    public List<ScoredWord> Rarest(List<ScoredWord> distinct, params ReadOnlySpan<ResolvedTerm> also)
    {
        if (distinct.Count <= MostWords)
            return distinct;
        var least = words.DocumentFrequency(also);
        return [.. distinct.OrderBy(Rarity).Take(MostWords)];

        // Words that no paper has are no help in telling papers apart.
        int Rarity(ScoredWord word) =>
            Math.Max(least, words.DocumentFrequency(word.Terms.AsSpan())) is > 0 and var papers ? papers : int.MaxValue;
    }

    private static ResolvedName Name(QueryNode source, string name, AuthorPosition place) =>
        new(source, new NameClause(name, place));

    /// <summary>
    /// A word in quotes: papers that have it as it is written. Where they are few, those of its other forms come behind them.
    /// </summary>
    private ResolvedWord AsWritten(WordQuery word)
    {
        var read = Word(word, word.Field, word.Text, isExact: false);
        if (read is not { Tokens: [{ IsStopWord: false, Meant: null } inflected], Variants.Count: 0 }
            || words.Resolve(word.Field, word.Text, exact: true) is not [var written])
            return read;
        var papers = words.DocumentFrequency(written.Word.Terms.AsSpan());
        if (papers == 0 || written.Word.Equals(inflected.Word))
            return read;
        ValueList<ScoredWord> others = papers >= EnoughAsWritten
            ? []
            : [inflected.Word with { Boost = OtherForms, IsVariant = true }];
        var title = TitleQuery.Of(1, 0);
        var clause = new WordsClause([written.Word, .. others], 1, word.Field is null ? title : null);
        return new ResolvedWord(word, clause, [written], others, IsExact: true);
    }

    // A compound: all of its parts, or the compound written as one word, which has all of its parts.
    private Clause AllOf(ValueList<ResolvedToken> tokens, ValueList<ScoredWord> variants, bool isFreeText)
    {
        if (tokens.Count == 0)
            return new NoneClause();
        ResolvedTerm[] joined = tokens.Count < 2 ? [] : [.. variants.SelectMany(v => v.Terms)];
        var all = new ScoredWord[tokens.Count];
        for (var i = 0; i < all.Length; i++)
            all[i] = tokens[i].Word;
        var distinct = Rarest(Distinct(all, []), joined);
        for (var i = 0; i < distinct.Count && joined.Length > 0; i++)
            distinct[i] = distinct[i] with { Terms = distinct[i].Terms.Concat(joined).Distinct().ToValueList() };
        var title = isFreeText ? TitleQuery.Of(distinct.Sum(w => w.Count), 0) : null;
        return new WordsClause(distinct.ToValueList(), distinct.Count, title);
    }
}
