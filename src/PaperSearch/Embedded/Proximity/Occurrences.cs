using Lucene.Net.Search;

namespace PaperSearch.Embedded.Proximity;

/// <summary>Where something stands in a paper: from a place to another, excluded.</summary>
internal readonly record struct Place(int Start, int End);

/// <summary>
/// The papers of a segment in which a pattern occurs, ascending, and its places in the current one. Forward only, for one thread.
/// </summary>
internal abstract class Occurrences
{
    /// <summary>The current paper: -1 before the first, <see cref="DocIdSetIterator.NO_MORE_DOCS"/> behind the last.</summary>
    public int Doc { get; protected set; } = -1;

    /// <summary>An upper bound of the number of papers.</summary>
    public abstract long Cost { get; }

    /// <summary>Goes to the first paper not before <paramref name="target"/>, which must lie behind the current one.</summary>
    public abstract int Advance(int target);

    /// <summary>The places in the current paper, by their beginnings. Valid until the next <see cref="Advance"/>.</summary>
    public abstract List<Place> Places();
}
