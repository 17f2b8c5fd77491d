using System.Globalization;
using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>Ids, categories, flags, dates, numbers and fields that papers have, as clauses.</summary>
internal sealed class SelectionResolver(PaperFieldTable fields)
{
    /// <summary>Papers with a value, or with any in a field.</summary>
    public Clause Value(ValueQuery value)
    {
        if (value is { Value.Length: 0, Prefix: true })
            return new HasClause(value.Field);
        return value.Field switch
        {
            "id" => Id(value.Value),
            "doi" when value.Prefix => new PrefixClause("doi", value.Value.ToLowerInvariant()),
            "doi" => Doi(value.Value),
            "category" => Category(value),
            "has" => new HasClause(value.Value),
            _ when value.Prefix => new PrefixClause(value.Field, value.Value.ToLowerInvariant()),
            _ => new ValueClause([new FieldValue(value.Field, value.Value.ToLowerInvariant())]),
        };
    }

    /// <summary>Papers from one year to another, both included.</summary>
    public Clause Years(int from, int to)
    {
        return Range(new RangeQuery("year", Year(from), Year(to)));

        static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
    }

    /// <summary>Papers of some years, days or numbers.</summary>
    public Clause Range(RangeQuery range)
    {
        var field = fields.Find(range.Field)!;
        if (field.Kind == PaperFieldKind.Number)
            return new RangeClause(field.Column, field.Kind, Number(range.From, 0), Number(range.To, PaperField.GreatestNumber));
        var first = PaperDate.TryParse(range.From, out var from) ? from.SortKey : 0;
        var last = PaperDate.TryParse(range.To, out var to) ? PaperDate.FromDay(to.LastDay).SortKey : int.MaxValue;
        return new RangeClause(field.Column, field.Kind, first, last);
    }

    /// <summary>The categories that a value names: by code, by group, by name.</summary>
    public static IReadOnlyList<Category> CategoriesOf(string value) =>
        ArxivTaxonomy.IsKnown(value) ? [ArxivTaxonomy.Resolve(value)] : ArxivTaxonomy.FindByName(value);

    /// <summary>
    /// The group that a value with a star names (<c>cs.*</c>); <see langword="null"/> where it is only how codes begin.
    /// </summary>
    public static Category? GroupOf(ValueQuery value)
    {
        var group = value.Value.TrimEnd('.');
        return value.Prefix && value.Value.EndsWith('.') && ArxivTaxonomy.IsKnown(group) ? ArxivTaxonomy.Resolve(group) : null;
    }

    private static ValueClause Id(string value)
    {
        var id = PaperId.Parse(value).Value;
        FieldValue[] values = [new("id", value), new("id", id), new("doi", IdentifierRecognizer.DoiOf(id))];
        return new ValueClause(values.Distinct().ToValueList());
    }

    private static ValueClause Doi(string value)
    {
        var id = PaperId.Parse(value).Value;
        var doi = new FieldValue("doi", IdentifierRecognizer.DoiOf(id));
        // A paper of arXiv has the DOI that is made of its id, whether its record says so or not.
        return doi.Value == id ? new ValueClause([doi]) : new ValueClause([doi, new FieldValue("id", id)]);
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
        PaperField.TryReadNumber(text, out var number) ? number : otherwise;
}
