namespace PaperSearch.Searching;

/// <summary>What is asked while somebody types. Plain data; a text converts to a request.</summary>
public sealed record SuggestRequest
{
    /// <summary>The largest <see cref="Size"/>.</summary>
    public const int MaximumSize = 50;

    /// <summary>The text as far as it is typed; its end is completed.</summary>
    public string Text { get; init; } = "";

    /// <summary>How many suggestions, 1 to <see cref="MaximumSize"/>. Default 8.</summary>
    public int Size { get; init; } = 8;

    /// <summary>The kinds that are wanted; all where it is empty, which is the default.</summary>
    public ValueList<SuggestionKind> Kinds { get; init; } = [];

    /// <summary>
    /// Whether to wait until all of the index can be suggested from. Default: no; else an index that has just been opened
    /// answers with what is ready (<see cref="SuggestPage.Complete"/>).
    /// </summary>
    public bool Wait { get; init; }

    /// <summary>
    /// The name of the snapshot to ask (<see cref="IndexSnapshot"/>). Default: the newest state, or the one that the index was
    /// opened at. A name that there is not is an error (<see cref="PaperSearchError.SnapshotMissing"/>).
    /// </summary>
    public string? Snapshot { get; init; }

    /// <summary>A request for a text.</summary>
    public static implicit operator SuggestRequest(string text) => new() { Text = text };

    /// <summary>Checks the values against what a backend can do.</summary>
    /// <exception cref="ArgumentException">A value of the request is none.</exception>
    /// <exception cref="PaperSearchException">The backend cannot suggest.</exception>
    public static void Check(SuggestRequest request, SearchAbilities abilities)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(abilities);
        if (request.Size is < 1 or > MaximumSize)
            throw new ArgumentOutOfRangeException(nameof(request), request.Size, $"Size must be 1 to {MaximumSize}.");
        if (request.Kinds.Any(kind => !Enum.IsDefined(kind)))
            throw new ArgumentOutOfRangeException(nameof(request), "Unknown kind of suggestion.");
        AbilityLimit.CheckSuggestions(abilities);
        AbilityLimit.CheckSnapshot(request.Snapshot, abilities);
    }
}
