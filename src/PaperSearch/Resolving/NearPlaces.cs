namespace PaperSearch.Resolving;

/// <summary>Where two patterns stand near each other in any order. The one definition for matching and for marks.</summary>
internal static class NearPlaces
{
    /// <summary>
    /// Tells of each place of the left pattern with the places of the right one near it, the first one first, as long as more
    /// are wanted.
    /// </summary>
    /// <param name="left">The places of one pattern, by their beginnings.</param>
    /// <param name="right">The places of the other, likewise.</param>
    /// <param name="distance">How many positions may lie between them.</param>
    /// <param name="visitor">Is told of each pair.</param>
    public static void Visit<TVisitor>(List<Place> left, List<Place> right, int distance, ref TVisitor visitor)
        where TVisitor : struct, IPlaceVisitor
    {
        var first = 0;
        for (var l = 0; l < left.Count; l++)
        {
            var one = left[l];
            // What ends too far before this one does so for all that follow, as places are ordered by their beginnings and
            // words are short.
            while (first < right.Count && right[first].End + distance < one.Start)
                first++;
            for (var r = first; r < right.Count && right[r].Start <= one.End + distance; r++)
            {
                var other = right[r];
                var between = Math.Max(one.Start - other.End, other.Start - one.End);
                // A negative number of words between them: they overlap, as a word does with itself.
                if (between < 0 || between > distance)
                    continue;
                if (!visitor.Found(new Place(Math.Min(one.Start, other.Start), Math.Max(one.End, other.End)), [l, r]))
                    break;
            }
        }
    }
}
