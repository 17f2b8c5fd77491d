namespace PaperSearch;

/// <summary>Something around the search is not as it must be. The message says what to do next.</summary>
public class PaperSearchException : Exception
{
    /// <summary>An exception of this kind.</summary>
    public PaperSearchException(PaperSearchError error, string message, Exception? inner = null)
        : base(message, inner) => Error = error;

    /// <summary>The kind, for programs.</summary>
    public PaperSearchError Error { get; }
}

/// <summary>Kinds of <see cref="PaperSearchException"/>.</summary>
public enum PaperSearchError
{
    /// <summary>There is no index at the path.</summary>
    IndexMissing,

    /// <summary>Another process (or another object of this one) writes to the index.</summary>
    IndexLocked,

    /// <summary>The index is damaged.</summary>
    IndexCorrupt,

    /// <summary>The index was written with another format or other rules of analysis, and must be rebuilt.</summary>
    IndexOutdated,

    /// <summary>A file is missing, unreadable or of no known format.</summary>
    UnreadableSource,

    /// <summary>The cursor is not one of this request.</summary>
    CursorMismatch,

    /// <summary>The state of the index that the cursor belongs to is gone.</summary>
    CursorExpired,

    /// <summary>The index was opened for reading only.</summary>
    ReadOnly,

    /// <summary>The request needs what the backend cannot do: see <see cref="Searching.SearchAbilities"/>.</summary>
    Unsupported,

    /// <summary>The index has no snapshot of that name, or its files are gone.</summary>
    SnapshotMissing,

    /// <summary>The index has a snapshot of that name.</summary>
    SnapshotExists,
}
