using System.Buffers;
using System.Numerics;

namespace PaperSearch.Embedded.Matching;

/// <summary>What is added up for the papers of a window; all zero between two windows. Its arrays are lent, and may be longer than the window.</summary>
internal sealed class WindowSums : IDisposable
{
    public WindowSums(int size)
    {
        Blocks = (size + 63) / 64;
        Frequencies = Rent<float>(size);
        Scores = Rent<float>(size);
        TitleIdfs = Rent<float>(size);
        Counts = Rent<byte>(size);
        TitleCounts = Rent<byte>(size);
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

    public byte[] TitleCounts { get; }

    /// <summary>How many words a paper has.</summary>
    public byte[] Counts { get; }

    /// <summary>The papers that have the current word, and those that have it in their title.</summary>
    public ulong[] Marks { get; }

    public ulong[] TitleMarks { get; }

    /// <summary>The papers that have any word.</summary>
    public ulong[] Matches { get; }

    /// <summary>Forgets the occurrences of the current word, and leaves its marks.</summary>
    public void ForgetOccurrences()
    {
        for (var block = 0; block < Blocks; block++)
        {
            for (var bits = Marks[block]; bits != 0; bits &= bits - 1)
                Frequencies[(block << 6) + BitOperations.TrailingZeroCount(bits)] = 0;
            TitleMarks[block] = 0;
        }
    }

    public void Dispose()
    {
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
