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
        for (var i = 0; i < count; i++)
        {
            starts[Length + i] = start + i;
            ends[Length + i] = start + i + 1;
        }
        Length += count;
    }

    /// <summary>Lets what is seen since <paramref name="first"/> come from all of <c>source[start..end]</c>.</summary>
    public void Widen(int first, int start, int end)
    {
        starts[first] = Math.Min(starts[first], start);
        ends[Length - 1] = Math.Max(ends[Length - 1], end);
    }

    protected void Grow(int needed)
    {
        var size = Math.Max(256, Math.Max(needed, chars.Length * 2));
        Array.Resize(ref chars, size);
        Array.Resize(ref starts, size);
        Array.Resize(ref ends, size);
    }
}
