using PaperSearch.AspNetCore.Requests;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Api;

/// <summary>Addresses of the API's documents, wherever it is mounted and whatever stands before it. Thread-safe.</summary>
internal sealed class Addresses(LinkGenerator links)
{
    /// <summary>The address of a search's document, for example of <see cref="EndpointNames.Search"/>.</summary>
    public string Of(HttpContext context, string endpoint, SearchParameters parameters) =>
        Path(context, endpoint, null) + parameters.ToQueryString();

    /// <summary>Where suggestions are asked for.</summary>
    public string OfSuggestions(HttpContext context) => Path(context, EndpointNames.Suggest, null);

    /// <summary>The address of a paper's document.</summary>
    public string OfPaper(HttpContext context, PaperId id) => Path(context, EndpointNames.Paper, new { id = id.Value });

    /// <summary>The address of the list of snapshots.</summary>
    public string OfSnapshots(HttpContext context) => Path(context, EndpointNames.Snapshots, null);

    /// <summary>All hits of a search in a format.</summary>
    public string OfExport(HttpContext context, SearchParameters parameters, string format)
    {
        var query = parameters.Question.ToQueryString();
        return Path(context, EndpointNames.Export, null) + (query.Length == 0 ? "?" : query + "&") + "format=" + format;
    }

    /// <summary>The newest hits of a search as a feed: of the index, as nothing comes into a snapshot.</summary>
    public string OfFeed(HttpContext context, SearchParameters parameters) =>
        Of(context, EndpointNames.Feed, parameters.Question with { Sort = SortOrder.Relevance, Snapshot = null });

    /// <summary>The links that stand beside a page.</summary>
    public SearchLinks OfPage(HttpContext context, SearchParameters parameters, SearchPage page) => new(
        Of(context, EndpointNames.Search, parameters),
        page.Next is null ? null : Of(context, EndpointNames.Search, parameters with { Cursor = page.Next }),
        OfExport(context, parameters, "bibtex"),
        OfExport(context, parameters, "ris"),
        OfFeed(context, parameters));

    /// <summary>The same address with the server's name before it, as other programs need it.</summary>
    public static string Whole(HttpContext context, string address) =>
        $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}{address}";

    private string Path(HttpContext context, string endpoint, object? values) =>
        links.GetPathByName(context, endpoint, values)
            ?? throw new InvalidOperationException(
                $"MapPaperSearchApi was not called: nothing is mapped as '{endpoint}'.");
}
