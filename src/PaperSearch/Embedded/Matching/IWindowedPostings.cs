namespace PaperSearch.Embedded.Matching;

/// <summary>The postings of a word in a segment, read in windows of papers. Forward only, for one thread.</summary>
internal interface IWindowedPostings
{
    /// <summary>A paper not before <paramref name="from"/> before which there is none with the word.</summary>
    int PeekFrom(int from);

    /// <summary>
    /// Adds the weighted occurrences in the papers from <paramref name="from"/> to <paramref name="to"/> (excluded) to
    /// <paramref name="frequencies"/>, whose first item belongs to <paramref name="from"/>, and marks the papers, those
    /// that have it in their title twice.
    /// </summary>
    void AddWindow(int from, int to, float[] frequencies, ulong[] marks, ulong[] titleMarks);
}
