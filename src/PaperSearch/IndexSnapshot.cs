namespace PaperSearch;

/// <summary>
/// A named state of an index that stays as it is while papers are added, changed and deleted: searched with
/// <see cref="PaperIndexOptions.Snapshot"/>, it gives the same hits in the same order with the same scores.
/// </summary>
public sealed record IndexSnapshot
{
    /// <summary>What it is called: 1 to 100 letters a to z, digits, dots, hyphens and underscores.</summary>
    public required string Name { get; init; }

    /// <summary>When it was taken.</summary>
    public required DateTimeOffset Taken { get; init; }

    /// <summary>How many papers it holds.</summary>
    public required int Papers { get; init; }

    /// <summary>The state it is of: <see cref="Searching.IndexInfo.Generation"/>.</summary>
    public required long Generation { get; init; }

    /// <summary>The version of PaperSearch that took it. Another version may rank otherwise.</summary>
    public required string Version { get; init; }

    /// <summary>What whoever took it has to say of it, or <see langword="null"/>.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// Bytes of the files that nothing but this snapshot needs, which deleting it frees. Grows while the index changes.
    /// </summary>
    public long OwnBytes { get; init; }

    /// <summary>
    /// Whether its files are gone, so that it can only be deleted: a program that knows no snapshots has written to the index.
    /// </summary>
    public bool IsLost { get; init; }
}
