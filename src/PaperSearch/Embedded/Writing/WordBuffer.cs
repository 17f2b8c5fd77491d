using System.Text;

namespace PaperSearch.Embedded.Writing;

/// <summary>Words of one text, kept from the analysis of one field for another. Filled again for each document.</summary>
internal sealed class WordBuffer
{
    private byte[] bytes = new byte[4096];
    private int[] ends = new int[512];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int index] => bytes.AsSpan((index == 0 ? 0 : ends[index - 1])..ends[index]);

    public void Clear() => Count = 0;

    public void Add(ReadOnlySpan<char> word)
    {
        var start = Count == 0 ? 0 : ends[Count - 1];
        var longest = Encoding.UTF8.GetMaxByteCount(word.Length);
        if (start + longest > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, start + longest));
        if (Count == ends.Length)
            Array.Resize(ref ends, ends.Length * 2);
        ends[Count++] = start + Encoding.UTF8.GetBytes(word, bytes.AsSpan(start));
    }
}
