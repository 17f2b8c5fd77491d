namespace PaperSearch.Embedded.Postings;

/// <summary>
/// The third and fourth rung: bounds of what a list can contribute to a score, for the whole of it and block by block. Scores
/// grow with frequencies, so a bound of frequencies is one of scores, whatever the formula's parameters.
/// </summary>
internal abstract class BoundedCursor : FrequencyCursor
{
    /// <summary>No paper of the list has more occurrences.</summary>
    public abstract int MaxFrequency { get; }

    /// <summary>
    /// A bound of the occurrences in the papers from <paramref name="target"/> to <paramref name="end"/> (excluded). Does not
    /// move the cursor.
    /// </summary>
    public abstract int BlockMaxFrequency(int target, out int end);
}
