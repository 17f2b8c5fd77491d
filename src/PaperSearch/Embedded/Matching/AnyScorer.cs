using System.Numerics;
using Lucene.Net.Search;

namespace PaperSearch.Embedded.Matching;

/// <summary>Steps through the papers that any of some scorers matches, where the query is part of another.</summary>
internal sealed class AnyScorer(Weight weight, Scorer[] parts) : Scorer(weight)
{
    // Small, as those who leap far have no use for the rest of a window.
    private const int WindowSize = 256;

    private readonly float[] scores = new float[WindowSize];
    private readonly ulong[] matches = new ulong[WindowSize / 64];
    private int from = -WindowSize;
    private int doc = -1;

    public override int DocID => doc;

    public override int Freq => 1;

    public override float GetScore() => scores[doc - from];

    public override int NextDoc() => Advance(doc + 1);

    public override int Advance(int target)
    {
        while (true)
        {
            if (target < from + WindowSize && NextMatch(target - from) is >= 0 and var at)
                return doc = from + at;
            if (!Fill(Math.Max(target, from + WindowSize)))
                return doc = NO_MORE_DOCS;
            target = from;
        }
    }

    public override long GetCost() => parts.Sum(p => p.GetCost());

    private int NextMatch(int start)
    {
        for (var block = start >> 6; block < matches.Length; block++)
        {
            var bits = matches[block];
            if (block == start >> 6)
                bits &= ulong.MaxValue << start;
            if (bits != 0)
                return (block << 6) + BitOperations.TrailingZeroCount(bits);
        }
        return -1;
    }

    /// <summary>Goes to the window of the first match from here on; false where there is none.</summary>
    private bool Fill(int target)
    {
        var first = NO_MORE_DOCS;
        foreach (var part in parts)
            first = Math.Min(first, part.DocID < target ? part.Advance(target) : part.DocID);
        if (first == NO_MORE_DOCS)
            return false;
        from = first;
        Array.Clear(scores);
        Array.Clear(matches);
        foreach (var part in parts)
        {
            for (var at = part.DocID; at < from + WindowSize; at = part.NextDoc())
            {
                matches[(at - from) >> 6] |= 1UL << (at - from);
                scores[at - from] += part.GetScore();
            }
        }
        return true;
    }
}
