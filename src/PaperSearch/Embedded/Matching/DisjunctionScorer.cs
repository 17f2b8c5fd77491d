using System.Numerics;

namespace PaperSearch.Embedded.Matching;

/// <summary>Steps through the papers that any of some scorers matches, where the clause is part of another.</summary>
internal sealed class DisjunctionScorer(PaperScorer[] parts, ScoreMode mode) : PaperScorer
{
    // Small, as those who leap far have no use for the rest of a window.
    private const int WindowSize = 256;

    private readonly float[] scores = new float[WindowSize];
    private readonly ulong[] matches = new ulong[WindowSize / 64];
    private int from = -WindowSize;

    public override long Cost { get; } = parts.Sum(p => p.Cost);

    public override float Score() => scores[Doc - from];

    /// <inheritdoc/>
    /// <remarks>Not to be mixed with <see cref="Advance"/>, which has read a window.</remarks>
    public override bool AdvanceExact(int target)
    {
        var isMatch = false;
        (from, scores[0]) = (target, 0);
        foreach (var part in parts)
        {
            if (!part.AdvanceExact(target))
                continue;
            isMatch = true;
            if (mode != ScoreMode.None)
                scores[0] += part.Score();
        }
        return StandAt(target, isMatch);
    }

    public override int Advance(int target)
    {
        while (true)
        {
            if (target < from + WindowSize && NextMatch(target - from) is >= 0 and var at)
                return Doc = from + at;
            if (!Fill(Math.Max(target, from + WindowSize)))
                return Doc = NoMoreDocs;
            target = from;
        }
    }

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
        var first = NoMoreDocs;
        foreach (var part in parts)
            first = Math.Min(first, part.Doc < target ? part.Advance(target) : part.Doc);
        if (first == NoMoreDocs)
            return false;
        from = first;
        Array.Clear(scores);
        Array.Clear(matches);
        var end = (int)Math.Min(NoMoreDocs, (long)from + WindowSize);
        foreach (var part in parts)
        {
            for (var at = part.Doc; at < end; at = part.Advance(at + 1))
            {
                matches[(at - from) >> 6] |= 1UL << (at - from);
                if (mode != ScoreMode.None)
                    scores[at - from] += part.Score();
            }
        }
        return true;
    }
}
