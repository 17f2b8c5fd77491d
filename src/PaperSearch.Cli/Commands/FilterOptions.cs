using System.CommandLine;
using PaperSearch.Searching;

namespace PaperSearch.Cli.Commands;

/// <summary>What papers must be beside what is asked for: an option for each facet, and one for the index's own.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string[]> filter = new("--filter")
    {
        Description = "What is picked in any facet, also one of the index's own: lab=Physics, rating=3..5; may be repeated",
        HelpName = "FACET=VALUE",
    };

    private readonly ValueList<(PaperFacet Facet, Option Option)> facets =
        PaperFieldTable.Default.Facets.Select(facet => (facet, OptionOf(facet))).ToValueList();

    /// <summary>The options.</summary>
    public IEnumerable<Option> All => [filter, .. facets.Select(f => f.Option)];

    /// <summary>What is picked.</summary>
    /// <exception cref="ArgumentException">A value is none.</exception>
    public SearchFilters Read(ParseResult parsed)
    {
        var filters = new SearchFilters();
        foreach (var (facet, option) in facets)
        {
            filters = filters.With(facet.Name, option switch
            {
                Option<bool> flag => parsed.GetValue(flag) ? ["true"] : [],
                Option<string[]> values => (parsed.GetValue(values) ?? []).ToValueList(),
                _ => [],
            });
        }
        foreach (var text in parsed.GetValue(filter) ?? [])
        {
            if (text.Split('=', 2) is not [{ Length: > 0 } name, { Length: > 0 } value])
                throw new ArgumentException($"--filter: '{text}' is no filter. Write the facet and a value: lab=Physics.");
            filters = filters.With(name, [.. filters[name], value]);
        }
        return filters;
    }

    private static Option OptionOf(PaperFacet facet) => facet.Definition.Type == FacetType.Flag
        ? new Option<bool>("--has-" + facet.Name)
        {
            Description = $"Only papers with {facet.Definition.Label.ToLowerInvariant()}",
        }
        : new Option<string[]>("--" + facet.Name)
        {
            Description = $"{facet.Definition.Label}: {FilterValue.Expected(facet)}; may be repeated",
            HelpName = facet.Definition.Type == FacetType.Histogram ? "RANGE" : "VALUE",
        };
}
