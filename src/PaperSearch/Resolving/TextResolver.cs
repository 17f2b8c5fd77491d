using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>Words of a query as clauses over the fields they are looked for in. For one query.</summary>
internal sealed class TextResolver(
    AnalyzedTexts analyzed, WordResolver words, JoinedWords joined, SpellingCorrector spelling, RareWordCorrector rareWords,
    AcronymResolver acronyms)
{
    /// <summary>Of longer texts the rarest words tell which paper is meant.</summary>
    public const int MostWords = 160;

    /// <summary>Where so many papers have a word as it is written in quotes, its other forms are not looked for.</summary>
    private const int EnoughAsWritten = 10;

    /// <summary>
    /// What other forms of a word in quotes count for: less than the word itself once, in a paper however long.
    /// </summary>
    private const float OtherForms = 0.02f;

    /// <summary>A form that so many of a word's papers have is ranked by the word.</summary>
    private const float MostOfAll = 0.8f;

    /// <summary>How many words of a long text were not looked for.</summary>
    public int PassedOver { get; private set; }

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
        return new ResolvedWord(source, ClauseOf(field, text, tokens, variants, isExact), tokens, variants, isExact);
    }

    /// <summary>
    /// Parts of a text; a word that few papers have is read as the one that is meant beside the others, an acronym as what it
    /// stands for as well.
    /// </summary>
    public ValueList<ResolvedNode> Corrected(ValueList<ResolvedNode> parts)
    {
        var meant = rareWords.Correct(parts.AsSpan());
        if (!Array.TrueForAll(meant, word => word is null))
            parts = parts.Select((part, i) => meant[i] is { } word ? Meant((ResolvedWord)part, word) : part).ToValueList();
        var longForms = acronyms.Read(parts.AsSpan());
        return Array.TrueForAll(longForms, acronym => acronym is null)
            ? parts
            : parts.Select((part, i) => longForms[i] is { } acronym ? Also((ResolvedWord)part, acronym) : part).ToValueList();
    }

    private ResolvedWord Also(ResolvedWord typed, ResolvedAcronym acronym)
    {
        var (source, token) = ((WordQuery)typed.Source, typed.Tokens[0]);
        var terms = token.Word.Terms.Concat(acronym.Terms).Distinct().ToValueList();
        ValueList<ResolvedToken> tokens = [token with { Word = token.Word with { Terms = terms } }];
        var clause = ClauseOf(null, source.Text, tokens, [], isExact: false);
        return typed with { Clause = clause, Tokens = tokens, Acronym = acronym };
    }

    private ResolvedWord Meant(ResolvedWord typed, string meant)
    {
        var (source, token) = ((WordQuery)typed.Source, typed.Tokens[0]);
        var terms = words.Resolve(null, meant, exact: false).SelectMany(read => read.Word.Terms);
        // What no paper has is looked for no more.
        var isRare = token.Meant is null;
        if (isRare)
            terms = terms.Concat(token.Word.Terms);
        ValueList<ResolvedToken> tokens =
            [token with { Word = new ScoredWord(terms.Distinct().ToValueList()), Meant = [meant], IsRare = isRare }];
        return typed with { Clause = ClauseOf(null, source.Text, tokens, [], isExact: false), Tokens = tokens };
    }

    /// <summary>
    /// Words side by side; those that papers write as one word as well are found by it as they are by themselves, and those that
    /// are a name together as the name.
    /// </summary>
    public ValueList<ResolvedNode> SideBySide(ValueList<ResolvedNode> parts)
    {
        var read = parts.AsSpan().ToArray();
        var positions = new AnalyzedWord[read.Length];
        for (var i = 0; i < read.Length && joined.AreLookedFor; i++)
        {
            if (read[i] is ResolvedWord { Tokens.Count: 1, Source: WordQuery { Match: WordMatch.Stemmed } word })
                positions[i] = analyzed.Read(word.Text, PaperFieldKind.Text) is [var position] ? position : default;
            // What stands before it is looked at with it.
            for (var from = i - 1; from >= 0 && from > i - 3 && AreOfOneField(parts, positions, from, i); from--)
            {
                if (joined.AsOne(positions.AsSpan(from, i - from + 1), out var isSure) is not { } one)
                    continue;
                var field = ((WordQuery)parts[i].Source).Field;
                var name = isSure && field is null ? NameOf(parts.AsSpan()[from..(i + 1)], one) : null;
                for (var at = from; at <= i; at++)
                    read[at] = Also((ResolvedWord)read[at], one, name);
            }
        }
        return new ValueList<ResolvedNode>(read);
    }

    private ScoredWord NameOf(ReadOnlySpan<ResolvedNode> parts, string one)
    {
        var tokens = new ResolvedToken[parts.Length];
        for (var i = 0; i < tokens.Length; i++)
            tokens[i] = ((ResolvedWord)parts[i]).Tokens[0];
        return new ScoredWord(words.CompoundTerms(null, [.. tokens], [new ScoredWord(words.JoinedTerms(null, one))]));
    }

    private static bool AreOfOneField(ValueList<ResolvedNode> parts, AnalyzedWord[] positions, int from, int to) =>
        positions[from].Term is not null && positions[to].Term is not null
        && ((WordQuery)parts[from].Source).Field == ((WordQuery)parts[to].Source).Field;

    private ResolvedWord Also(ResolvedWord word, string one, ScoredWord? name)
    {
        var (source, token) = ((WordQuery)word.Source, word.Tokens[0]);
        var terms = token.Word.Terms.Concat(words.JoinedTerms(source.Field, one)).Distinct().ToValueList();
        ValueList<ResolvedToken> tokens = [token with { Word = token.Word with { Terms = terms } }];
        return word with
        {
            Clause = ClauseOf(source.Field, source.Text, tokens, [], isExact: false),
            Tokens = tokens,
            Name = name ?? word.Name,
        };
    }

    /// <summary>
    /// A word in the form typed; <see langword="null"/> where that is most of what papers write, or none of it.
    /// </summary>
    public ScoredWord? AsTyped(ResolvedWord word)
    {
        if (word is not { Tokens: [{ IsStopWord: false, Meant: null } token], Source: WordQuery { Field: null, Text: var text } }
            || words.Resolve(null, text, exact: true) is not [var typed])
            return null;
        var terms = typed.Word.Terms.Where(term => term.Form == TermForm.Exact).ToValueList();
        var papers = words.DocumentFrequency(terms.AsSpan());
        return papers > 0 && papers < MostOfAll * words.DocumentFrequency(token.Word.Terms.AsSpan())
            ? new ScoredWord(terms)
            : null;
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
                    continue;
                }
                var known = places[word.Terms];
                counts[known]++;
                if (distinct[known].OnlyRanks && !word.OnlyRanks)
                    distinct[known] = distinct[known] with { OnlyRanks = false };
            }
        }
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i] > 1)
                distinct[i] = distinct[i] with { Boost = distinct[i].Boost * counts[i], Count = distinct[i].Count * counts[i] };
        }
        return distinct;
    }

    /// <summary>Of many words those that the fewest papers have.</summary>
    public List<ScoredWord> Rarest(List<ScoredWord> distinct)
    {
        if (distinct.Count <= MostWords)
            return distinct;
        PassedOver = distinct.Count - MostWords;
        return [.. distinct.OrderBy(Rarity).Take(MostWords)];

        // Words that no paper has are no help in telling papers apart.
        int Rarity(ScoredWord word) =>
            words.DocumentFrequency(word.Terms.AsSpan()) is > 0 and var papers ? papers : int.MaxValue;
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

    // A compound is one word, wherever its parts stand near each other.
    private Clause ClauseOf(
        string? field, string text, ValueList<ResolvedToken> tokens, ValueList<ScoredWord> variants, bool isExact)
    {
        if (tokens.Count == 0)
            return new NoneClause();
        var stopWords = tokens.Count(token => token.IsStopWord);
        var title = field is null ? TitleQuery.Of(tokens.Count - stopWords, stopWords) : null;
        if (tokens.Count == 1)
            return new WordsClause([tokens[0].Word], 1, title);
        var parts = isExact ? words.Resolve(field, text, exact: false) : tokens;
        var counted = tokens.Count > stopWords ? tokens.Count - stopWords : stopWords;
        var compound = new ScoredWord(words.CompoundTerms(field, parts, variants), Count: counted);
        if (!isExact)
            return new WordsClause([compound], 1, title);
        // Words as written have no positions.
        var asWritten = Rarest(Distinct([.. tokens.Select(token => token.Word)], []));
        return BooleanClause.Of(
            [
                new WordsClause(asWritten.ToValueList(), asWritten.Count, title),
                new ConstantScoreClause(new WordsClause([compound], 1), 0),
            ],
            [],
            []);
    }
}
