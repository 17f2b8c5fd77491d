namespace PaperSearch.Embedded.Postings;

/// <summary>A rung beside the bounds: each paper with the positions of the term in it.</summary>
internal abstract class PositionCursor : DocCursor
{
    /// <summary>The occurrences in the current paper.</summary>
    public abstract int Frequency { get; }

    /// <summary>The next position in the current paper, ascending; at most <see cref="Frequency"/> times a paper.</summary>
    public abstract int NextPosition();
}
