using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>What values and ranges were read as, in plain English.</summary>
internal static class SelectionExplanation
{
    public static string Of(ResolvedSelection selection) => selection switch
    {
        { Source: AllQuery } => "every paper",
        { Source: ValueQuery { Field: "category", Value.Length: > 0 } category } => Category(category),
        { Source: ValueQuery value } => Value(value),
        { Source: RangeQuery range, Clause: RangeClause { Kind: PaperFieldKind.Number } } => Number(range),
        { Source: RangeQuery range } => Range(range),
        _ => "nothing to search for",
    };

    private static string Category(ValueQuery value)
    {
        if (SelectionResolver.GroupOf(value) is { } group)
            return Category(group);
        if (value.Prefix)
            return Value(value);
        var found = SelectionResolver.CategoriesOf(value.Value);
        if (ArxivTaxonomy.IsKnown(value.Value))
            return Category(found[0]);
        return found.Count == 0
            ? $"category {value.Value}, which arXiv does not have"
            : $"category named {value.Value}: {QueryExplanation.List(found.Select(c => $"{c.Code} ({c.Name})"), "or")}";
    }

    private static string Category(Category category)
    {
        var name = category.Name == category.Code ? "" : $" ({category.Name})";
        return category.Parent is null && ArxivTaxonomy.All.Any(c => c.Parent == category.Code)
            ? $"group {category.Code}{name} and all below"
            : $"category {category.Code}{name}";
    }

    private static string Value(ValueQuery value)
    {
        var field = value.Field == "doi" ? "DOI" : value.Field;
        return value switch
        {
            { Field: "has", Value: "abstract" } => "papers with an abstract",
            { Field: "has", Value: "doi" } => "papers with a DOI",
            { Field: "has" } => $"papers with {value.Value}",
            { Value: "", Prefix: true } => $"papers that have the field {value.Field}",
            { Prefix: true } => $"{field} that begins with {value.Value}",
            _ => $"paper with the {field} {value.Value}",
        };
    }

    private static string Number(RangeQuery range) => range switch
    {
        { From: null } => $"{range.Field} at most {range.To}",
        { To: null } => $"{range.Field} at least {range.From}",
        _ when range.From == range.To => $"{range.Field} {range.From}",
        _ => $"{range.Field} from {range.From} to {range.To}",
    };

    private static string Range(RangeQuery range) => range switch
    {
        { From: null } => $"{range.Field} {range.To} or before",
        { To: null } => $"{range.Field} {range.From} or after",
        _ when range.From == range.To => $"{range.Field} {range.From}",
        _ => $"{range.Field}s {range.From} to {range.To}",
    };
}
