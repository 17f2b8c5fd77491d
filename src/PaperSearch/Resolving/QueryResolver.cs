using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>
/// Reads a query for one state of an index: which terms its words are, in which fields, what must match and what ranks, what is
/// misspelt, and what gives way where nothing has all of it. Decided here once; what matches, marks, explains and counts reads
/// the outcome. For one query and one thread.
/// </summary>
internal sealed class QueryResolver
{
    private readonly AnalyzedTexts analyzed = new();
    private readonly WordResolver words;
    private readonly JoinedWords joined;
    private readonly SpellingCorrector spelling;
    private readonly TextResolver texts;
    private readonly ProximityResolver proximity;
    private readonly FreeTextResolver freeText;
    private readonly CitationKeyResolver citationKeys;
    private readonly CitationResolver citations;
    private readonly SelectionResolver selections;
    private readonly AcronymResolver acronyms;
    private readonly MatchRule rule;
    private readonly bool asTyped;
    private readonly RecencyPrior? recency;
    private readonly CitationPrior? cited;
    private Relaxation relaxation;
    private MatchRule match;
    private int leastWords = 1;

    /// <param name="dictionary">The terms of the index.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="profile">What things weigh.</param>
    /// <param name="rule">What words side by side find.</param>
    /// <param name="asTyped">
    /// Whether words mean what is typed: neither compounds nor mistakes nor acronyms are looked for, which takes longer than all
    /// else.
    /// </param>
    public QueryResolver(
        ITermDictionary dictionary, PaperFieldTable fields, RankingProfile profile, MatchRule rule = MatchRule.Auto,
        bool asTyped = false)
    {
        (this.rule, this.asTyped) = (rule, asTyped);
        recency = profile.RecencyOf(dictionary);
        cited = profile.CitedFor(profile.Citations);
        var searched = new SearchedFields(fields);
        joined = new JoinedWords(analyzed, dictionary);
        words = new WordResolver(analyzed, searched, joined, dictionary, profile);
        spelling = new SpellingCorrector(dictionary) { IsOff = asTyped };
        var phrases = new PhraseForms(joined);
        acronyms = new AcronymResolver(analyzed, joined, phrases, dictionary, profile);
        var rareWords = new RareWordCorrector(analyzed, joined, dictionary, spelling);
        texts = new TextResolver(analyzed, words, joined, spelling, rareWords, acronyms);
        proximity = new ProximityResolver(analyzed, searched, words, texts, phrases, profile);
        selections = new SelectionResolver(fields);
        var citedPapers = new CitedPapers(dictionary, selections, profile);
        citations = new CitationResolver(texts, citedPapers, dictionary, profile);
        freeText = new FreeTextResolver(analyzed, texts, phrases, citations, dictionary, profile);
        citationKeys = new CitationKeyResolver(analyzed, texts, joined, citedPapers, dictionary, profile);
    }

    /// <summary>The query as it is asked.</summary>
    public ResolvedQuery Resolve(QueryNode root)
    {
        (relaxation, match) = (Relaxation.None, rule);
        // A word alone may be an acronym.
        analyzed.IsInCapitals = root is not (WordQuery or RequiredQuery or NotQuery) && CapitalText.IsCapital(TextsOf(root));
        if (!asTyped)
            joined.WordsOfQuery = TextsOf(root).Sum(text => 1 + text.Count(c => c == ' '));
        var read = Read(root);
        if (read is ResolvedWord)
            read = texts.Corrected([read])[0];
        acronyms.Offer(read);
        return Outcome(root is WordQuery && read is ResolvedWord word ? freeText.Alone(word) : read);
    }

    /// <summary>
    /// The query with less required, for where nothing was found; <see langword="null"/> where there is nothing to give way.
    /// Made of what was read, each time a little less.
    /// </summary>
    public ResolvedQuery? Relax(ResolvedQuery query)
    {
        if (query.Relaxation == Relaxation.PhrasesAsWords || !CanRelax(query.Root))
            return null;
        (relaxation, match) = (query.Relaxation + 1, rule);
        return Outcome(Rebuild(query.Root));
    }

    /// <summary>
    /// The query for papers that have some of the words that it asks all of; <see langword="null"/> where it finds no others. All
    /// papers of the query itself are among those of this one.
    /// </summary>
    public ResolvedQuery? Partly(ResolvedQuery query)
    {
        if (rule != MatchRule.Auto)
            return null;
        (relaxation, match) = (query.Relaxation, MatchRule.Most);
        var some = Outcome(Rebuild(query.Root));
        return some.Clause.Equals(query.Clause) ? null : some;
    }

    /// <summary>
    /// The same, first for papers that have all words but one, then for one word less each, until it is what
    /// <see cref="Partly"/> gives.
    /// </summary>
    public IEnumerable<ResolvedQuery> PartlyWithMostWords(ResolvedQuery query)
    {
        if (Partly(query) is not { } least)
            yield break;
        for (var words = RequiredWords(query.Root) - 1; words > 1; words--)
        {
            (relaxation, match, leastWords) = (query.Relaxation, MatchRule.Most, words);
            var some = Outcome(Rebuild(query.Root));
            leastWords = 1;
            if (some.Clause.Equals(least.Clause))
                break;
            yield return some;
        }
        yield return least;
    }

