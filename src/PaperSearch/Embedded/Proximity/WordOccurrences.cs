using Lucene.Net.Index;
using Lucene.Net.Search;

namespace PaperSearch.Embedded.Proximity;

/// <summary>The places of a word's terms.</summary>
internal sealed class WordOccurrences : Occurrences
{
    private readonly DocsAndPositionsEnum[] terms;
    private readonly List<Place> places = [];
    private int read = -1;

    public WordOccurrences(DocsAndPositionsEnum[] terms)
    {
        this.terms = terms;
        Cost = terms.Sum(t => t.GetCost());
    }

    public override long Cost { get; }

    public override int Advance(int target)
    {
        var next = DocIdSetIterator.NO_MORE_DOCS;
        foreach (var term in terms)
            next = Math.Min(next, term.DocID < target ? term.Advance(target) : term.DocID);
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
            if (term.DocID != Doc)
                continue;
            found++;
            for (var left = term.Freq; left > 0; left--)
            {
                var position = term.NextPosition();
                places.Add(new Place(position, position + 1));
            }
        }
        if (found > 1)
        {
            places.Sort(static (a, b) => a.Start.CompareTo(b.Start));
            RemoveRepeated();
        }
        return places;
    }

    // Two spellings may stand in one place.
    private void RemoveRepeated()
    {
        var kept = 1;
        for (var i = 1; i < places.Count; i++)
        {
            if (places[i] != places[kept - 1])
                places[kept++] = places[i];
        }
        places.RemoveRange(kept, places.Count - kept);
    }
}
