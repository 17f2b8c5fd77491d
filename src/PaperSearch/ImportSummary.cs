namespace PaperSearch;

/// <summary>
/// What an import did. Every record read is counted in exactly one of added, updated, duplicates, skipped, rejected and
/// profiles.
/// </summary>
public sealed record ImportSummary
{
    /// <summary>Papers that were not in the index.</summary>
    public long Added { get; init; }

    /// <summary>Papers that replaced an older record of the index.</summary>
    public long Updated { get; init; }

    /// <summary>Records of papers of which this run had a record already, or of which the index has a newer one.</summary>
    public long Duplicates { get; init; }

    /// <summary>Records an earlier run of the same import had committed.</summary>
    public long Skipped { get; init; }

    /// <summary>Records that could not be read; they stand in <see cref="RejectsFile"/>.</summary>
    public long Rejected { get; init; }

    /// <summary>Author profiles.</summary>
    public long Profiles { get; init; }

    /// <summary>Records read altogether.</summary>
    public long Records => Added + Updated + Duplicates + Skipped + Rejected + Profiles;

    /// <summary>Files that could not be read as a whole, with the reason.</summary>
    public ValueList<InputError> Errors { get; init; } = [];

    /// <summary>Where the rejected records stand (JSON Lines), or <see langword="null"/> when there are none.</summary>
    public string? RejectsFile { get; init; }

    /// <summary>
    /// Whether the run was cancelled; what was read until then is committed and the same import goes on behind it.
    /// </summary>
    public bool Cancelled { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>
    /// How much of it was behind the last record, for what is learned of all papers: what they are compared by and who their
    /// authors are. The papers are in and found meanwhile.
    /// </summary>
    public TimeSpan Learning { get; init; }
}

/// <summary>An input that could not be read, and why.</summary>
public sealed record InputError(string Input, string Message);
