using Lucene.Net.Store;

namespace PaperSearch.Embedded.Storage;

/// <summary>
/// The files of an index in a folder. Reads are positional (no lock, no shared file pointer) in blocks that stay in memory
/// within a budget; nothing is mapped, so a file that goes away under a search is an exception and not a crash. Writes are
/// flushed to the disk by <see cref="Sync"/>. The writer's lock is <c>WriterLock</c>, not Lucene's. Thread-safe.
/// </summary>
internal sealed class PaperDirectory : BaseDirectory
{
    // A commit is the file that names its segments. It appears whole or not at all: a process killed inside the very first
    // commit must leave no half of it, for there is no earlier one to go back to.
    private const string Commit = "segments_";
    private const string Pending = "pending.";

    private readonly string folder;

    /// <param name="folder">An existing folder.</param>
    /// <param name="budget">How much of the files may stay in memory.</param>
    public PaperDirectory(string folder, BlockBudget budget)
    {
        this.folder = folder;
        Budget = budget;
        SetLockFactory(NoLockFactory.GetNoLockFactory());
        PaperLuceneCodec.Register();
    }

    /// <summary>What readers of this directory's files keep in memory.</summary>
    public BlockBudget Budget { get; }

    public override string[] ListAll() =>
        [.. new DirectoryInfo(folder).EnumerateFiles()
            .Select(file => file.Name)
            .Where(name => !name.StartsWith(Pending, StringComparison.Ordinal))];

    /// <summary>When a file was written; the beginning of time where it is gone.</summary>
    public DateTimeOffset WrittenAt(string name) => File.GetLastWriteTimeUtc(Path.Combine(folder, name));

    /// <summary>Bytes of a file; 0 where it is gone.</summary>
    public long SizeOf(string name) => new FileInfo(PathOf(name)) is { Exists: true } file ? file.Length : 0;

    [Obsolete("Lucene asks for it; nothing else does.")]
    public override bool FileExists(string name) => File.Exists(PathOf(name));

    public override void DeleteFile(string name)
    {
        EnsureOpen();
        var path = PathOf(name);
        if (!File.Exists(path))
            throw new FileNotFoundException($"'{name}' is not there.", path);
        File.Delete(path);
    }

    public override long FileLength(string name)
    {
        EnsureOpen();
        return new FileInfo(PathOf(name)).Length;
    }

    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        EnsureOpen();
        return name.StartsWith(Commit, StringComparison.Ordinal)
            ? new FileOutput(PathOf(Pending + name), PathOf(name))
            : new FileOutput(PathOf(name));
    }

    /// <summary>Waits until the files' content is on the disk.</summary>
    public override void Sync(ICollection<string> names)
    {
        EnsureOpen();
        foreach (var name in names)
        {
            using var file = File.OpenHandle(
                PathOf(name), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(file);
        }
    }

    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        // What a merge reads is read once and gone soon: it must not push out what searches need.
        var keep = context.Context is IOContext.UsageContext.READ or IOContext.UsageContext.DEFAULT && !context.ReadOnce;
        return new FileInput(
            new BlockFile(PathOf(name), keep ? Budget : null), context.ReadOnce ? FileInput.LargeBuffer : FileInput.SmallBuffer);
    }

    protected override void Dispose(bool disposing) => CompareAndSetIsOpen(expect: true, update: false);

    private string PathOf(string name) => Path.Combine(folder, name);
}
