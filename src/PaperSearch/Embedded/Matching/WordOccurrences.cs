using PaperSearch.Embedded.Postings;
using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Matching;

/// <summary>The places of a word's terms.</summary>
internal sealed class WordOccurrences(PositionCursor[] terms) : Occurrences
{
    private readonly List<Place> places = [];
    private int read = -1;

    public override long Cost { get; } = terms.Sum(t => t.Cost);

    public override int Advance(int target)
    {
        var next = NoMoreDocs;
        foreach (var term in terms)
            next = Math.Min(next, term.Doc < target ? term.Advance(target) : term.Doc);
        return Doc = next;
    }

    public override List<Place> Places()
    {
        if (read == Doc)
            return places;
        read = Doc;
        places.Clear();
        var found = 0;
        foreach (var term in terms)
        {
            if (term.Doc != Doc)
                continue;
            found++;
            for (var left = term.Frequency; left > 0; left--)
            {
                var position = term.NextPosition();
                places.Add(new Place(position, position + 1));
            }
        }
        // Two spellings may stand at one position, and so may a word that a text has twice there: a compound and its first part.
        if (found > 1)
            places.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        RemoveRepeated(places);
        return places;
    }
}
