using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using PaperSearch.Embedded.Explaining;
using PaperSearch.Embedded.Facets;
using PaperSearch.Embedded.Highlighting;
using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Storage;
using PaperSearch.Embedded.Translation;
using PaperSearch.Querying;
using PaperSearch.Searching;

namespace PaperSearch.Embedded;

/// <summary>
/// Carries out a plan on one state of an index: matching and scoring, then the page's papers with their highlights, and
/// facet counts over all matches.
/// </summary>
internal static class PaperSearcher
{
    /// <summary>How many parts of a query are counted where the page is empty and nobody asked for an explanation.</summary>
    private const int MostPartsUnasked = 12;

    /// <summary>How long a page without hits looks for the reason and for what would find something.</summary>
    private static readonly TimeSpan longestHelp = TimeSpan.FromMilliseconds(250);

    public static SearchPage Search(Snapshot snapshot, SearchPlan plan, QueryInfo query, CancellationToken cancellation)
    {
        var clock = new SearchClock(plan.TimeBudget, cancellation);
        using var source = new PostingsSource(snapshot.Reader);
        var scope = new SearchScope(snapshot.Reader, plan.Fields, snapshot.Statistics, source);
        var (builder, lucene, filters, top, collector, leniency, cutOff) =
            Match(snapshot.CreateSearcher(clock), plan, scope, () => new TopHits(plan.Size, plan.Sort, plan.After));
        var hits = top.Drain();
        var facets = new Dictionary<string, FacetResult>(StringComparer.Ordinal);
        foreach (var facet in plan.Facets)
        {
            var definition = plan.Fields.FindFacet(facet.Name)!;
            facets.Add(facet.Name, FacetCounter.Count(definition, facet, plan.Filters, collector.Segments, filters, snapshot.Ordinals));
        }

        // What was found is explained, however long it takes.
        var weight = plan.Explain ? snapshot.CreateSearcher(new SearchClock(null, cancellation)).CreateNormalizedWeight(lucene) : null;
        var highlighter = plan.Highlight && hits.Length > 0 ? new Highlighter(plan.Query, builder.Corrections, scope.Texts) : null;
        var firstRank = (plan.After?.Rank ?? 0) + 1;
        var shown = new SearchHit[hits.Length];
        for (var i = 0; i < hits.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var paper = StoredPapers.Read(snapshot.Reader, hits[i].Doc);
            shown[i] = new SearchHit(
                paper.Id.Value,
                firstRank + i,
                hits[i].Score,
                paper,
                highlighter?.Highlight(paper),
                weight is null ? null : Explain(snapshot.Reader, weight, hits[i].Doc))
            {
                Readable = ReadableNames.Of(paper),
            };
        }
        var answered = collector.Total > 0 ? leniency : Leniency.None;
        var isEmpty = collector.Total == 0 && cutOff is null && plan.After is null;
        var counter = new PaperCounter(scope, snapshot.CreateSearcher(plan.Explain ? clock : clock.AtMost(longestHelp)));
        var matchesOfText = filters.Count == 0 && cutOff is null ? collector.Total : (long?)null;
        var (tree, nearest) = Explain(plan, isEmpty, answered, matchesOfText, counter, filters);
        return new SearchPage
        {
            Query = Tell(query, builder.Corrections, answered) with { Tree = tree },
            Index = snapshot.Info,
            Total = new TotalHits(collector.Total, cutOff is null),
            TookMs = Math.Round(clock.Elapsed.TotalMilliseconds, 3),
            CutOff = cutOff,
            Nearest = nearest,
            Hits = ValueList.Create<SearchHit>(shown),
            Facets = facets,
            Next = top.HasMore && hits.Length > 0 ? Position(snapshot, plan, hits[^1], firstRank + hits.Length - 1).ToCursor() : null,
        };
    }

    /// <summary>All papers that match, whatever the plan's page, by their numbers, in the plan's order.</summary>
    public static ReadOnlyMemory<int> FindAll(Snapshot snapshot, SearchPlan plan, CancellationToken cancellation)
    {
        using var source = new PostingsSource(snapshot.Reader);
        var scope = new SearchScope(snapshot.Reader, plan.Fields, snapshot.Statistics, source);
        return Match(snapshot.CreateSearcher(new SearchClock(null, cancellation)), plan, scope, () => new AllHits(plan.Sort)).Hits.InOrder(snapshot.Reader);
    }

