using Lucene.Net.Search;

namespace PaperSearch.Embedded.Proximity;

/// <summary>The places where two patterns stand near each other in any order: the left one's, each with its nearest right one.</summary>
internal sealed class NearOccurrences(Occurrences left, Occurrences right, int distance) : Occurrences
{
    private readonly Occurrences[] rarestFirst = left.Cost <= right.Cost ? [left, right] : [right, left];
    private readonly List<Place> places = [];

    public override long Cost => rarestFirst[0].Cost;

    public override int Advance(int target)
    {
        for (Doc = AdvanceTogether(rarestFirst, target); Doc != DocIdSetIterator.NO_MORE_DOCS; Doc = AdvanceTogether(rarestFirst, Doc + 1))
        {
            Find();
            if (places.Count > 0)
                break;
        }
        return Doc;
    }

    public override List<Place> Places() => places;

    private void Find()
    {
        places.Clear();
        var rights = right.Places();
        var first = 0;
        foreach (var one in left.Places())
        {
            // What ends too far before this one does so for all that follow, as places are ordered by their beginnings and words are short.
            while (first < rights.Count && rights[first].End + distance < one.Start)
                first++;
            for (var i = first; i < rights.Count && rights[i].Start <= one.End + distance; i++)
            {
                var other = rights[i];
                var between = Math.Max(one.Start - other.End, other.Start - one.End);
                // A negative number of words between them: they overlap, as a word does with itself.
                if (between < 0 || between > distance)
                    continue;
                places.Add(new Place(Math.Min(one.Start, other.Start), Math.Max(one.End, other.End)));
                break;
            }
        }
    }
}
