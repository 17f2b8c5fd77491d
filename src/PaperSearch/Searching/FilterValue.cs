namespace PaperSearch.Searching;

/// <summary>Values that filters take: what is one of a facet, and how it is written. Thread-safe.</summary>
public static class FilterValue
{
    /// <summary>
    /// The value as requests and answers write it: the code of a category, <c>true</c> or <c>false</c>, a range of dates or
    /// numbers; of other facets the text itself.
    /// </summary>
    /// <returns><see langword="null"/> where the text is no value of the facet.</returns>
    public static string? Read(PaperFacet facet, string text)
    {
        ArgumentNullException.ThrowIfNull(facet);
        ArgumentNullException.ThrowIfNull(text);
        return facet.Field.Kind switch
        {
            _ when text.Length == 0 => null,
            PaperFieldKind.Category => ArxivTaxonomy.Resolve(text).Code,
            // Where each year has its interval, years are picked.
            PaperFieldKind.Date when PicksYears(facet) && text.Contains('-', StringComparison.Ordinal) => null,
            PaperFieldKind.Date or PaperFieldKind.Number => FilterRange.Read(facet.Field.Kind, text)?.Text,
            PaperFieldKind.Flag => text switch { "true" or "1" => "true", "false" or "0" => "false", _ => null },
            _ => text,
        };
    }

    /// <summary>What a value of the facet is, for messages: "a range of years: 2020, ...".</summary>
    public static string Expected(PaperFacet facet)
    {
        ArgumentNullException.ThrowIfNull(facet);
        return facet.Field.Kind switch
        {
            PaperFieldKind.Date when PicksYears(facet) => "a range of years: 2020, 2015..2020, 2015.. or ..2020",
            PaperFieldKind.Date => "a date or range of dates: 2020, 2024-03..2024-06, 2015.. or ..2020",
            PaperFieldKind.Number => "a whole number or a range of them: 3, 3..5, 3.. or ..5",
            PaperFieldKind.Flag => "true or false",
            PaperFieldKind.Category => "a category (cs.LG) or group (cs)",
            PaperFieldKind.Names => "a name as the facet gives it, or in any usual form",
            _ => "a value as the facet gives it",
        };
    }

    private static bool PicksYears(PaperFacet facet) => facet.Definition.Interval is not null;
}
