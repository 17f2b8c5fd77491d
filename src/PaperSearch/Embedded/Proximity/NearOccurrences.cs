namespace PaperSearch.Embedded.Proximity;

/// <summary>The places where two patterns stand near each other in any order: the left one's, each with its nearest right one.</summary>
internal sealed class NearOccurrences(Occurrences left, Occurrences right, int distance) : TogetherOccurrences([left, right])
{
    protected override void Find(List<Place> places)
    {
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
