namespace PaperSearch.Searching;

/// <summary>
/// Values picked in facets. Values of one facet are alternatives; different facets must all hold. Equal by value.
/// </summary>
public sealed record SearchFilters
{
    /// <summary>The years from and to, both included; an open end is <see langword="null"/>.</summary>
    public YearRange? Years { get; init; }

    /// <summary>Category codes (<c>cs.LG</c>) or groups (<c>cs</c>).</summary>
    public ValueList<string> Categories { get; init; } = [];

    /// <summary>Authors as the author facet gives them.</summary>
    public ValueList<string> Authors { get; init; } = [];

    /// <summary>Venues as the venue facet gives them.</summary>
    public ValueList<string> Venues { get; init; } = [];

    /// <summary>Only papers with (or only without) code.</summary>
    public bool? HasCode { get; init; }
}

/// <summary>A range of years; both ends belong to it, an open end is <see langword="null"/>.</summary>
public sealed record YearRange(int? From, int? To);