    /// <summary>How many words a paper must have of the free text that requires most.</summary>
    private static int RequiredWords(ResolvedNode node) => node.Parts.Select(RequiredWords)
        .Append(node is ResolvedFreeText { Words: { } words } ? words.Minimum : 0).Max();

    /// <summary>Whether free text in the query has phrases and other things of which less could be required.</summary>
    public static bool CanRelax(ResolvedNode node) =>
        node.Source is not NotQuery
        && ((node is ResolvedFreeText text && FreeTextResolver.CanRelax(text)) || node.Parts.Any(CanRelax));

    /// <summary>The words and phrases of a query; what is looked for whole, such as a category's code, is none.</summary>
    public static IEnumerable<string> TextsOf(QueryNode node) => node switch
    {
        WordQuery word => [word.Text],
        PhraseQuery phrase => [phrase.Text],
        NearQuery near => TextsOf(near.Left).Concat(TextsOf(near.Right)),
        FreeTextQuery text => text.Parts.SelectMany(TextsOf),
        AndQuery and => and.Parts.SelectMany(TextsOf),
        OrQuery or => or.Parts.SelectMany(TextsOf),
        NotQuery not => TextsOf(not.Part),
        RequiredQuery required => TextsOf(required.Part),
        _ => [],
    };

    private ResolvedQuery Outcome(ResolvedNode root) =>
        new(root, spelling.Corrections.ToValueList(), relaxation)
        {
            Limited = words.Limited.ToValueList(),
            PassedOver = texts.PassedOver,
            Citations = citations.Found.Concat(citationKeys.Guessed).ToValueList(),
            Acronyms = acronyms.Found.ToValueList(),
            PassedOverInPhrase = proximity.PassedOver,
            Recency = recency,
            Cited = cited,
        };

    private ResolvedNode Read(QueryNode node) => node switch
    {
        AllQuery => new ResolvedSelection(node, new AllClause()),
        NoneQuery => new ResolvedSelection(node, new NoneClause()),
        WordQuery { IsExpanded: true } word => proximity.Expansion(word),
        WordQuery word when citationKeys.TryRead(word) is { } key => key,
        WordQuery or PhraseQuery => texts.TryRead(node) ?? proximity.Phrase((PhraseQuery)node),
        NearQuery near => proximity.Near(near),
        CitationKeyQuery key => citationKeys.Read(key),
        ValueQuery value => new ResolvedSelection(value, selections.Value(value)),
        RangeQuery range => new ResolvedSelection(range, selections.Range(range)),
        FreeTextQuery prose => freeText.Build(
            prose, texts.SideBySide(texts.Corrected(ReadAll(prose.Parts))), relaxation, match, leastWords),
        AndQuery and => All(and, texts.Corrected(ReadAll(and.Parts))),
        OrQuery or => Any(or, ReadAll(or.Parts)),
        NotQuery not => Not(not, Read(not.Part)),
        RequiredQuery required => Operator(required, [Read(required.Part)], parts => parts[0].Clause),
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no query."),
    };

    private ValueList<ResolvedNode> ReadAll(ValueList<QueryNode> nodes)
    {
        var read = new ResolvedNode[nodes.Count];
        for (var i = 0; i < read.Length; i++)
            read[i] = Read(nodes[i]);
        return new ValueList<ResolvedNode>(read);
    }

    // The same parts put together anew, with less required. What must not match stays as it is.
    private ResolvedNode Rebuild(ResolvedNode node)
    {
        if (node.Source is not (FreeTextQuery or AndQuery or OrQuery or RequiredQuery) || node.Parts.Count == 0)
            return node;
        var parts = node.Parts.Select(Rebuild).ToValueList();
        ResolvedNode rebuilt = node.Source switch
        {
            FreeTextQuery prose => freeText.Build(prose, parts, relaxation, match, leastWords),
            AndQuery and => All(and, parts),
            OrQuery or => Any(or, parts),
            _ => Operator(node.Source, parts, all => all[0].Clause),
        };
        return rebuilt with { Role = node.Role };
    }

    private static ResolvedOperator Operator(
        QueryNode source, ValueList<ResolvedNode> parts, Func<ValueList<ResolvedNode>, Clause> join) =>
        new(source, join(parts), parts);

    private static ResolvedOperator Not(NotQuery source, ResolvedNode part) =>
        new(source, BooleanClause.Of([], [], [part.Clause]), [part]);

    private static ResolvedOperator All(QueryNode source, ValueList<ResolvedNode> parts) => Operator(source, parts, all =>
        BooleanClause.Of(
            [.. all.Where(p => p.Source is not NotQuery).Select(p => p.Clause)],
            [],
            [.. all.Where(p => p.Source is NotQuery).Select(p => p.Parts[0].Clause)]));

    private static ResolvedOperator Any(QueryNode source, ValueList<ResolvedNode> parts) => Operator(source, parts, all =>
    {
        // Plain words go into one clause, which is faster than a disjunction of clauses.
        var words = new List<ScoredWord>();
        var others = new List<Clause>();
        foreach (var part in all)
        {
            if (part is not ResolvedName && part.Clause is WordsClause { Words: [var word] })
                words.Add(word);
            else
                others.Add(part.Clause);
        }
        if (words.Count > 0)
            others.Add(new WordsClause(words.ToValueList(), 1));
        return DisjunctionClause.Of(others);
    });
}
