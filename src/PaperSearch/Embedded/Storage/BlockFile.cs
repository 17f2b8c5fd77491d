using Microsoft.Win32.SafeHandles;

namespace PaperSearch.Embedded.Storage;

/// <summary>
/// An open file, read in blocks. A block stays in memory where the budget has room for it, shared by all who read the
/// file. Thread-safe.
/// </summary>
internal sealed class BlockFile : IDisposable
{
    public const int BlockBits = 16;
    public const int BlockSize = 1 << BlockBits;

    private readonly SafeFileHandle handle;
    private readonly BlockBudget? budget;
    private readonly byte[]?[] blocks;
    private long kept;

    /// <param name="path">The file.</param>
    /// <param name="budget">Where room for blocks comes from; <see langword="null"/> to keep none.</param>
    public BlockFile(string path, BlockBudget? budget)
    {
        handle = File.OpenHandle(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
        this.budget = budget;
        Name = path;
        Length = RandomAccess.GetLength(handle);
        blocks = budget is null ? [] : new byte[(int)((Length + BlockSize - 1) >> BlockBits)][];
    }

    public string Name { get; }

    public long Length { get; }

    /// <summary>
    /// The block that holds a position, from memory or, where the budget allows, into memory; else <see langword="null"/>.
    /// </summary>
    public byte[]? BlockAt(long position)
    {
        if (blocks.Length == 0)
            return null;
        var index = (int)(position >> BlockBits);
        if (Volatile.Read(ref blocks[index]) is { } block)
            return block;
        var start = (long)index << BlockBits;
        var length = (int)Math.Min(BlockSize, Length - start);
        if (!budget!.TryTake(length))
            return null;
        block = GC.AllocateUninitializedArray<byte>(length);
        Read(start, block);
        if (Interlocked.CompareExchange(ref blocks[index], block, null) is { } other)
        {
            budget.Release(length);
            return other;
        }
        Interlocked.Add(ref kept, length);
        return block;
    }

    /// <summary>Reads exactly these bytes.</summary>
    /// <exception cref="EndOfStreamException">The file is shorter.</exception>
    public void Read(long position, Span<byte> into)
    {
        while (!into.IsEmpty)
        {
            var read = RandomAccess.Read(handle, into, position);
            if (read == 0)
                throw new EndOfStreamException($"'{Name}' ends at byte {position}, before what is to be read of it.");
            into = into[read..];
            position += read;
        }
    }

    public void Dispose()
    {
        handle.Dispose();
        budget?.Release(Interlocked.Exchange(ref kept, 0));
    }
}
