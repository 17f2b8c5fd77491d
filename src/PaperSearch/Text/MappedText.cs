using System.Numerics;

namespace PaperSearch.Text;

/// <summary>A text made from a source, and where in the source each of its characters comes from. Not thread-safe.</summary>
internal class MappedText
{
    protected ReadOnlyMemory<char> source;
    protected char[] chars = [];
    protected int[] starts = [];
    protected int[] ends = [];

    /// <summary>How many characters the text has.</summary>
    public int Length { get; protected set; }

    /// <summary>Adds a character made of <c>source[start..end]</c>.</summary>
    public void Add(char c, int start, int end)
    {
        if (Length == chars.Length)
            Grow(Length + 1);
        chars[Length] = c;
        starts[Length] = start;
        ends[Length] = end;
        Length++;
    }

    /// <summary>Adds a stretch of the source that is seen as it is written.</summary>
    public void AddAsWritten(int start, int end)
    {
        var count = end - start;
        if (Length + count > chars.Length)
            Grow(Length + count);
        source.Span.Slice(start, count).CopyTo(chars.AsSpan(Length));
        Count(starts.AsSpan(Length, count), start);
        Count(ends.AsSpan(Length, count), start + 1);
        Length += count;
    }

    /// <summary>Lets what is seen since <paramref name="first"/> come from all of <c>source[start..end]</c>.</summary>
    public void Widen(int first, int start, int end)
    {
        starts[first] = Math.Min(starts[first], start);
        ends[Length - 1] = Math.Max(ends[Length - 1], end);
    }

    /// <summary>Fills a span with numbers that follow each other; whole vectors first, as most texts are as written.</summary>
    private static void Count(Span<int> numbers, int first)
    {
        var i = 0;
        for (var next = Vector.CreateSequence(first, 1); numbers.Length - i >= Vector<int>.Count; i += Vector<int>.Count)
        {
            next.CopyTo(numbers[i..]);
            next += Vector.Create(Vector<int>.Count);
        }
        for (; i < numbers.Length; i++)
            numbers[i] = first + i;
    }

    protected void Grow(int needed)
    {
        var size = Math.Max(256, Math.Max(needed, chars.Length * 2));
        Array.Resize(ref chars, size);
        Array.Resize(ref starts, size);
        Array.Resize(ref ends, size);
    }
}
