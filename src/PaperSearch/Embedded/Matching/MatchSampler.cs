using System.Buffers;
using System.Numerics;
using Lucene.Net.Index;
using PaperSearch.Embedded.Postings;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Counts how many papers have how many of some words: see <see cref="ITermDictionary.CountMatches"/>. Of large indexes some
/// windows of papers are looked at, spread evenly.
/// </summary>
internal static class MatchSampler
{
    private const int WindowSize = Bm25FBulkScorer.WindowSize;
    private const int SampledWindows = 16;

    public static MatchSample Count(IReadOnlyList<ScoredWord> words, Bm25F formula, TermReader terms, SearchClock clock)
    {
        var lookedUp = words.Select(word => LookedUpWord.LookUp(word, formula, terms)).ToList();
        var windows = terms.Reader.Leaves.Sum(leaf => Windows(leaf.AtomicReader));
        var stride = Math.Max(1, windows / SampledWindows);
        var papers = new int[Math.Min(byte.MaxValue, lookedUp.Count) + 1];
        var looked = 0;
        var skip = 0;
        foreach (var leaf in terms.Reader.Leaves)
        {
            var count = Windows(leaf.AtomicReader);
            var window = skip;
            var first = looked;
            for (; window < count; window += stride)
                looked++;
            using var segment = new SegmentContext(leaf, terms, clock);
            CountWindows(lookedUp, segment, skip, stride, looked - first, papers);
            skip = window - count;
        }
        return new MatchSample(papers, looked, windows);
    }

    private static int Windows(AtomicReader segment) => (segment.MaxDoc + WindowSize - 1) / WindowSize;

    /// <summary>Adds to each number of words how many papers of some windows of a segment have so many.</summary>
    private static void CountWindows(
        List<LookedUpWord> words, SegmentContext segment, int first, int stride, int windows, int[] papers)
    {
        using var sums = new WindowSums(WindowSize);
        var counts = ArrayPool<byte>.Shared.Rent(Math.Max(1, windows * WindowSize));
        Array.Clear(counts);
        foreach (var word in words)
        {
            using var lease = segment.Lease();
            if (word.Open(segment, lease) is not { } postings)
                continue;
            for (var i = 0; i < windows; i++)
            {
                var from = (first + i * stride) * WindowSize;
                postings.MarkWindow(from, Math.Min(segment.MaxDoc, from + WindowSize), sums);
                for (var block = 0; block < sums.Blocks; block++)
                {
                    for (var bits = sums.Marks[block]; bits != 0; bits &= bits - 1)
                    {
                        ref var count = ref counts[i * WindowSize + (block << 6) + BitOperations.TrailingZeroCount(bits)];
                        if (count < byte.MaxValue)
                            count++;
                    }
                    sums.Marks[block] = 0;
                }
            }
        }
        foreach (var count in counts.AsSpan(0, windows * WindowSize))
            papers[Math.Min(papers.Length - 1, count)]++;
        ArrayPool<byte>.Shared.Return(counts);
    }
}
