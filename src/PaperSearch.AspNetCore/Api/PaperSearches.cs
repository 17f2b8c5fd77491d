using System.Text.Json;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Telemetry;
using PaperSearch.Highlighting;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Api;

/// <summary>
/// Carries searches out for API and pages alike: within the time budget, counted, logged where the options allow, with what
/// the parameters ask of the page beyond a request. Thread-safe.
/// </summary>
internal sealed partial class PaperSearches(
    IPaperSearcher index,
    SearchParameterTable table,
    PaperSearchMetrics metrics,
    IOptions<PaperSearchOptions> options,
    ILogger<PaperSearches> log)
{
    /// <summary>How much may be asked for.</summary>
    public PaperSearchLimits Limits => options.Value.Limits;

    /// <summary>Reads the parameters of a search from an address; see <see cref="SearchParameterReader"/>.</summary>
    public SearchParameters Read(IQueryCollection query, params ReadOnlySpan<string> alsoKnown) =>
        SearchParameterReader.Read(query, table, Limits, alsoKnown);

    /// <summary>Reads the parameters of a search from a JSON body; see <see cref="SearchParameterReader"/>.</summary>
    public SearchParameters Read(JsonElement body) => SearchParameterReader.Read(body, table, Limits);

    /// <summary>The names of the parameters that filter.</summary>
    public IEnumerable<string> FilterNames => table.Filters.Select(row => row.Name);

    /// <summary>Which state of the index a search would see now.</summary>
    /// <param name="snapshot">The snapshot it names; <see langword="null"/> for none.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="PaperSearchException">There is no such snapshot.</exception>
    public ValueTask<IndexInfo> InfoAsync(string? snapshot, CancellationToken cancellation) =>
        snapshot is null ? index.InfoAsync(cancellation) : index.InfoAsync(snapshot, cancellation);

    /// <summary>A paper as it is in a state of the index, or <see langword="null"/>.</summary>
    /// <param name="id">The paper's id.</param>
    /// <param name="snapshot">The snapshot; <see langword="null"/> for the newest state.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="PaperSearchException">There is no such snapshot.</exception>
    public ValueTask<Paper?> GetAsync(PaperId id, string? snapshot, CancellationToken cancellation) =>
        snapshot is null ? index.GetAsync(id, cancellation) : index.GetAsync(id, snapshot, cancellation);

    /// <summary>What a state of the index knows of an author, or <see langword="null"/>.</summary>
    /// <param name="name">The author's name.</param>
    /// <param name="papers">How many papers to give.</param>
    /// <param name="snapshot">The snapshot; <see langword="null"/> for the newest state.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="PaperSearchException">There is no such snapshot.</exception>
    public ValueTask<AuthorPage?> GetAuthorAsync(string name, int papers, string? snapshot, CancellationToken cancellation) =>
        snapshot is null
            ? index.GetAuthorAsync(name, papers, cancellation)
            : index.GetAuthorAsync(name, papers, snapshot, cancellation);

    /// <summary>
    /// The snapshot that an address names for an endpoint that takes little else of a search; <see langword="null"/> for none.
    /// </summary>
    /// <param name="query">The parameters of the address.</param>
    /// <param name="alsoKnown">The other parameters that the endpoint takes.</param>
    /// <exception cref="RequestException">Another parameter stands there, or one twice.</exception>
    public string? ReadSnapshot(IQueryCollection query, params string[] alsoKnown)
    {
        SearchParameterReader.RequireKnown(
            query, Abilities.Snapshots ? [.. alsoKnown, SearchParameterTable.SnapshotName] : alsoKnown);
        var name = query[SearchParameterTable.SnapshotName].ToString();
        return name.Length == 0 ? null : ParameterValues.Short(SearchParameterTable.SnapshotName, name, Limits);
    }

    /// <summary>
    /// Names the parameters of ranking, which answers depend on beside the state of the index: a part of their entity tags.
    /// </summary>
    public string Ranking { get; } = string.Join('\n',
        index.Abilities.Profiles.Named.Select(p => $"{p.Name} {p.Profile.Fingerprint}")
            .Prepend(index.Abilities.Profiles.Default.Fingerprint));

    /// <summary>What can be asked for.</summary>
    public SearchAbilities Abilities => index.Abilities;

    /// <summary>Searches.</summary>
    /// <param name="parameters">What is asked.</param>
    /// <param name="kind">The name it is counted under.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <exception cref="RequestException">The parameters are strict and the query is not right.</exception>
    /// <exception cref="PaperSearchException">The cursor is of another request, or of a state that is gone.</exception>
    public async Task<SearchPage> SearchAsync(SearchParameters parameters, string kind, CancellationToken cancellation) =>
        Finish(await SearchAsync(Checked(parameters), kind, cancellation).ConfigureAwait(false), parameters);

    /// <summary>Searches for a request that is not one of the parameters alone.</summary>
    public async Task<SearchPage> SearchAsync(SearchRequest request, string kind, CancellationToken cancellation)
    {
        if (Abilities.TimeBudgets)
            request = request with { TimeBudget = Limits.SearchTime };
        var page = await index.SearchAsync(request, cancellation).ConfigureAwait(false);
        metrics.CountSearch(page, kind);
        if (options.Value.LogQueries)
            LogSearch(log, kind, OnOneLine(request.Query), page.Total.Value, page.TookMs);
        return page;
    }

    /// <summary>The papers that resemble another, or a text; <see langword="null"/> where there is no such paper.</summary>
    /// <exception cref="PaperSearchException">There is no such snapshot, or the index does not compare papers.</exception>
    public ValueTask<SimilarPage?> SimilarAsync(SimilarRequest request, CancellationToken cancellation) =>
        index.SimilarAsync(request, cancellation);

    /// <summary>All papers that a search finds.</summary>
    /// <exception cref="RequestException">The parameters are strict and the query is not right.</exception>
    public IAsyncEnumerable<Paper> Export(SearchParameters parameters, CancellationToken cancellation) =>
        index.ExportAsync(Checked(parameters), cancellation);

    /// <summary>The request of some parameters; strict ones allow no warning of the parser.</summary>
    public SearchRequest Checked(SearchParameters parameters)
    {
        var request = parameters.ToRequest();
        if (!parameters.Strict
            || SearchPlanner.Plan(request with { Cursor = null }, Abilities).Query.Warnings is not [{ } first, ..] warnings)
            return request;
        throw new RequestException(StatusCodes.Status400BadRequest, "query_syntax", first.Message)
        {
            Parameter = "q",
            Position = first.At,
            Length = first.Length,
            More = new Dictionary<string, object?> { ["warnings"] = warnings },
        };
    }

    private static SearchPage Finish(SearchPage page, SearchParameters parameters) =>
        parameters.Highlight is HighlightFields.None or HighlightFields.All && !parameters.Html
            ? page
            : page with { Hits = page.Hits.Select(hit => Finish(hit, parameters)).ToValueList() };

    private static SearchHit Finish(SearchHit hit, SearchParameters parameters) =>
        hit with { Highlights = Finish(hit.Highlights, parameters) };

    private static HitHighlights? Finish(HitHighlights? marked, SearchParameters parameters)
    {
        if (marked is null)
            return null;
        if (!parameters.Highlight.HasFlag(HighlightFields.Title))
            marked = marked with { Title = marked.Title with { Spans = [] } };
        if (!parameters.Highlight.HasFlag(HighlightFields.Abstract))
            marked = marked with { Abstract = [] };
        return !parameters.Html ? marked : marked with
        {
            Title = marked.Title with { Html = marked.Title.ToHtml() },
            Abstract = marked.Abstract.Select(passage => passage with { Html = passage.ToHtml() }).ToValueList(),
        };
    }

    // What a client writes must not look like a line of the log, nor speak to the terminal that shows it.
    private static string OnOneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? '\uFFFD' : c));

    [LoggerMessage(LogLevel.Information, "{Kind} \"{Query}\": {Total} papers in {Milliseconds} ms")]
    private static partial void LogSearch(ILogger log, string kind, string query, long total, double milliseconds);
}
