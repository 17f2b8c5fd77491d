namespace PaperSearch.Web.Tests.Browser;

/// <summary>Papers that try a page's layout.</summary>
internal static class UnusualPapers
{
    public const string HebrewWord = "שיטה";

    /// <summary>A word that fits no line.</summary>
    public static string LongWord { get; } = new('w', 200);

    /// <summary>A family name that fits no line.</summary>
    public static string LongName { get; } = new('v', 90);

    /// <summary>Two people of the long name.</summary>
    public static IReadOnlyList<Paper> Namesakes { get; } =
    [
        .. new[] { "Anna", "Berta" }.Select(given => new Paper
        {
            Id = PaperId.Parse(given),
            Title = given,
            Authors = [new Author(LongName, given), new Author(LongWord, LongWord)],
            Categories = [new Category(LongWord, LongWord, null)],
        }),
    ];

    public static IReadOnlyList<Paper> All { get; } =
    [
        new()
        {
            Id = PaperId.Parse("2101.00001"),
            Title = "Measurement of " + string.Concat(Enumerable.Repeat("the differential cross section of ", 20))
                + @"$t\bar{t}$ production at $\sqrt{s}=13$ TeV",
            Abstract = @"We measure $\frac{d\sigma}{dp_T}$ for $|\eta|<2.5$.",
            Authors = [.. Enumerable.Range(0, 3000).Select(i => new Author($"Family{i}", "Given"))],
            Categories = [.. new[] { "hep-ex", "hep-ph", "physics.ins-det", "physics.data-an", "physics.acc-ph" }
                .Select(ArxivTaxonomy.Resolve)],
            Citations = 123_456,
        },
        new()
        {
            Id = PaperId.Parse("2101.00002"),
            Title = HebrewWord + " חדשה ללמידת מכונה (MRI)",
            Abstract = HebrewWord + " חדשה ללמידת מכונה.",
            Authors = [new Author("כהן", "יוסי"), new Author("Levi", "Noa")], HasCode = true,
        },
        new()
        {
            Id = PaperId.Parse("2101.00003"), Title = LongWord, Abstract = LongWord + LongWord + LongWord,
            Authors = [new Author(LongWord)],
            Venue = LongWord, Comments = LongWord, Url = "https://example.org/" + LongWord, Doi = "10.1000/" + LongWord,
            Categories = [new Category(LongWord, LongWord, null)], Extra = [new ExtraField(LongWord, LongWord)],
        },
        new() { Id = PaperId.Parse("2101.00004"), Title = "" },
    ];
}
