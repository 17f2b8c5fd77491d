using System.Globalization;
using PaperSearch.Querying;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Requests;

/// <summary>
/// The parameters of a search of an index: the one table that reading, writing, the API's description and its errors use. Filters
/// and facets are those of the index.
/// </summary>
internal sealed class SearchParameterTable
{
    /// <summary>The parameter that names a snapshot.</summary>
    public const string SnapshotName = "snapshot";

    private const string Filter = "filter.";

    /// <summary>The orders of hits, by the names of addresses.</summary>
    public static IReadOnlyDictionary<string, SortOrder> Sorts { get; } =
        new OrderedDictionary<string, SortOrder>(StringComparer.Ordinal)
        {
            ["relevance"] = SortOrder.Relevance,
            ["newest"] = SortOrder.Newest,
            ["oldest"] = SortOrder.Oldest,
            ["most-cited"] = SortOrder.MostCited,
            ["added"] = SortOrder.Added,
        };

    /// <summary>The rules of matching, by the names of addresses.</summary>
    private static readonly OrderedDictionary<string, MatchRule> matches = new(StringComparer.Ordinal)
    {
        ["auto"] = MatchRule.Auto,
        ["all"] = MatchRule.All,
        ["most"] = MatchRule.Most,
        ["any"] = MatchRule.Any,
    };

    private static readonly OrderedDictionary<string, HighlightFields> highlights = new(StringComparer.Ordinal)
    {
        ["title"] = HighlightFields.Title,
        ["abstract"] = HighlightFields.Abstract,
        ["none"] = HighlightFields.None,
    };

    private static readonly OrderedDictionary<string, bool> markups = new(StringComparer.Ordinal)
    {
        ["spans"] = false,
        ["html"] = true,
    };

    private static readonly OrderedDictionary<string, QuerySyntax> syntaxes = new(StringComparer.Ordinal)
    {
        ["scholar"] = QuerySyntax.Scholar,
        ["lucene"] = QuerySyntax.Lucene,
    };

    private static readonly SearchParameters defaults = new();

    private static readonly SearchParameter query = new(
        "q",
        "The query: words, \"phrases\", author:name, cat:cs.LG, year:2015..2020; empty or * for all papers",
        (p, value, limits) => p with { Query = Query(value, limits) },
        p => p.Query.Length > 0 ? [p.Query] : [])
    {
        Example = "meta learning",
    };

    private static readonly SearchParameter facets = new(
        "facet",
        "Facets to count, separated by commas",
        (p, value, _) => p with { Facets = [.. p.Facets, .. ParameterValues.Parts(value).Except(p.Facets)] },
        p => p.Facets.Count > 0 ? [string.Join(',', p.Facets)] : [])
    {
        IsRepeatable = true,
        Example = "category,year",
    };

    private static readonly SearchParameter profile = new(
        "profile",
        "How hits are ranked: a profile of this server (default its own)",
        (p, value, _) => p with { Profile = value },
        p => p.Profile is { } name ? [name] : []);

    private static readonly SearchParameter snapshot = new(
        SnapshotName,
        "The snapshot to search, a named state of the index: see /snapshots (default the newest state)",
        (p, value, limits) => p with { Snapshot = ParameterValues.Short(SnapshotName, value, limits) },
        p => p.Snapshot is { } name ? [name] : []);

