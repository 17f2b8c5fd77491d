using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Pages.Assets;
using PaperSearch.AspNetCore.Requests;

namespace PaperSearch.AspNetCore.Pages.Links;

/// <summary>Addresses of the pages and of the API's documents beside them, for one request.</summary>
internal sealed class PageLinks
{
    private readonly HttpContext context;
    private readonly Addresses api;

    public PageLinks(HttpContext context)
    {
        this.context = context;
        api = context.RequestServices.GetRequiredService<Addresses>();
        var links = context.RequestServices.GetRequiredService<LinkGenerator>();
        Start = links.GetPathByName(context, PageNames.Start, null)!;
        if (!Start.EndsWith('/'))
            Start += "/";
    }

    /// <summary>The fields and facets of the index.</summary>
    public PaperFieldTable Fields => context.RequestServices.GetRequiredService<SearchParameterTable>().Fields;

    /// <summary>The first page, with a slash at its end.</summary>
    public string Start { get; }

    /// <summary>Where the search form goes.</summary>
    public string Form => Start + "search";

    /// <summary>The parameter that has the text of which similar papers are wanted.</summary>
    public const string SimilarText = "text";

    /// <summary>Where similar papers are asked for; <see langword="null"/> where the index has none.</summary>
    public string? SimilarForm =>
        context.RequestServices.GetRequiredService<PaperSearches>().Abilities.Similar ? Start + "similar" : null;

    /// <summary>The papers that resemble a text.</summary>
    public string Similar(string text) => SimilarForm + QueryString.Create(
        new Dictionary<string, string?> { [SimilarText] = text, [SearchParameterTable.SnapshotName] = Snapshot }
            .Where(p => p.Value is { Length: > 0 })).ToUriComponent();

    /// <summary>The browser's description of this search.</summary>
    public string OpenSearch => Start + "opensearch.xml";

    /// <summary>Where suggestions are asked for; <see langword="null"/> where the index has none.</summary>
    public string? Suggestions => context.RequestServices.GetRequiredService<PaperSearches>().Abilities.Suggestions
        ? api.OfSuggestions(context) + AtSnapshot
        : null;

    public string Search(SearchParameters state) => Form + state.ToQueryString();

    /// <summary>
    /// The first page of the search that the request goes on with; <see langword="null"/> where it goes on with none.
    /// </summary>
    public string? FirstPage => context.Request.Query.ContainsKey("cursor")
        ? Form + QueryString.Create(context.Request.Query.Where(p => p.Key != "cursor")).ToUriComponent()
        : null;

    /// <summary>A search for a text alone.</summary>
    public string Search(string query) => Search(new SearchParameters { Query = query, Snapshot = Snapshot });

    /// <summary>The snapshot that the request names, which its links keep; <see langword="null"/> for the newest state.</summary>
    public string? Snapshot =>
        context.Request.Query[SearchParameterTable.SnapshotName].ToString() is { Length: > 0 } name ? name : null;

    public string Paper(PaperId id) => Start + "papers/" + Escape(id.Value) + AtSnapshot;

    public string Author(string name) => Start + "authors/" + Escape(name) + AtSnapshot;

    public string Of(Asset asset) => Start + "assets/" + asset.Name;

    /// <summary>A paper for reference managers and programs; the ending names the format.</summary>
    public string Document(PaperId id, string ending) => api.OfPaper(context, id) + ending + AtSnapshot;

    /// <summary>All hits of a search in a format.</summary>
    public string Export(SearchParameters state, string format) => api.OfExport(context, state, format);

    public string Feed(SearchParameters state) => api.OfFeed(context, state);

    /// <summary>The page's own content as JSON.</summary>
    public string Json(SearchParameters state) => api.Of(context, EndpointNames.Search, state);

    /// <summary>The same address with the server's name before it.</summary>
    public string Whole(string address) => Addresses.Whole(context, address);

    /// <summary>This page of the newest state.</summary>
    public string Newest => context.Request.PathBase + context.Request.Path
        + QueryString.Create(context.Request.Query.Where(p => p.Key is not ("cursor" or SearchParameterTable.SnapshotName)))
            .ToUriComponent();

    private string AtSnapshot => Snapshot is { } name
        ? QueryString.Create(SearchParameterTable.SnapshotName, name).ToUriComponent()
        : "";

    // Slashes stay, as the route takes the rest of the path, and ids stay readable; but not where a part of dots alone would be
    // taken for a step in the path.
    private static string Escape(string text)
    {
        var parts = text.Split('/');
        return parts.Any(part => part is "." or "..")
            ? Uri.EscapeDataString(text)
            : string.Join('/', parts.Select(Uri.EscapeDataString));
    }
}
