using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Matching;

/// <summary>The places of any of some patterns.</summary>
internal sealed class AnyOccurrences(Occurrences[] parts) : Occurrences
{
    private readonly List<Place> places = [];

    public override long Cost { get; } = parts.Sum(p => p.Cost);

    public override int Advance(int target)
    {
        var next = NoMoreDocs;
        foreach (var part in parts)
            next = Math.Min(next, part.Doc < target ? part.Advance(target) : part.Doc);
        return Doc = next;
    }

    public override bool AdvanceExact(int target)
    {
        if (Doc >= target)
            return Doc == target;
        Doc = target - 1;
        foreach (var part in parts)
        {
            if (part.AdvanceExact(target))
                Doc = target;
        }
        return Doc == target;
    }

    public override List<Place> Places()
    {
        places.Clear();
        foreach (var part in parts)
        {
            if (part.Doc == Doc)
                places.AddRange(part.Places());
        }
        places.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        // "learn OR learning" is one word, and stands where it stands once.
        RemoveRepeated(places);
        return places;
    }
}
