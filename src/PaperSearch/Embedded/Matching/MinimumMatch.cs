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
    public static int Choose(IReadOnlyList<RankedWord> words, IndexReader reader, Bm25Statistics statistics)
    {
        if (words.Count < 2 || reader.NumDocs < EnoughPapers)
            return 1;
        var lookedUp = words.Select(w => WordTerms.LookUp(w.Terms, reader.Context, statistics)).Where(w => w.DocumentFrequency > 0).ToList();
        if (lookedUp.Count < 2)
            return 1;
        var windows = reader.Leaves.Sum(leaf => Windows(leaf.AtomicReader));
        var stride = Math.Max(1, windows / SampledWindows);
        var papers = new int[Math.Min(byte.MaxValue, lookedUp.Count) + 1];
        var looked = 0;
        var skip = 0;
        foreach (var leaf in reader.Leaves)
        {
            var postings = lookedUp.Select(w => w.Open(leaf, leaf.AtomicReader.LiveDocs)).OfType<WordPostings>().ToList();
            var count = Windows(leaf.AtomicReader);
            var window = skip;
            for (; window < count; window += stride, looked++)
                CountWindow(postings, window * WindowedBulkScorer.WindowSize, leaf.AtomicReader.MaxDoc, papers);
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

    private static void CountWindow(List<WordPostings> postings, int from, int maxDoc, int[] papers)
    {
        const int size = WindowedBulkScorer.WindowSize;
        var to = Math.Min(maxDoc, from + size);
        var frequencies = ArrayPool<float>.Shared.Rent(size);
        var counts = ArrayPool<byte>.Shared.Rent(size);
        Span<ulong> any = stackalloc ulong[size / 64];
        var marks = ArrayPool<ulong>.Shared.Rent(size / 64);
        var titleMarks = ArrayPool<ulong>.Shared.Rent(size / 64);
        Array.Clear(frequencies);
        Array.Clear(counts);
        any.Clear();
        foreach (var word in postings)
        {
            Array.Clear(marks);
            word.AddWindow(from, to, frequencies, marks, titleMarks);
            for (var block = 0; block < any.Length; block++)
            {
                any[block] |= marks[block];
                for (var bits = marks[block]; bits != 0; bits &= bits - 1)
                {
                    var i = (block << 6) + BitOperations.TrailingZeroCount(bits);
                    frequencies[i] = 0;
                    if (counts[i] < byte.MaxValue)
                        counts[i]++;
                }
            }
        }
        for (var block = 0; block < any.Length; block++)
        {
            for (var bits = any[block]; bits != 0; bits &= bits - 1)
                papers[Math.Min(papers.Length - 1, counts[(block << 6) + BitOperations.TrailingZeroCount(bits)])]++;
        }
        ArrayPool<float>.Shared.Return(frequencies);
        ArrayPool<byte>.Shared.Return(counts);
        ArrayPool<ulong>.Shared.Return(marks);
        ArrayPool<ulong>.Shared.Return(titleMarks);
    }
}
