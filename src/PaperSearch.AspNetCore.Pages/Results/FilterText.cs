using PaperSearch.AspNetCore.Pages.Parts;

namespace PaperSearch.AspNetCore.Pages.Results;

/// <summary>What is picked in a facet, as people read it.</summary>
internal static class FilterText
{
    /// <summary>A value that stands alone: an application's with the facet's name before it.</summary>
    public static string Of(PaperFieldTable fields, PaperFacet facet, string value)
    {
        var text = facet switch
        {
            { Field.Kind: PaperFieldKind.Category } => Category(value),
            { Definition.Type: FacetType.Flag } => Flag(facet, value),
            { Definition.Type: FacetType.Histogram } => Range(value),
            _ => Shown.Plain(value),
        };
        return fields.Own.Contains(facet.Field) ? $"{facet.Definition.Label}: {text}" : text;
    }

    /// <summary><c>With code</c> or <c>Without code</c>.</summary>
    public static string Flag(PaperFacet facet, string value) =>
        $"{(value == "true" ? "With" : "Without")} {facet.Definition.Label.ToLowerInvariant()}";

    /// <summary><c>2015 to 2020</c>, <c>From 2015</c>, <c>Until 2020</c>.</summary>
    public static string Range(string value) => value.Split("..") switch
    {
        [var from, ""] => $"From {from}",
        ["", var to] => $"Until {to}",
        [var from, var to] => $"{from} to {to}",
        _ => value,
    };

    private static string Category(string code)
    {
        var category = ArxivTaxonomy.Resolve(code);
        return category.Name == category.Code ? code : $"{code} {category.Name}";
    }
}
