namespace PaperSearch.Embedded.Storage;

/// <summary>How many bytes of index files may stay in memory, shared by all open files. Thread-safe.</summary>
internal sealed class BlockBudget(long limit)
{
    private long used;

    /// <summary>Asks for room; what was given is given back by <see cref="Release"/>.</summary>
    public bool TryTake(int bytes)
    {
        if (Interlocked.Add(ref used, bytes) <= limit)
            return true;
        Interlocked.Add(ref used, -bytes);
        return false;
    }

    public void Release(long bytes) => Interlocked.Add(ref used, -bytes);
}
