namespace PaperSearch.Embedded.Postings;

/// <summary>
/// The lowest rung of the ladder of cursors: papers of a list in a segment, ascending. Forward only, for one thread. An
/// algorithm takes the lowest rung that gives what it needs.
/// </summary>
internal abstract class DocCursor
{
    /// <summary>What <see cref="Doc"/> is behind the last paper.</summary>
    public const int NoMoreDocs = int.MaxValue;

    /// <summary>The current paper: -1 before the first, <see cref="NoMoreDocs"/> behind the last.</summary>
    public int Doc { get; protected set; } = -1;

    /// <summary>An upper bound of the number of papers.</summary>
    public abstract long Cost { get; }

    /// <summary>
    /// Goes to the first paper not before <paramref name="target"/>, which must lie behind the current one, and gives it.
    /// </summary>
    public abstract int Advance(int target);

    /// <summary>
    /// Whether the list has a paper, which must not lie before the one asked for last; then it is the current one. No later one
    /// is looked for, which takes long where papers must be read to be known.
    /// </summary>
    public virtual bool AdvanceExact(int target) => (Doc < target ? Advance(target) : Doc) == target;

    /// <summary>Goes to the next paper and gives it. Not to be called behind the last.</summary>
    public virtual int NextDoc() => Advance(Doc + 1);
}
