using PaperSearch.Resemblance;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Reference;

/// <summary>A search in a state of the reference: looks at every paper for whatever it is asked.</summary>
internal sealed class ReferenceSearch : ISearchState
{
    private readonly ReferenceState state;
    private readonly SearchPlan plan;
    private readonly ReferenceCursor? after;
    private readonly ReferenceScorer scorer;
    private readonly ReferenceOrder order;
    private readonly Dictionary<string, Predicate<ReferencePaper>> filters;

    public ReferenceSearch(ReferenceState state, SearchPlan plan, ReferenceCursor? after)
    {
        this.state = state;
        this.plan = plan;
        this.after = after;
        scorer = new ReferenceScorer(state, plan.Ranking);
        order = new ReferenceOrder(plan.Sort);
        filters = ReferenceFilters.Of(plan, state);
        Dictionary = new ReferenceDictionary(state);
    }

    public IndexInfo Info => state.Info;

    public ITermDictionary Dictionary { get; }

    public int Offset => after?.Rank ?? 0;

    public bool HasFilters => filters.Count > 0;

    public Retrieval Retrieve(Clause clause, int top, bool fromStart, bool forFacets)
    {
        var matches = ScoredMatches(clause);
        var hits = Hits(matches);
        var behind = after is null || fromStart ? hits : hits.FindAll(hit => order.Compare(after.Hit, hit) < 0);
        return Found(matches, hits.Count, [.. behind.Take(top)], behind.Count > top);
    }

    public Retrieval Matches(Clause clause, bool forFacets)
    {
        var matches = ScoredMatches(clause);
        return Found(matches, Hits(matches).Count, [], hasMore: false);
    }

    public ReadOnlyMemory<int> RetrieveAll(Clause clause) => Hits(ScoredMatches(clause)).Select(hit => hit.Paper).ToArray();

    public long? Count(Clause clause, bool filtered, SearchClock clock)
    {
        try
        {
            clock.Check();
        }
        catch (TimeBudgetExceededException)
        {
            return null;
        }
        return ScoredMatches(clause).Count(match => !filtered || Failed(match.Number).Length == 0);
    }

    public float[] Score(Clause clause, ReadOnlySpan<int> papers)
    {
        var scores = new float[papers.Length];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = scorer.Score(clause, state.Papers[papers[i]]) ?? 0;
        return scores;
    }

    public bool[] Match(Clause clause, ReadOnlySpan<int> papers)
    {
        var matches = new bool[papers.Length];
        for (var i = 0; i < matches.Length; i++)
            matches[i] = scorer.Score(clause, state.Papers[papers[i]]) is not null;
        return matches;
    }

    public ScorePart Explain(Clause clause, int paper) => new("score", scorer.Score(clause, state.Papers[paper]) ?? 0, []);

    public Paper Read(int paper) => state.Papers[paper].Paper;

    public DateTimeOffset? Added(int paper) => state.Papers[paper].Added;

    public byte[][] ReadWords(ReadOnlySpan<int> papers)
    {
        var words = new byte[papers.Length][];
        for (var i = 0; i < words.Length; i++)
            words[i] = PaperWords.Of(state.Papers[papers[i]].Paper.Title, state.Papers[papers[i]].Paper.Abstract);
        return words;
    }

    public string CursorBehind(in RankedHit last, int rank) =>
        new ReferenceCursor(plan.Fingerprint, state.Info.Generation, rank, last).ToString();

    private ReferenceRetrieval Found(List<(int Number, float Score)> matches, int total, RankedHit[] hits, bool hasMore)
    {
        var failed = matches.ConvertAll(match => (state.Papers[match.Number], Failed(match.Number)));
        return new ReferenceRetrieval(new ReferenceFacets(plan.Fields, plan.Filters, state), failed, [.. filters.Keys])
        {
            Hits = hits,
            HasMore = hasMore,
            Total = new TotalHits(total, Exact: true),
            IsCutOff = false,
        };
    }

    private List<(int Number, float Score)> ScoredMatches(Clause clause)
    {
        var matches = new List<(int, float)>();
        foreach (var number in state.Live)
        {
            if (scorer.Score(clause, state.Papers[number]) is { } score)
                matches.Add((number, score));
        }
        return matches;
    }

    private List<RankedHit> Hits(List<(int Number, float Score)> matches) =>
    [
        .. matches.Where(match => Failed(match.Number).Length == 0)
            .Select(match => Hit(match.Number, match.Score)).Order(order),
    ];

    private RankedHit Hit(int number, float score)
    {
        var paper = state.Papers[number];
        return new RankedHit(
            number,
            plan.Sort == SortOrder.Relevance ? score : 0,
            plan.Sort switch
            {
                SortOrder.MostCited => paper.CitationsPlusOne,
                SortOrder.Added => (int)paper.Added.ToUnixTimeSeconds(),
                _ => 0,
            },
            paper.Date,
            paper.Paper.Id.Value);
    }

    /// <summary>The facets whose filters a paper does not pass.</summary>
    private string[] Failed(int number) =>
        [.. filters.Where(filter => !filter.Value(state.Papers[number])).Select(filter => filter.Key)];
}
