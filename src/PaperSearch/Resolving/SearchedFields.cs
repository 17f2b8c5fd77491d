namespace PaperSearch.Resolving;

/// <summary>Which fields of an index words are looked for in, and how.</summary>
internal sealed class SearchedFields(PaperFieldTable table)
{
    public const string Title = "title";
    public const string Abstract = "abstract";
    public const string Author = "author";
    public const string Category = "category";

    /// <summary>
    /// What papers say acronyms stand for: <see cref="Text.Acronyms.AcronymTerm"/>. It is looked up, not searched.
    /// </summary>
    public const string Acronym = ".acronym";

    private readonly string[] byDefault = [.. table.All.Where(field => field.IsDefault).Select(field => field.Name)];

    /// <summary>The fields that words without a field, or with this one, are looked for in.</summary>
    public string[] Of(string? field) => field is not null ? [field] : byDefault;

    /// <summary>How the texts of a field are analysed.</summary>
    public PaperFieldKind KindOf(string field) => table.Find(field)?.Kind ?? PaperFieldKind.Text;

    /// <summary>Whether a field's words are indexed as they are written as well.</summary>
    public static bool HasExactForm(string field) => field is Title or Abstract;
}