    private static Matches<T> Match<T>(ClockedSearcher searcher, SearchPlan plan, SearchScope scope, Func<T> newHits)
        where T : IHitSink
    {
        var builder = new LuceneQueryBuilder(scope);
        var lucene = builder.Build(plan.Query);
        var authors = new AuthorFilter(plan.Filters.Authors, scope.Reader, name => searcher.CreateNormalizedWeight(builder.Name(name)));
        var filters = FacetFilter.Of(plan, authors);
        var (hits, collector, cutOff) = Collect(searcher, lucene, plan, filters, scope.Source, newHits());
        var leniency = Leniency.None;
        while (collector.Total == 0 && cutOff is null && builder.CanBeLenient && leniency < Leniency.PhrasesAsWords)
        {
            builder = new LuceneQueryBuilder(scope, ++leniency);
            lucene = builder.Build(plan.Query);
            (hits, collector, cutOff) = Collect(searcher, lucene, plan, filters, scope.Source, newHits());
        }
        return new(builder, lucene, filters, hits, collector, leniency, cutOff);
    }

    private static (T Hits, HitCollector Collector, string? CutOff) Collect<T>(
        ClockedSearcher searcher, Lucene.Net.Search.Query query, SearchPlan plan, List<FacetFilter> filters, PostingsSource source, T hits)
        where T : IHitSink
    {
        var collector = new HitCollector(hits, filters, plan.Facets.Count > 0, searcher.Clock);
        try
        {
            SegmentSearch.Run(searcher, query, collector, source);
            return (hits, collector, null);
        }
        catch (TimeBudgetExceededException)
        {
            return (hits, collector, "The time was used up before all papers were looked at: hits, total and facets cover those that were.");
        }
    }

    /// <summary>What the index had to say about the query's text, beside what its parser said.</summary>
    private static QueryInfo Tell(QueryInfo query, IReadOnlyList<SpellingCorrection> corrections, Leniency leniency)
    {
        if (corrections.Count == 0 && leniency == Leniency.None)
            return query;
        var warnings = query.Warnings.ToList();
        foreach (var correction in corrections)
        {
            var at = Math.Max(0, query.Raw.IndexOf(correction.Typed, StringComparison.OrdinalIgnoreCase));
            warnings.Add(new QueryDiagnostic("spelling", at, Math.Min(correction.Typed.Length, query.Raw.Length - at),
                $"No paper has '{correction.Typed}'; it was read as {string.Join(" or ", correction.ReadAs)}. Write =\"{correction.Typed}\" for the word as it is."));
        }
        if (leniency != Leniency.None)
        {
            warnings.Add(new QueryDiagnostic("lenient", 0, query.Raw.Length, leniency == Leniency.WordsOptional
                ? "No paper has the phrase and any of the words beside it; the words were not demanded."
                : "No paper has the phrase; its words were looked for one by one."));
        }
        return query with { Warnings = warnings.ToValueList() };
    }

    /// <summary>The query part by part where that is asked for, or the page is empty and its parts or filters may tell why.</summary>
    private static (QueryPart? Tree, NearestQuery? Nearest) Explain(
        SearchPlan plan, bool isEmpty, Leniency answered, long? matchesOfText, PaperCounter counter, List<FacetFilter> filters)
    {
        var tellsWhy = isEmpty && (filters.Count > 0 || QueryExplainer.PartsOf(plan.Query).Count > 1);
        if (!plan.Explain && !tellsWhy)
            return (null, null);
        var explainer = new QueryExplainer(plan.Query, answered, counter, matchesOfText, plan.Explain ? int.MaxValue : MostPartsUnasked);
        return (explainer.Tree(), tellsWhy ? new NearestQueryFinder(explainer, counter, plan.Fields, filters).Find(plan.Query) : null);
    }

    private static PagePosition Position(Snapshot snapshot, SearchPlan plan, in TopHits.Hit last, int rank) =>
        new(plan.Fingerprint, snapshot.Generation, rank, last.Score, last.SortValue, last.Date, last.Id!.Utf8ToString());

    private static ScorePart Explain(IndexReader reader, Weight weight, int doc)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(doc, reader.Leaves)];
        return Part(weight.Explain(leaf, doc - leaf.DocBase));
    }

    private static ScorePart Part(Explanation explanation) =>
        new(explanation.Description ?? "", Math.Round(explanation.Value, 6),
            (explanation.GetDetails() ?? []).Select(Part).ToValueList());

    /// <summary>What matched, and how the query was read in the end.</summary>
    private sealed record Matches<T>(
        LuceneQueryBuilder Builder,
        Lucene.Net.Search.Query Lucene,
        List<FacetFilter> Filters,
        T Hits,
        HitCollector Collector,
        Leniency Leniency,
        string? CutOff);
}
