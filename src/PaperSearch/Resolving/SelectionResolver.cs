using System.Globalization;
using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>Ids, categories, flags, dates, numbers and fields that papers have, as clauses.</summary>
internal static class SelectionResolver
{
    /// <summary>Papers with a value, or with any in a field.</summary>
    public static Clause Value(ValueQuery value)
    {
        if (value is { Value.Length: 0, Prefix: true })
            return new HasClause(value.Field);
        return value.Field switch
        {
            "id" => Id(value.Value),
            "doi" when value.Prefix => new PrefixClause("doi", value.Value.ToLowerInvariant()),
            "doi" => new ValueClause([new FieldValue("doi", PaperId.Parse(value.Value).Value)]),
            "category" => Category(value),
            "has" => new HasClause(value.Value),
            _ => new NoneClause(),
        };
    }

    /// <summary>Papers of some years, days or numbers.</summary>
    public static Clause Range(RangeQuery range)
    {
        if (PaperFields.Find(range.Field)?.Kind == PaperFieldKind.Number)
            return new RangeClause(range.Field, Number(range.From, 0), Number(range.To, long.MaxValue));
        var first = PaperDate.TryParse(range.From, out var from) ? from.SortKey : 0;
        var last = PaperDate.TryParse(range.To, out var to) ? PaperDate.FromDay(to.LastDay).SortKey : int.MaxValue;
        return new RangeClause("date", first, last);
    }

    /// <summary>The categories that a value names: by code, by group, by name.</summary>
    public static IReadOnlyList<Category> CategoriesOf(string value) =>
        ArxivTaxonomy.IsKnown(value) ? [ArxivTaxonomy.Resolve(value)] : ArxivTaxonomy.FindByName(value);

    /// <summary>The group that a value with a star names (<c>cs.*</c>); <see langword="null"/> where it is only how codes begin.</summary>
    public static Category? GroupOf(ValueQuery value)
    {
        var group = value.Value.TrimEnd('.');
        return value.Prefix && value.Value.EndsWith('.') && ArxivTaxonomy.IsKnown(group) ? ArxivTaxonomy.Resolve(group) : null;
    }

    private static ValueClause Id(string value)
    {
        var id = PaperId.Parse(value).Value;
        return new ValueClause(new[] { new FieldValue("id", value), new FieldValue("id", id), new FieldValue("doi", id) }.Distinct().ToValueList());
    }

    private static Clause Category(ValueQuery value)
    {
        // "cs.*" is the group, which every paper of it has as a value of its own.
        if (GroupOf(value) is { } group)
            return Categories([group.Code]);
        if (value.Prefix)
            return new PrefixClause("category", value.Value.ToLowerInvariant());
        var found = CategoriesOf(value.Value).Select(c => c.Code);
        return Categories(ArxivTaxonomy.IsKnown(value.Value) ? found : found.Prepend(value.Value));
    }

    private static ValueClause Categories(IEnumerable<string> codes) =>
        new(codes.Select(code => new FieldValue("category", code.ToLowerInvariant())).Distinct().ToValueList());

    private static long Number(string? text, long otherwise) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
