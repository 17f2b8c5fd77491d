namespace PaperSearch.Searching;

/// <summary>Which paper others shall resemble, and how many are wanted. Plain data, equal by value.</summary>
public sealed record SimilarRequest
{
    /// <summary>The largest <see cref="Size"/>.</summary>
    public const int MaximumSize = 100;

    /// <summary>The paper of the index; <see langword="null"/> for a text that is given here.</summary>
    public PaperId? Paper { get; init; }

    /// <summary>
    /// The title of a paper that is in no index; counts twice. Read where <see cref="Paper"/> is not given. A paper of the index
    /// with just this title comes first, with a score of 1, and so does one whose title is the <see cref="Text"/> alone.
    /// </summary>
    public string Title { get; init; } = "";

    /// <summary>Its abstract, or any text. Read where <see cref="Paper"/> is not given.</summary>
    public string Text { get; init; } = "";

    /// <summary>How many papers to give, 1 to <see cref="MaximumSize"/>. Default 10.</summary>
    public int Size { get; init; } = 10;

    /// <summary>What the papers must be beside similar. Default: nothing.</summary>
    public SearchFilters Filters { get; init; } = new();

    /// <summary>
    /// The name of the snapshot to search (<see cref="IndexSnapshot"/>). Default: the newest state, or the one that the index
    /// was opened at. A name that there is not is an error (<see cref="PaperSearchError.SnapshotMissing"/>).
    /// </summary>
    public string? Snapshot { get; init; }

    /// <summary>Whether to tell the parts of each score. Default: no.</summary>
    public bool Explain { get; init; }

    /// <summary>A request for a paper of the index.</summary>
    public static implicit operator SimilarRequest(PaperId paper) => new() { Paper = paper };

    /// <summary>Checks the values against what a backend can do.</summary>
    /// <exception cref="ArgumentException">A value of the request is none.</exception>
    /// <exception cref="PaperSearchException">The backend does not compare papers.</exception>
    public static void Check(SimilarRequest request, SearchAbilities abilities)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Title);
        ArgumentNullException.ThrowIfNull(request.Text);
        ArgumentNullException.ThrowIfNull(abilities);
        if (request.Size is < 1 or > MaximumSize)
            throw new ArgumentOutOfRangeException(nameof(request), request.Size, $"Size must be 1 to {MaximumSize}.");
        AbilityLimit.CheckSimilar(abilities);
        AbilityLimit.CheckSnapshot(request.Snapshot, abilities);
    }
}
