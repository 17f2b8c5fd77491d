using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Places that some parts have together: papers that have all of them are found first, then their places compared.
/// </summary>
internal abstract class TogetherOccurrences : Occurrences
{
    private readonly Occurrences[] rarestFirst;
    private readonly List<Place> places = [];

    /// <param name="parts">The parts, each once; put in order.</param>
    protected TogetherOccurrences(Occurrences[] parts)
    {
        Array.Sort(parts, static (a, b) => a.Cost.CompareTo(b.Cost));
        rarestFirst = parts;
    }

    public override long Cost => rarestFirst[0].Cost;

    public override int Advance(int target)
    {
        for (Doc = AdvanceAll(target); Doc != NoMoreDocs; Doc = AdvanceAll(Doc + 1))
        {
            places.Clear();
            Find(new PlaceList(places));
            if (places.Count > 0)
                break;
        }
        return Doc;
    }

    public override bool AdvanceExact(int target)
    {
        if (Doc >= target)
            return Doc == target;
        Doc = target - 1;
        foreach (var part in rarestFirst)
        {
            if (!part.AdvanceExact(target))
                return false;
        }
        places.Clear();
        Find(new PlaceList(places));
        if (places.Count == 0)
            return false;
        Doc = target;
        return true;
    }

    public override List<Place> Places() => places;

    /// <summary>Adds the places in the paper at which all parts stand.</summary>
    protected abstract void Find(PlaceList places);

    // The first paper not before the target that all parts have.
    private int AdvanceAll(int target)
    {
        for (var i = 0; i < rarestFirst.Length;)
        {
            var doc = rarestFirst[i].Doc < target ? rarestFirst[i].Advance(target) : rarestFirst[i].Doc;
            if (doc == NoMoreDocs)
                return doc;
            if (doc == target)
                i++;
            else
                (target, i) = (doc, 0);
        }
        return target;
    }

    /// <summary>Takes places; of near ones the first partner of each.</summary>
    protected readonly struct PlaceList(List<Place> places) : IPlaceVisitor
    {
        public bool Found(Place place, ReadOnlySpan<int> parts)
        {
            places.Add(place);
            return false;
        }
    }
}
