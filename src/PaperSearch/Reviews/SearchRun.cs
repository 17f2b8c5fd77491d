using System.Security.Cryptography;
using System.Text;
using PaperSearch.Querying;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Reviews;

/// <summary>
/// What is reported of a search that was run, as PRISMA-S asks (Rethlefsen et al. 2021, doi:10.1186/s13643-020-01542-z): the
/// database, the strategy as typed, limits, date, how many records. In one index each paper stands once.
/// </summary>
public sealed record SearchRun
{
    /// <summary>When it was run.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>What was done: <c>search</c>, <c>export</c>, <c>watch</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The name of the saved search, or <see langword="null"/>.</summary>
    public string? Name { get; init; }

    /// <summary>The query as typed.</summary>
    public required string Query { get; init; }

    /// <summary>The language of the query.</summary>
    public QuerySyntax Syntax { get; init; }

    /// <summary>The query in canonical syntax: how it was read.</summary>
    public required string ReadAs { get; init; }

    /// <summary>What was said about the query's text.</summary>
    public ValueList<string> Warnings { get; init; } = [];

    /// <summary>The limits beside the text.</summary>
    public SearchFilters Filters { get; init; } = new();

    /// <summary>Which papers words side by side find.</summary>
    public MatchRule Match { get; init; }

    /// <summary>The order of hits.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>The profile of ranking, or <see langword="null"/> for the index's own.</summary>
    public string? Profile { get; init; }

    /// <summary>Names the parameters of ranking: equal where they are.</summary>
    public required string Ranking { get; init; }

    /// <summary>The state of the index: its name, id, snapshot, generation, time and number of papers.</summary>
    public required IndexInfo Index { get; init; }

    /// <summary>How many papers match.</summary>
    public required TotalHits Total { get; init; }

    /// <summary>How many others were shown with some of the words, or <see langword="null"/>.</summary>
    public TotalHits? Partial { get; init; }

    /// <summary>How many papers were given out.</summary>
    public long Returned { get; init; }

    /// <summary>
    /// All that it finds, in short; <see langword="null"/> where time cut the search off or the index changed meanwhile.
    /// </summary>
    public FoundList? Found { get; init; }

    /// <summary>Answers a request and tells what to report of it.</summary>
    /// <param name="searcher">What is searched. It must be able to export.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="kind">What is done: <see cref="Kind"/>.</param>
    /// <param name="name">The name of the saved search.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static Task<(SearchPage Page, SearchRun Run)> DoAsync(
        IPaperSearcher searcher, SearchRequest request, string kind, string? name = null,
        CancellationToken cancellation = default) => DoAsync(searcher, request, kind, name, null, cancellation);

    /// <summary>Hands the id of each match on as well.</summary>
    internal static async Task<(SearchPage Page, SearchRun Run)> DoAsync(
        IPaperSearcher searcher, SearchRequest request, string kind, string? name, Action<PaperId>? each,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(searcher);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(kind);
        var when = DateTimeOffset.UtcNow;
        var (plan, _) = SearchPlanner.Plan(request, searcher.Abilities);
        var page = await searcher.SearchAsync(request, cancellation).ConfigureAwait(false);
        var ids = searcher.ExportIdsAsync(request, cancellation);
        var found = page.CutOff is null ? await FoundList.OfAsync(ids, each).ConfigureAwait(false) : null;
        // Of another state than the page it would tell nothing.
        var now = await (request.Snapshot is { } snapshot
            ? searcher.InfoAsync(snapshot, cancellation)
            : searcher.InfoAsync(cancellation)).ConfigureAwait(false);
        if (now.Generation != page.Index.Generation)
            found = null;
        var run = new SearchRun
        {
            When = when,
            Kind = kind,
            Name = name,
            Query = request.Query,
            Syntax = request.Syntax,
            ReadAs = page.Query.Canonical,
            Warnings = page.Query.Warnings.Select(warning => warning.Message).ToValueList(),
            Filters = plan.Filters,
            Match = request.Match,
            Sort = request.Sort,
            Profile = request.Profile,
            Ranking = Short(plan.Ranking.Fingerprint),
            Index = page.Index,
            Total = page.Total,
            Partial = page.Partial,
            Returned = page.Hits.Count,
            Found = found,
        };
        return (page, run);
    }

    private static string Short(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));
}
