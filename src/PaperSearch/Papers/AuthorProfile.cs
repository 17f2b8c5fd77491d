namespace PaperSearch;

/// <summary>The figures at the head of a scholar's page. Figures the page does not give are <see langword="null"/>.</summary>
public sealed record AuthorProfile
{
    /// <summary>The scholar.</summary>
    public required Author Name { get; init; }

    /// <summary>The category the scholar mainly publishes in.</summary>
    public Category? PrimaryCategory { get; init; }

    /// <summary>The largest h such that h papers have at least h citations each (Hirsch 2005).</summary>
    public int? HIndex { get; init; }

    /// <summary>Number of papers.</summary>
    public int? Papers { get; init; }

    /// <summary>Number of citations of all papers.</summary>
    public int? Citations { get; init; }

    /// <summary>The page's novelty figure, in percent (0 to 100).</summary>
    public double? NoveltyPercent { get; init; }

    /// <summary>The page's AI score.</summary>
    public double? AiScore { get; init; }

    /// <summary>The day the page shows the state of.</summary>
    public PaperDate? AsOf { get; init; }

    /// <summary>Where the profile came from.</summary>
    public string? Source { get; init; }
}
