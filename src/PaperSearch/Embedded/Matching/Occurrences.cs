using PaperSearch.Embedded.Postings;
using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Matching;

/// <summary>The papers of a segment in which a pattern occurs, ascending, and its places in the current one.</summary>
internal abstract class Occurrences : DocCursor
{
    /// <summary>
    /// The places in the current paper, by their beginnings. Valid until the next <see cref="DocCursor.Advance"/>.
    /// </summary>
    public abstract List<Place> Places();

    /// <summary>Keeps each of some sorted places once.</summary>
    protected static void RemoveRepeated(List<Place> places)
    {
        var kept = 0;
        for (var i = 0; i < places.Count; i++)
        {
            if (kept == 0 || places[i] != places[kept - 1])
                places[kept++] = places[i];
        }
        places.RemoveRange(kept, places.Count - kept);
    }
}
