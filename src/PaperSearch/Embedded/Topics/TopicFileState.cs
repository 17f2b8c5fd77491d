namespace PaperSearch.Embedded.Topics;

/// <summary>What a file of topics is good for.</summary>
internal enum TopicFileState
{
    /// <summary>It can be used.</summary>
    Sound,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It is not as it was written, or cannot be read.</summary>
    Damaged,

    /// <summary>It was written by another version, or its words are those of another analysis.</summary>
    Foreign,
}
