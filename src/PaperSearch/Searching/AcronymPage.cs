using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>The acronyms that papers of an index define.</summary>
public sealed record AcronymPage
{
    /// <summary>The pattern as asked.</summary>
    public required string Pattern { get; init; }

    /// <summary>Which state of the index answered.</summary>
    public required IndexInfo Index { get; init; }

    /// <summary>How many acronyms there are that the pattern stands for.</summary>
    public int Total { get; init; }

    /// <summary>The acronyms that most papers define, those first.</summary>
    public ValueList<Acronym> Acronyms { get; init; } = [];
}
