using System.Numerics;
using PaperSearch.Analysis;
using PaperSearch.Text;

namespace PaperSearch.Resemblance;

/// <summary>
/// The words of a paper's title and abstract with their counts, in some 150 bytes: slots in ascending order, the gaps between
/// them in Rice's code (Rice and Plaunt, "Adaptive variable-length coding for efficient compression of spacecraft television
/// data", IEEE Transactions on Communication Technology, 1971), counts in Elias's gamma code, where a word that stands once in
/// the abstract takes one bit. Stop words and other forms of words are not among them. Thread-safe.
/// </summary>
internal static class PaperWords
{
    [ThreadStatic]
    private static TokenReader? reader;

    /// <summary>The words of a text that is in no index.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="text">Its abstract.</param>
    /// <param name="terms">Is given the term of each slot, where it is wanted; of several the first.</param>
    public static byte[] Of(string title, string? text, Dictionary<int, string>? terms = null)
    {
        var (ofTitle, ofText) = (SlotsOf(title, terms), SlotsOf(text ?? "", terms));
        return Encode(ofTitle, ofText);
    }

    /// <summary>Tells the slot of each word of a text, and where the word begins and ends.</summary>
    public static void Read(string text, Action<int, int, int> tell)
    {
        var read = ReaderOf(text);
        while (read.MoveNext())
        {
            if (read.Kind == TokenKind.Word)
                tell(WordSlot.Of(read.Term), read.Start, read.End);
        }
    }

    /// <summary>Packs the words of a paper.</summary>
    /// <param name="title">The slots of its title's words, in any order; sorted by this.</param>
    /// <param name="text">Those of its abstract, likewise.</param>
    public static byte[] Encode(Span<int> title, Span<int> text)
    {
        title.Sort();
        text.Sort();
        var bits = new BitWriter();
        var words = Different(title, text);
        bits.WriteGamma(words + 1);
        var width = GapBits(words);
        var last = -1;
        for (var (i, j) = (0, 0); i < title.Length || j < text.Length;)
        {
            var slot = i == title.Length ? text[j] : j == text.Length ? title[i] : Math.Min(title[i], text[j]);
            var (inTitle, inText) = (RunOf(title, ref i, slot), RunOf(text, ref j, slot));
            bits.WriteRice(slot - last - 1, width);
            last = slot;
            if (inTitle == 0 && inText == 1)
            {
                bits.Write(0, 1);
                continue;
            }
            bits.Write(1, 1);
            bits.WriteGamma(inTitle + 1);
            bits.WriteGamma(inText + 1);
        }
        return bits.ToArray();
    }

    /// <summary>Unpacks the words of a paper, by ascending slots, into a list that is emptied before.</summary>
    /// <exception cref="PaperSearchException">The bytes are damaged.</exception>
    public static void Decode(ReadOnlySpan<byte> bytes, List<CountedWord> into)
    {
        into.Clear();
        if (bytes.IsEmpty)
            return;
        var bits = new BitReader(bytes);
        var words = bits.ReadGamma() - 1;
        var width = GapBits(words);
        var slot = -1;
        for (var i = 0; i < words; i++)
        {
            slot += bits.ReadRice(width) + 1;
            if ((uint)slot >= WordSlot.Count)
                throw Damaged();
            into.Add(bits.Read(1) == 0
                ? new CountedWord(slot, 0, 1)
                : new CountedWord(slot, bits.ReadGamma() - 1, bits.ReadGamma() - 1));
        }
    }

    /// <summary>The slots of a text's words, in its order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="terms">As in <see cref="Of"/>.</param>
    public static int[] SlotsOf(string text, Dictionary<int, string>? terms = null)
    {
        var slots = new List<int>();
        var read = ReaderOf(text);
        while (read.MoveNext())
        {
            if (read.Kind != TokenKind.Word)
                continue;
            var slot = WordSlot.Of(read.Term);
            slots.Add(slot);
            if (terms is not null && !terms.ContainsKey(slot))
                terms.Add(slot, read.Term.ToString());
        }
        return [.. slots];
    }

    private static TokenReader ReaderOf(string text)
    {
        var read = reader ??= TextAnalysis.CreateReader(PaperFieldKind.Text);
        read.Reset(text);
        return read;
    }

    /// <summary>What is told where the bytes are not what was written.</summary>
    internal static PaperSearchException Damaged() => new(PaperSearchError.IndexCorrupt,
        "The index is damaged: the words of a paper cannot be read. Rebuild it: delete its folder and import the papers again.");

    // The best width of Rice's code for gaps of this mean (Kiely, "Selecting the Golomb parameter in Rice coding", 2004).
    private static int GapBits(int words) => words == 0 ? 0 : BitOperations.Log2((uint)(WordSlot.Count / words * 7 / 10 | 1));

    private static int Different(ReadOnlySpan<int> title, ReadOnlySpan<int> text)
    {
        var words = 0;
        for (var (i, j) = (0, 0); i < title.Length || j < text.Length; words++)
        {
            var slot = i == title.Length ? text[j] : j == text.Length ? title[i] : Math.Min(title[i], text[j]);
            RunOf(title, ref i, slot);
            RunOf(text, ref j, slot);
        }
        return words;
    }

    private static int RunOf(ReadOnlySpan<int> slots, ref int at, int slot)
    {
        var start = at;
        while (at < slots.Length && slots[at] == slot)
            at++;
        return at - start;
    }
}
