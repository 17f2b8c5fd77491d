using PaperSearch.Embedded.Postings;

namespace PaperSearch.Embedded.Matching;

/// <summary>Steps through the papers of a segment that match a clause, ascending. Forward only, for one thread.</summary>
internal abstract class PaperScorer : ScoreSource
{
    /// <inheritdoc cref="DocCursor.NoMoreDocs"/>
    public const int NoMoreDocs = DocCursor.NoMoreDocs;

    /// <summary>The current paper: -1 before the first, <see cref="NoMoreDocs"/> behind the last.</summary>
    public int Doc { get; protected set; } = -1;

    /// <summary>An upper bound of the number of papers.</summary>
    public abstract long Cost { get; }

    /// <summary>
    /// Goes to the first paper not before <paramref name="target"/>, which must lie behind the current one, and gives it.
    /// </summary>
    public abstract int Advance(int target);

    /// <inheritdoc cref="DocCursor.AdvanceExact"/>
    public virtual bool AdvanceExact(int target) => (Doc < target ? Advance(target) : Doc) == target;

    /// <summary>Stands at a paper, or before it where it is no match.</summary>
    protected bool StandAt(int target, bool isMatch)
    {
        Doc = isMatch ? target : target - 1;
        return isMatch;
    }
}
