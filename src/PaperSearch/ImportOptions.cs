namespace PaperSearch;

/// <summary>How an import is done.</summary>
public sealed record ImportOptions
{
    /// <summary>The format's name, or <see langword="null"/> to tell it by content.</summary>
    public string? Format { get; init; }

    /// <summary>How many threads analyse papers. Default: one a processor.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Memory for papers not yet on disk, in MiB. Default 512; as much as is needed is taken.</summary>
    public int BufferMegabytes { get; init; } = 512;

    /// <summary>How often what is done is committed, so that a killed run goes on from there. Default 30 s.</summary>
    public TimeSpan CommitInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The day the content shows the state of; dates printed without a year lie not after it. Default: the file's own time.
    /// </summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What the path <c>-</c> reads. Default: nothing; then <c>-</c> is an error.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>Told a few times a second how far the import is.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}

/// <summary>How far an import is.</summary>
/// <param name="Input">The input that is being read.</param>
/// <param name="Records">Records read so far, of all inputs.</param>
/// <param name="Rejected">Records that could not be read.</param>
/// <param name="BytesRead">Bytes read of files whose size is known, before decompression.</param>
/// <param name="BytesTotal">Their size altogether, or <see langword="null"/> where an input's size is unknown.</param>
/// <param name="Elapsed">Time since the beginning.</param>
public sealed record ImportProgress(
    string Input, long Records, long Rejected, long BytesRead, long? BytesTotal, TimeSpan Elapsed)
{
    /// <summary>
    /// How much of what is learned of all papers behind the last record is done, 0 to 1: who the authors are.
    /// <see langword="null"/> while records are read.
    /// </summary>
    public double? Learned { get; init; }
}
