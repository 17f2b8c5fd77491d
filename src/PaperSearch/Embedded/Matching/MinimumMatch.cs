using System.Buffers;
using System.Numerics;
using Lucene.Net.Index;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// How many of a question's words a paper must have: as many as leave enough papers. So a common question is answered by papers
/// on its topic, whatever they are ordered by, and a rare one is not left without answers.
/// </summary>
internal static class MinimumMatch
{
    /// <summary>More papers than anyone looks through.</summary>
    public const int EnoughPapers = 1000;

    /// <summary>Of large indexes so many windows of papers are looked at, spread evenly.</summary>
    private const int SampledWindows = 16;

    /// <summary>
    /// The largest number of words that about <see cref="EnoughPapers"/> papers have; 1 where there are not so many. The same for
    /// the same state of an index.
    /// </summary>
    public static int Choose(IReadOnlyList<RankedWord> words, IndexReader reader, Bm25Statistics statistics, PostingsSource source)
    {
        if (words.Count < 2 || reader.NumDocs < EnoughPapers)
            return 1;
        var lookedUp = words.Select(w => WordTerms.LookUp(w.Terms, statistics, source)).Where(w => w.DocumentFrequency > 0).ToList();
        if (lookedUp.Count < 2)
            return 1;
        var windows = reader.Leaves.Sum(leaf => Windows(leaf.AtomicReader));
        var stride = Math.Max(1, windows / SampledWindows);
        var papers = new int[Math.Min(byte.MaxValue, lookedUp.Count) + 1];
        var looked = 0;
        var skip = 0;
        foreach (var leaf in reader.Leaves)
        {
            var count = Windows(leaf.AtomicReader);
            var window = skip;
            var first = looked;
            for (; window < count; window += stride)
                looked++;
            CountWindows(lookedUp, leaf, source, skip, stride, looked - first, papers);
            skip = window - count;
        }
        var needed = Math.Max(1, (long)EnoughPapers * looked / windows);
        var found = 0L;
        for (var level = papers.Length - 1; level > 1; level--)
        {
            found += papers[level];
            if (found >= needed)
                return level;
        }
        return 1;
    }

    private static int Windows(AtomicReader segment) => (segment.MaxDoc + WindowedBulkScorer.WindowSize - 1) / WindowedBulkScorer.WindowSize;

    /// <summary>Adds to each number of words how many papers of some windows of a segment have so many.</summary>
    private static void CountWindows(
        List<WordTerms> words, AtomicReaderContext leaf, PostingsSource source, int first, int stride, int windows, int[] papers)
    {
        const int size = WindowedBulkScorer.WindowSize;
        using var sums = new WindowSums(size);
        var counts = ArrayPool<byte>.Shared.Rent(Math.Max(1, windows * size));
        Array.Clear(counts);
        foreach (var word in words)
        {
            var mark = source.Mark;
            if (word.Open(leaf, leaf.AtomicReader.LiveDocs) is not { } postings)
                continue;
            for (var i = 0; i < windows; i++)
            {
                var from = (first + i * stride) * size;
                postings.MarkWindow(from, Math.Min(leaf.AtomicReader.MaxDoc, from + size), sums);
                for (var block = 0; block < sums.Blocks; block++)
                {
                    for (var bits = sums.Marks[block]; bits != 0; bits &= bits - 1)
                    {
                        ref var count = ref counts[i * size + (block << 6) + BitOperations.TrailingZeroCount(bits)];
                        if (count < byte.MaxValue)
                            count++;
                    }
                    sums.Marks[block] = 0;
                }
            }
            source.GiveBackSince(mark);
        }
        foreach (var count in counts.AsSpan(0, windows * size))
            papers[Math.Min(papers.Length - 1, count)]++;
        ArrayPool<byte>.Shared.Return(counts);
    }
}
