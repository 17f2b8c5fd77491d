using System.Runtime.InteropServices;

namespace PaperSearch.Text;

/// <summary>
/// Stems words, each read in its usual form before (<see cref="WordForms"/>), those of different meaning apart
/// (<see cref="StemExceptions"/>), and keeps the stems of the words read last: a few thousand words are most of a text.
/// Thread-safe: each thread keeps its own, for all of its readers.
/// </summary>
internal static class WordStems
{
    /// <summary>Longer words are rare; they are stemmed anew each time.</summary>
    private const int LongestKept = 14;

    private const int SlotBits = 12;

    /// <summary>A slot is a cache line: both lengths, the word, its stem.</summary>
    private const int SlotChars = 32;

    private const int StemAt = 16;

    [ThreadStatic]
    private static char[]? slots;

    /// <summary>
    /// Stems <c>word[..length]</c>, folded, in its place, and gives the new length. There must be room for it to grow by
    /// <see cref="WordForms.MostGrowth"/>.
    /// </summary>
    public static int Stem(Span<char> word, int length)
    {
        if (length is < 4 or > LongestKept)
            return StemAnew(word, length);
        slots ??= new char[SlotChars << SlotBits];
        var slot = slots.AsSpan((int)(Hash(word[..length]) >> (64 - SlotBits)) * SlotChars, SlotChars);
        if ((slot[0] & 0xFF) == length && word[..length].SequenceEqual(slot.Slice(1, length)))
        {
            var kept = slot[0] >> 8;
            slot.Slice(StemAt, kept).CopyTo(word);
            return kept;
        }
        slot[0] = '\0';
        word[..length].CopyTo(slot[1..]);
        var stem = StemAnew(word, length);
        if (word[..stem].TryCopyTo(slot[StemAt..]))
            slot[0] = (char)(length | stem << 8);
        return stem;
    }

    /// <summary>The stem of a word that is folded.</summary>
    public static string Of(string word)
    {
        var room = new char[word.Length + WordForms.MostGrowth + 1];
        word.CopyTo(room);
        return new string(room, 0, Stem(room, word.Length));
    }

    /// <summary>As <see cref="Stem"/>, whatever was read before.</summary>
    public static int StemAnew(Span<char> word, int length) =>
        PorterStemmer.StemWithExceptions(word, WordForms.Normalize(word, length));

    /// <summary>Of a word of 4 to 14 letters: its first, last and middle four.</summary>
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var bytes = MemoryMarshal.AsBytes(word);
        var first = MemoryMarshal.Read<ulong>(bytes);
        var last = MemoryMarshal.Read<ulong>(bytes[^8..]);
        var middle = MemoryMarshal.Read<ulong>(bytes[((word.Length / 2 - 2) * 2)..]);
        return ((first * 0x9E3779B97F4A7C15 ^ last) * 0xC2B2AE3D27D4EB4F ^ middle) * 0x9E3779B97F4A7C15;
    }
}
