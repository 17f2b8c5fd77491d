namespace PaperSearch.Relevance.People;

/// <summary>Whose given names are hidden down to initials.</summary>
internal enum HiddenNames
{
    /// <summary>Nobody's.</summary>
    None,

    /// <summary>Those of the block on every second paper, at random.</summary>
    Half,

    /// <summary>All names of the block.</summary>
    All,
}
