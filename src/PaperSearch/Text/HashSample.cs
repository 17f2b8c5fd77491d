namespace PaperSearch.Text;

/// <summary>
/// A sample of things: those with the least hashes, so that equal things give an equal sample in whatever order they come. For
/// one thread.
/// </summary>
/// <param name="size">How many are drawn at most.</param>
internal sealed class HashSample<T>(int size)
{
    // The greatest hash first, which the next lesser one takes the place of.
    private readonly PriorityQueue<T, ulong> drawn = new(Comparer<ulong>.Create((a, b) => b.CompareTo(a)));

    public int Count => drawn.Count;

    /// <summary>What is drawn, by its hashes.</summary>
    public IEnumerable<T> Items =>
        drawn.UnorderedItems.OrderBy(item => item.Priority).Select(item => item.Element);

    /// <summary>Draws a thing, if its hash is one of the least so far.</summary>
    public void Offer(ulong hash, T thing)
    {
        if (drawn.Count < size)
            drawn.Enqueue(thing, hash);
        else
            drawn.EnqueueDequeue(thing, hash);
    }
}
