namespace PaperSearch.Searching;

/// <summary>Suggestions for a text that is being typed.</summary>
public sealed record SuggestPage
{
    /// <summary>The text as typed.</summary>
    public required string Text { get; init; }

    /// <summary>Which state of the index answered.</summary>
    public required IndexInfo Index { get; init; }

    /// <summary>The suggestions, those of a kind together, the best of a kind first.</summary>
    public ValueList<Suggestion> Suggestions { get; init; } = [];

    /// <summary>
    /// Whether all of the newest state was looked through; else it is still being read, and the same request may find more a
    /// little later.
    /// </summary>
    public bool Complete { get; init; } = true;
}
