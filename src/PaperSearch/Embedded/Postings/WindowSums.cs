using System.Buffers;
using System.Numerics;

namespace PaperSearch.Embedded.Postings;

/// <summary>
/// What is added up for the papers of a window; all zero between two windows. Its arrays are rented, and may be longer than the
/// window.
/// </summary>
internal sealed class WindowSums : IDisposable
{
    /// <summary>Postings that are read at once.</summary>
    private const int BlockSize = 128;

    private readonly int[] docs = ArrayPool<int>.Shared.Rent(BlockSize);
    private readonly int[] frequencies = ArrayPool<int>.Shared.Rent(BlockSize);

    public WindowSums(int size)
    {
        Blocks = (size + 63) / 64;
        Frequencies = Rent<float>(size);
        Scores = Rent<float>(size);
        TitleIdfs = Rent<float>(size);
        Counts = Rent<byte>(size);
        TitleCounts = Rent<ushort>(size);
        Marks = Rent<ulong>(Blocks);
        TitleMarks = Rent<ulong>(Blocks);
        Matches = Rent<ulong>(Blocks);
    }

    /// <summary>How many words of 64 papers the bit sets have.</summary>
    public int Blocks { get; }

    /// <summary>Weighted occurrences of the current word.</summary>
    public float[] Frequencies { get; }

    public float[] Scores { get; }

    /// <summary>The factors of the words in the title, and how many they are.</summary>
    public float[] TitleIdfs { get; }

    public ushort[] TitleCounts { get; }

    /// <summary>How many words a paper has.</summary>
    public byte[] Counts { get; }

    /// <summary>The papers that have the current word, and those that have it in their title.</summary>
    public ulong[] Marks { get; }

    public ulong[] TitleMarks { get; }

    /// <summary>The papers that have any word.</summary>
    public ulong[] Matches { get; }

    /// <summary>
    /// Adds the weighted occurrences of a list in the papers from <paramref name="from"/>, where the window begins, to
    /// <paramref name="to"/> (excluded), and marks the papers, those that have the word in their title twice.
    /// </summary>
    public void Add(in WeightedPostings list, int from, int to)
    {
        var postings = list.Postings;
        if (postings.Doc < from)
            postings.Advance(from);
        var (sums, marks, titleMarks, weight) = (Frequencies, Marks, TitleMarks, list.Weight);
        while (postings.Doc < to)
        {
            var count = postings.ReadBlock(to, docs.AsSpan(0, BlockSize), frequencies.AsSpan(0, BlockSize));
            for (var at = 0; at < count; at++)
            {
                var i = docs[at] - from;
                sums[i] += list.CountsOnce ? weight : weight * frequencies[at];
                marks[i >> 6] |= 1UL << i;
                if (list.InTitle)
                    titleMarks[i >> 6] |= 1UL << i;
            }
        }
    }

    /// <summary>Marks the papers of a list, and adds nothing.</summary>
    public void Mark(FrequencyCursor postings, int from, int to)
    {
        var doc = postings.Doc < from ? postings.Advance(from) : postings.Doc;
        for (; doc < to; doc = postings.NextDoc())
            Marks[(doc - from) >> 6] |= 1UL << (doc - from);
    }

    /// <summary>
    /// Of 64 papers those that have the current word and another one before; what was added for those without is taken back.
    /// </summary>
    public ulong ForgetOthers(int block)
    {
        var matches = Matches[block];
        for (var others = Marks[block] & ~matches; others != 0; others &= others - 1)
            Frequencies[(block << 6) + BitOperations.TrailingZeroCount(others)] = 0;
        TitleMarks[block] &= matches;
        return Marks[block] & matches;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(docs);
        ArrayPool<int>.Shared.Return(frequencies);
        Return(Frequencies);
        Return(Scores);
        Return(TitleIdfs);
        Return(Counts);
        Return(TitleCounts);
        Return(Marks);
        Return(TitleMarks);
        Return(Matches);
    }

    private static T[] Rent<T>(int length)
    {
        var array = ArrayPool<T>.Shared.Rent(length);
        Array.Clear(array);
        return array;
    }

    private static void Return<T>(T[] array) => ArrayPool<T>.Shared.Return(array);
}
