namespace PaperSearch.Embedded.Postings;

/// <summary>The postings of a word in a segment, read in windows of papers. Forward only, for one thread.</summary>
internal interface IWindowedPostings
{
    /// <summary>No paper has more weighted occurrences.</summary>
    float MaxFrequency { get; }

    /// <summary>A paper not before <paramref name="from"/> before which there is none with the word.</summary>
    int PeekFrom(int from);

    /// <summary>
    /// Adds the weighted occurrences in the papers from <paramref name="from"/> to <paramref name="to"/> (excluded) to a window
    /// that begins at <paramref name="from"/>, and marks the papers, those that have the word in their title twice.
    /// </summary>
    void AddWindow(int from, int to, WindowSums sums);

    /// <summary>Marks the same papers, and adds nothing.</summary>
    void MarkWindow(int from, int to, WindowSums sums);
}
