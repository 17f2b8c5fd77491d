using Lucene.Net.Index;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Facets;
using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Postings;
using PaperSearch.Embedded.Schema;
using PaperSearch.Embedded.Storage;
using PaperSearch.Querying;
using PaperSearch.Resemblance;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Searching;

/// <summary>A search in one state of an index on Lucene.Net. For one plan and one thread.</summary>
internal sealed class EmbeddedSearch : ISearchState, IDisposable
{
    private readonly Snapshot snapshot;
    private readonly SearchPlan plan;
    private readonly PagePosition? after;
    private readonly SearchClock clock;
    private readonly TermReader terms;
    private readonly ClauseCompiler compiler;
    private readonly List<FacetFilter> filters;

    /// <param name="snapshot">The state.</param>
    /// <param name="plan">What shall be done.</param>
    /// <param name="after">Where the plan's cursor goes on; <see langword="null"/> for the first page.</param>
    /// <param name="clock">Tells when to stop.</param>
    public EmbeddedSearch(Snapshot snapshot, SearchPlan plan, PagePosition? after, SearchClock clock)
    {
        this.snapshot = snapshot;
        this.plan = plan;
        this.after = after;
        this.clock = clock;
        terms = new TermReader(snapshot.Reader);
        var formula = snapshot.FormulaOf(plan.Ranking);
        compiler = new ClauseCompiler(plan.Fields, formula, terms, snapshot.Authors);
        Dictionary = new EmbeddedTermDictionary(terms, formula, compiler, snapshot, clock);
        filters = FacetFilter.Of(
            plan, () => new AuthorFilter(plan.Filters.Authors, snapshot.AuthorColumns, snapshot.Authors, MatchName));

        ClauseWeight MatchName(string name) => compiler.Compile(new NameClause(name, AuthorPosition.Any));
    }

    public IndexInfo Info => snapshot.Info;

    public ITermDictionary Dictionary { get; }

    public int Offset => after?.Rank ?? 0;

    public bool HasFilters => filters.Count > 0;

    public Retrieval Retrieve(Clause clause, int top, bool fromStart, bool forFacets)
    {
        var hits = new TopHits(top, plan.Sort, fromStart ? null : after);
        var (found, isCutOff) = Collect(clause, new HitCollector(hits, filters, forFacets, plan.CountTo), clock);
        var ranked = Array.ConvertAll(
            hits.Drain(), hit => new RankedHit(hit.Doc, hit.Score, hit.SortValue, hit.Date, hit.Id!.Utf8ToString()));
        return RetrievalOf(found, isCutOff, ranked, hits.HasMore);
    }

    public Retrieval Matches(Clause clause, bool forFacets)
    {
        var (found, isCutOff) = Collect(clause, new HitCollector(NoHits.Sink, filters, forFacets), clock);
        return RetrievalOf(found, isCutOff, [], hasMore: false);
    }

    public ReadOnlyMemory<int> RetrieveAll(Clause clause)
    {
        var hits = new AllHits(plan.Sort);
        SegmentRun.Run(compiler.Compile(clause), terms, clock, new HitCollector(hits, filters, rememberHits: false).Begin);
        return hits.InOrder(snapshot.Reader);
    }

    public long? Count(Clause clause, bool filtered, SearchClock clock)
    {
        var collector = new HitCollector(NoHits.Sink, filtered ? filters : [], rememberHits: false);
        var (found, isCutOff) = Collect(clause, collector, clock);
        return isCutOff ? null : found.Total;
    }

    public float[] Score(Clause clause, ReadOnlySpan<int> papers)
    {
        var scores = new float[papers.Length];
        Visit(clause, papers, ScoreMode.Complete, (place, scorer) => scores[place] = scorer.Score());
        return scores;
    }

    public bool[] Match(Clause clause, ReadOnlySpan<int> papers)
    {
        var matches = new bool[papers.Length];
        Visit(clause, papers, ScoreMode.None, (place, _) => matches[place] = true);
        return matches;
    }

    public ScorePart Explain(Clause clause, int paper)
    {
        using var segment = SegmentOf(paper);
        return compiler.Compile(clause).Explain(segment, paper - segment.Leaf.DocBase) ?? new ScorePart("no match", 0, []);
    }

    public Paper Read(int paper) => StoredPapers.Read(snapshot.Reader, paper);

    public DateTimeOffset? Added(int paper)
    {
        var leaf = snapshot.Reader.Leaves[ReaderUtil.SubIndex(paper, snapshot.Reader.Leaves)];
        return AdditionTime.Read(SegmentColumns.Of(leaf.AtomicReader).Added[paper - leaf.DocBase]);
    }

    public byte[][] ReadWords(ReadOnlySpan<int> papers)
    {
        var words = new byte[papers.Length][];
        var (docs, places) = InOrderOfIndex(papers);
        for (var i = 0; i < docs.Length;)
        {
            var leaf = snapshot.Reader.Leaves[ReaderUtil.SubIndex(docs[i], snapshot.Reader.Leaves)];
            var column = WordsColumn.Of(leaf.AtomicReader);
            for (var end = leaf.DocBase + leaf.AtomicReader.MaxDoc; i < docs.Length && docs[i] < end; i++)
                words[places[i]] = column[docs[i] - leaf.DocBase];
        }
        return words;
    }

    public string CursorBehind(in RankedHit last, int rank) =>
        new PagePosition(plan.Fingerprint, snapshot.Generation, rank, last.Score, last.SortValue, last.Date, last.Id).ToCursor();

    public void Dispose() => terms.Dispose();

    private void Visit(Clause clause, ReadOnlySpan<int> papers, ScoreMode mode, Action<int, PaperScorer> visit)
    {
        var weight = compiler.Compile(clause);
        var (docs, places) = InOrderOfIndex(papers);
        for (var i = 0; i < docs.Length;)
        {
            using var segment = SegmentOf(docs[i]);
            var (scorer, end) = (weight.Scorer(segment, mode), segment.Leaf.DocBase + segment.MaxDoc);
            for (; i < docs.Length && docs[i] < end; i++)
            {
                var doc = docs[i] - segment.Leaf.DocBase;
                if (scorer is not null && scorer.AdvanceExact(doc))
                    visit(places[i], scorer);
            }
        }
    }

    /// <summary>The papers in the order in which they stand, with the places that they had.</summary>
    private static (int[] Docs, int[] Places) InOrderOfIndex(ReadOnlySpan<int> papers)
    {
        var (docs, places) = (papers.ToArray(), new int[papers.Length]);
        for (var i = 0; i < places.Length; i++)
            places[i] = i;
        Array.Sort(docs, places);
        return (docs, places);
    }

    private SegmentRetrieval RetrievalOf(HitCollector found, bool isCutOff, RankedHit[] hits, bool hasMore) =>
        new(snapshot, plan, filters, found.Segments)
        {
            Hits = hits,
            HasMore = hasMore,
            Total = new TotalHits(found.Total, !isCutOff && !found.PassedOver),
            IsCutOff = isCutOff,
        };

    private (HitCollector Found, bool IsCutOff) Collect(Clause clause, HitCollector collector, SearchClock clock)
    {
        try
        {
            SegmentRun.Run(compiler.Compile(clause), terms, clock, collector.Begin);
            return (collector, false);
        }
        catch (TimeBudgetExceededException)
        {
            return (collector, true);
        }
    }

    // What was found is scored and explained, however long it takes.
    private SegmentContext SegmentOf(int paper) =>
        new(snapshot.Reader.Leaves[ReaderUtil.SubIndex(paper, snapshot.Reader.Leaves)], terms, clock.WithoutBudget());
}