    private static readonly ValueList<SearchParameter> others =
    [
        new("facet.size", "How many values of a facet to list (default 10, or what the facet says)",
            (p, value, limits) => p with { FacetSize = ParameterValues.Number("facet.size", value, 1, limits.FacetSize) },
            p => p.FacetSize is { } size ? [size.ToString(CultureInfo.InvariantCulture)] : []) { Type = "integer" },
        new("sort", "The order of hits (default relevance)",
            (p, value, _) => p with { Sort = ParameterValues.Choice("sort", value, Sorts) },
            p => p.Sort == defaults.Sort ? [] : [Sorts.First(s => s.Value == p.Sort).Key]) { Values = Sorts.Keys.ToValueList() },
        new("match",
            "Which papers words side by side find: with all of them, most or any; auto tells partial ones apart (default auto)",
            (p, value, _) => p with { Match = ParameterValues.Choice("match", value, matches) },
            p => p.Match == defaults.Match ? [] : [matches.First(m => m.Value == p.Match).Key])
        {
            Values = matches.Keys.ToValueList(),
        },
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

    private readonly Dictionary<string, SearchParameter> byName;

    /// <param name="abilities">What can be asked of the index.</param>
    public SearchParameterTable(SearchAbilities abilities)
    {
        Fields = abilities.Fields;
        Filters = Fields.Facets.Select(FilterBy).ToValueList();
        All =
        [
            query, .. Filters, FacetsOf(Fields), .. others, ProfileOf(abilities.Profiles),
            .. abilities.Snapshots ? (SearchParameter[])[snapshot] : [],
        ];
        byName = All.ToDictionary(row => row.Name, StringComparer.Ordinal);
    }

    /// <summary>The fields and facets of the index.</summary>
    public PaperFieldTable Fields { get; }

    /// <summary>The parameters, in the order they are described in.</summary>
    public ValueList<SearchParameter> All { get; }

    /// <summary>Those that filter, one for each facet.</summary>
    public ValueList<SearchParameter> Filters { get; }

    /// <summary>The parameter with this name, or <see langword="null"/>.</summary>
    public SearchParameter? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The name of the parameter that filters by a facet.</summary>
    public static string FilterName(string facet) => Filter + facet;

    /// <summary>The names and values that give a record again, in one order; those at their defaults are left out.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Write(SearchParameters parameters) =>
        [.. Pairs(query, parameters), .. WriteFilters(parameters), .. WriteForm(parameters)];

    /// <summary>Those of <see cref="Write"/> that are neither the query nor a filter.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> WriteForm(SearchParameters parameters) =>
        others.Prepend(facets).Append(profile).Append(snapshot).SelectMany(row => Pairs(row, parameters));

    private static IEnumerable<KeyValuePair<string, string?>> WriteFilters(SearchParameters parameters) =>
        from picked in parameters.Filters.All
        from value in picked.Values
        select KeyValuePair.Create(FilterName(picked.Facet), (string?)value);

    private static IEnumerable<KeyValuePair<string, string?>> Pairs(SearchParameter row, SearchParameters parameters) =>
        row.Write(parameters).Select(value => KeyValuePair.Create(row.Name, (string?)value));

    private static SearchParameter FilterBy(PaperFacet facet)
    {
        var name = FilterName(facet.Name);
        var isFlag = facet.Definition.Type == FacetType.Flag;
        return new SearchParameter(
            name,
            $"Only papers with any of these in the facet \"{facet.Definition.Label}\": {FilterValue.Expected(facet)}",
            Read,
            p => p.Filters[facet.Name])
        {
            // One range of years, as the chart picks it.
            IsRepeatable = !isFlag && facet.Definition.Interval is null,
            Type = isFlag ? "boolean" : "string",
        };

        SearchParameters Read(SearchParameters parameters, string value, PaperSearchLimits limits)
        {
            var picked = FilterValue.Read(facet, ParameterValues.Short(name, value, limits))
                ?? throw RequestException.Invalid(name, value, FilterValue.Expected(facet));
            var all = With(parameters.Filters[facet.Name], picked);
            return parameters with { Filters = parameters.Filters.With(facet.Name, all) };
        }
    }

    private static SearchParameter ProfileOf(RankingProfiles profiles)
    {
        var names = profiles.Names.ToValueList();
        return profile with
        {
            Values = names,
            Read = (p, value, limits) => names.Contains(value)
                ? profile.Read(p, value, limits)
                : throw RequestException.Unknown(
                    "invalid_parameter", $"There is no profile '{RequestException.Shown(value)}'.",
                    value, names, profile.Name, 0),
        };
    }

    private static SearchParameter FacetsOf(PaperFieldTable fields)
    {
        var names = fields.Facets.Select(f => f.Name).ToValueList();
        return facets with
        {
            Values = names,
            Read = (p, value, limits) =>
            {
                if (ParameterValues.Parts(value).FirstOrDefault(name => !names.Contains(name)) is not { } unknown)
                    return facets.Read(p, value, limits);
                var what = $"There is no facet '{RequestException.Shown(unknown)}'.";
                var at = value.IndexOf(unknown, StringComparison.Ordinal);
                throw RequestException.Unknown("invalid_parameter", what, unknown, names, facets.Name, at);
            },
        };
    }

    private static string Query(string value, PaperSearchLimits limits) =>
        value.Length <= limits.QueryLength
            ? value
            : throw new RequestException(StatusCodes.Status400BadRequest, "query_too_long",
                string.Create(CultureInfo.InvariantCulture,
                    $"The query has {value.Length} characters; {limits.QueryLength} are the most here."))
            {
                Parameter = "q",
                Position = limits.QueryLength,
                Length = value.Length - limits.QueryLength,
            };

    // Each once: a repeated value would be searched for again.
    private static ValueList<string> With(ValueList<string> values, string value) =>
        values.Contains(value) ? values : [.. values, value];

    private static HighlightFields Highlights(string value) =>
        ParameterValues.Parts(value)
            .Aggregate(
                HighlightFields.None,
                (fields, part) => fields | ParameterValues.Choice("highlight", part, highlights));

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
