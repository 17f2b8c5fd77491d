namespace PaperSearch.Embedded.Learned;

/// <summary>What a learned file is good for.</summary>
internal enum LearnedFileState
{
    /// <summary>It can be used.</summary>
    Sound,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It is not as it was written, or cannot be read.</summary>
    Damaged,

    /// <summary>It was written by another version, or by other rules of analysis.</summary>
    Foreign,
}
