using System.Globalization;
using PaperSearch.Querying;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Requests;

/// <summary>The parameters of a search: the one table that reading, writing, the API's description and its errors use.</summary>
internal static class SearchParameterTable
{
    /// <summary>The orders of hits, by the names of addresses.</summary>
    public static IReadOnlyDictionary<string, SortOrder> Sorts { get; } = new OrderedDictionary<string, SortOrder>(StringComparer.Ordinal)
    {
        ["relevance"] = SortOrder.Relevance,
        ["newest"] = SortOrder.Newest,
        ["oldest"] = SortOrder.Oldest,
        ["most-cited"] = SortOrder.MostCited,
    };

    private static readonly OrderedDictionary<string, HighlightFields> highlights = new(StringComparer.Ordinal)
    {
        ["title"] = HighlightFields.Title,
        ["abstract"] = HighlightFields.Abstract,
        ["none"] = HighlightFields.None,
    };

    private static readonly OrderedDictionary<string, bool> markups = new(StringComparer.Ordinal) { ["spans"] = false, ["html"] = true };

    private static readonly OrderedDictionary<string, QuerySyntax> syntaxes = new(StringComparer.Ordinal)
    {
        ["scholar"] = QuerySyntax.Scholar,
        ["lucene"] = QuerySyntax.Lucene,
    };

    private static readonly SearchParameters defaults = new();

    /// <summary>The parameters, in the order they are written in.</summary>
    public static ValueList<SearchParameter> All { get; } =
    [
        new("q", "The query: words, \"phrases\", author:name, cat:cs.LG, year:2015..2020; empty or * for all papers",
            (p, value, limits) => p with { Query = Query(value, limits) },
            p => p.Query.Length > 0 ? [p.Query] : []) { Example = "meta learning" },
        new("filter.category", "Only papers of one of these categories (cs.LG) or groups (cs)",
            (p, value, limits) => p with { Filters = p.Filters with { Categories = With(p.Filters.Categories, ArxivTaxonomy.Resolve(ParameterValues.Short("filter.category", value, limits)).Code) } },
            p => p.Filters.Categories) { IsRepeatable = true, Example = "cs.LG" },
        new("filter.year", "Only papers of these years: 2020, 2015..2020, 2015.. or ..2020",
            (p, value, _) => p with { Filters = p.Filters with { Years = ParameterValues.Years("filter.year", value) } },
            p => p.Filters.Years is { } years ? [ParameterValues.Text(years)] : []) { Example = "2015..2020" },
        new("filter.author", "Only papers of one of these authors, each as the author facet gives it or in any usual form",
            (p, value, limits) => p with { Filters = p.Filters with { Authors = With(p.Filters.Authors, ParameterValues.Short("filter.author", value, limits)) } },
            p => p.Filters.Authors) { IsRepeatable = true, Example = "Huan, Z" },
        new("filter.venue", "Only papers of one of these venues, each as the venue facet gives it",
            (p, value, limits) => p with { Filters = p.Filters with { Venues = With(p.Filters.Venues, ParameterValues.Short("filter.venue", value, limits)) } },
            p => p.Filters.Venues) { IsRepeatable = true },
        new("filter.code", "Only papers with (true) or without (false) code",
            (p, value, _) => p with { Filters = p.Filters with { HasCode = ParameterValues.Flag("filter.code", value) } },
            p => p.Filters.HasCode is { } code ? [code ? "true" : "false"] : []) { Type = "boolean" },
        new("facet", "Facets to count, separated by commas",
            (p, value, _) => p with { Facets = [.. p.Facets, .. ParameterValues.Parts(value).Select(FacetName).Except(p.Facets)] },
            p => p.Facets.Count > 0 ? [string.Join(',', p.Facets)] : []) { IsRepeatable = true, Values = FacetNames.All, Example = "category,year" },
        new("facet.size", "How many values of a facet to list (default 10)",
            (p, value, limits) => p with { FacetSize = ParameterValues.Number("facet.size", value, 1, limits.FacetSize) },
            p => Number(p.FacetSize, defaults.FacetSize)) { Type = "integer" },
        new("sort", "The order of hits (default relevance)",
            (p, value, _) => p with { Sort = ParameterValues.Choice("sort", value, Sorts) },
            p => p.Sort == defaults.Sort ? [] : [Sorts.First(s => s.Value == p.Sort).Key]) { Values = Sorts.Keys.ToValueList() },
        new("size", "Hits a page (default 10); 0 for counts alone",
            (p, value, limits) => p with { Size = ParameterValues.Number("size", value, 0, limits.PageSize) },
            p => Number(p.Size, defaults.Size)) { Type = "integer" },
        new("cursor", "Where to go on: \"next\" of the page before, with the same request",
            (p, value, _) => p with { Cursor = value },
            p => p.Cursor is { } cursor ? [cursor] : []),
        new("highlight", "Fields whose matches are marked, separated by commas, or none (default title,abstract)",
            (p, value, _) => p with { Highlight = Highlights(value) },
            p => p.Highlight == defaults.Highlight ? [] : [Text(p.Highlight)]) { Values = highlights.Keys.ToValueList() },
        new("markup", "How marks are told: spans (offsets), or html, which adds escaped HTML with <mark> (default spans)",
            (p, value, _) => p with { Html = ParameterValues.Choice("markup", value, markups) },
            p => p.Html ? ["html"] : []) { Values = markups.Keys.ToValueList() },
        new("explain", "Whether to tell the parts of each score",
            (p, value, _) => p with { Explain = ParameterValues.Flag("explain", value) },
            p => p.Explain ? ["true"] : []) { Type = "boolean" },
        new("syntax", "The language of q: scholar, or lucene for programs that write Lucene's (default scholar)",
            (p, value, _) => p with { Syntax = ParameterValues.Choice("syntax", value, syntaxes) },
            p => p.Syntax == defaults.Syntax ? [] : ["lucene"]) { Values = syntaxes.Keys.ToValueList() },
        new("strict", "Whether a query that cannot be read as syntax is an error, and not a warning",
            (p, value, _) => p with { Strict = ParameterValues.Flag("strict", value) },
            p => p.Strict ? ["true"] : []) { Type = "boolean" },
    ];

    private static string Query(string value, PaperSearchLimits limits) =>
        value.Length <= limits.QueryLength
            ? value
            : throw new RequestException(StatusCodes.Status400BadRequest, "query_too_long",
                string.Create(CultureInfo.InvariantCulture, $"The query has {value.Length} characters; {limits.QueryLength} are the most here."))
            {
                Parameter = "q",
                Position = limits.QueryLength,
                Length = value.Length - limits.QueryLength,
            };

    // Each once: a repeated value would be searched for again.
    private static ValueList<string> With(ValueList<string> values, string value) => values.Contains(value) ? values : [.. values, value];

    private static string FacetName(string value) =>
        FacetNames.All.Contains(value) ? value : throw RequestException.Invalid("facet", value, $"one of {string.Join(", ", FacetNames.All)}");

    private static HighlightFields Highlights(string value) =>
        ParameterValues.Parts(value).Aggregate(HighlightFields.None, (fields, part) => fields | ParameterValues.Choice("highlight", part, highlights));

    private static string Text(HighlightFields fields) => fields switch
    {
        HighlightFields.None => "none",
        HighlightFields.Title => "title",
        HighlightFields.Abstract => "abstract",
        _ => "title,abstract",
    };

    private static IEnumerable<string> Number(int value, int standard) =>
        value == standard ? [] : [value.ToString(CultureInfo.InvariantCulture)];
}
