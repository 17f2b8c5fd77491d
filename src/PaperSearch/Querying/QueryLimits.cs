namespace PaperSearch.Querying;

/// <summary>
/// How large a query may be. What lies beyond a limit is cut or read as plain words, and a diagnostic tells it.
/// </summary>
public static class QueryLimits
{
    /// <summary>How deep operators and words side by side may nest in each other; deeper ones are passed over.</summary>
    public const int MaxNesting = 32;

    /// <summary>How many characters of a text are looked at.</summary>
    public const int MaxLength = 128 * 1024;

    /// <summary>
    /// How many characters the words and values of a query may have together, each counted as at least
    /// <see cref="WordCost"/>: 1,024 usual words. The canonical text of a query within it is shorter than
    /// <see cref="MaxLength"/>, so that printing and parsing again loses nothing.
    /// </summary>
    public const int MaxText = 32 * 1024;

    /// <summary>What a word counts for at least.</summary>
    public const int WordCost = 32;

    /// <summary>The largest distance of NEAR and slop of a phrase.</summary>
    public const int MaxDistance = 1000;

    /// <summary>The distance of NEAR without a number.</summary>
    public const int DefaultDistance = 10;

    /// <summary>
    /// How many words may be prefixes (<c>x*</c>) or fuzzy (<c>x~</c>); further ones are read as they stand.
    /// </summary>
    public const int MaxExpansions = 8;

    /// <summary>How many diagnostics a query gets at most.</summary>
    public const int MaxDiagnostics = 20;
}
