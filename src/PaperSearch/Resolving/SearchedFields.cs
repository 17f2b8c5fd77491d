namespace PaperSearch.Resolving;

/// <summary>Which fields words are looked for in.</summary>
internal static class SearchedFields
{
    public const string Title = "title";
    public const string Abstract = "abstract";
    public const string Author = "author";
    public const string Category = "category";

    private static readonly string[] byDefault = [Title, Abstract, Author];

    /// <summary>The fields that words without a field, or with this one, are looked for in.</summary>
    public static string[] Of(string? field) => field is not null ? [field] : byDefault;

    /// <summary>How the texts of a field are analysed.</summary>
    public static PaperFieldKind KindOf(string field) => PaperFields.Find(field)?.Kind ?? PaperFieldKind.Text;

    /// <summary>Whether a field's words are indexed as they are written as well.</summary>
    public static bool HasExactForm(string field) => field is Title or Abstract;
}
