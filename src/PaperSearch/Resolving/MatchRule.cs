namespace PaperSearch.Resolving;

/// <summary>Which papers words side by side, without operators, find.</summary>
public enum MatchRule
{
    /// <summary>
    /// Those that have all of the words; of more than eight words, as pasted texts have, as by <see cref="Most"/>. Pages by
    /// relevance also show papers that have some of the words, and pages in other orders do so below the others where these are
    /// fewer than ten: papers that have as many of the words as ten papers have. Such papers are counted apart.
    /// </summary>
    Auto,

    /// <summary>Those that have all of the words, and no others.</summary>
    All,

    /// <summary>Those that have as many of the words as about a thousand papers have.</summary>
    Most,

    /// <summary>Those that have any of the words.</summary>
    Any,
}
