namespace PaperSearch.Searching;

/// <summary>Which acronyms are asked for. Plain data; a text converts to a request.</summary>
public sealed record AcronymRequest
{
    /// <summary>The largest <see cref="Size"/>.</summary>
    public const int MaximumSize = 1000;

    /// <summary>
    /// The acronym, with <c>*</c> for any characters and <c>?</c> for one. Capitals, hyphens and other signs do not count.
    /// Default: empty, which is all acronyms.
    /// </summary>
    public string Pattern { get; init; } = "";

    /// <summary>How many acronyms to give, those that most papers define, 1 to <see cref="MaximumSize"/>. Default 50.</summary>
    public int Size { get; init; } = 50;

    /// <summary>How many meanings of each to give, what most papers say, 1 to <see cref="MaximumSize"/>. Default 10.</summary>
    public int Meanings { get; init; } = 10;

    /// <summary>
    /// The name of the snapshot to ask (<see cref="IndexSnapshot"/>). Default: the newest state, or the one that the index was
    /// opened at. A name that there is not is an error (<see cref="PaperSearchError.SnapshotMissing"/>).
    /// </summary>
    public string? Snapshot { get; init; }

    /// <summary>A request for a pattern.</summary>
    public static implicit operator AcronymRequest(string pattern) => new() { Pattern = pattern };

    /// <summary>Checks the values against what a backend can do.</summary>
    /// <exception cref="ArgumentException">A value of the request is none.</exception>
    /// <exception cref="PaperSearchException">The backend knows no acronyms.</exception>
    public static void Check(AcronymRequest request, SearchAbilities abilities)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Pattern);
        ArgumentNullException.ThrowIfNull(abilities);
        foreach (var size in (ReadOnlySpan<int>)[request.Size, request.Meanings])
        {
            if (size is < 1 or > MaximumSize)
                throw new ArgumentOutOfRangeException(nameof(request), size, $"Sizes must be 1 to {MaximumSize}.");
        }
        AbilityLimit.CheckAcronyms(abilities);
        AbilityLimit.CheckSnapshot(request.Snapshot, abilities);
    }
}
