namespace PaperSearch.Embedded.Postings;

/// <summary>The second rung: each paper with how often the term occurs in it.</summary>
internal abstract class FrequencyCursor : DocCursor
{
    /// <summary>The occurrences in the current paper; 1 where the field does not count them.</summary>
    public abstract int Frequency { get; }

    /// <summary>
    /// Reads postings from the current paper on into arrays: one call for a block, none for a posting. Behind it the cursor
    /// stands at the first paper that was not read. Before the first call the cursor stands at a paper.
    /// </summary>
    /// <param name="end">The paper before which to stop.</param>
    /// <param name="docs">Gets the papers.</param>
    /// <param name="frequencies">Gets the occurrences in them; as long as <paramref name="docs"/>.</param>
    /// <returns>How many were read; fewer than there is room for only where <paramref name="end"/> is reached.</returns>
    public abstract int ReadBlock(int end, Span<int> docs, Span<int> frequencies);
}
