namespace PaperSearch.Text;

/// <summary>
/// A text as its reader sees it, with LaTeX set, and where in the source each of its characters comes from. Reusable; not
/// thread-safe.
/// </summary>
internal sealed class VisibleText
{
    private string source = "";
    private bool asWritten = true;
    private char[] chars = [];
    private int[] starts = [];
    private int[] ends = [];
    private readonly LatexRenderer renderer = new();

    /// <summary>How many characters are seen.</summary>
    public int Length { get; private set; }

    /// <summary>The characters that are seen.</summary>
    public ReadOnlySpan<char> Chars => asWritten ? source : chars.AsSpan(0, Length);

    /// <summary>Index in the source of the first character that a visible one was made of.</summary>
    public int StartOf(int index) => asWritten ? index : starts[index];

    /// <summary>Index in the source behind the last character that a visible one was made of.</summary>
    public int EndOf(int index) => asWritten ? index + 1 : ends[index];

    /// <summary>Reads a source text.</summary>
    public void Read(string text)
    {
        source = text;
        asWritten = !LatexRenderer.HasLatex(text);
        Length = asWritten ? text.Length : 0;
        if (!asWritten)
            renderer.Render(text, this);
    }

    /// <summary>Adds a character made of <c>source[start..end]</c>.</summary>
    internal void Add(char c, int start, int end)
    {
        if (Length == chars.Length)
            Grow(Length + 1);
        chars[Length] = c;
        starts[Length] = start;
        ends[Length] = end;
        Length++;
    }

    /// <summary>Adds a stretch of the source that is seen as it is written.</summary>
    internal void AddAsWritten(int start, int end)
    {
        var count = end - start;
        if (Length + count > chars.Length)
            Grow(Length + count);
        source.AsSpan(start, count).CopyTo(chars.AsSpan(Length));
        for (var i = 0; i < count; i++)
        {
            starts[Length + i] = start + i;
            ends[Length + i] = start + i + 1;
        }
        Length += count;
    }

    /// <summary>Lets what is seen since <paramref name="first"/> come from all of <c>source[start..end]</c>.</summary>
    internal void Widen(int first, int start, int end)
    {
        starts[first] = Math.Min(starts[first], start);
        ends[Length - 1] = Math.Max(ends[Length - 1], end);
    }

    private void Grow(int needed)
    {
        var size = Math.Max(256, Math.Max(needed, chars.Length * 2));
        Array.Resize(ref chars, size);
        Array.Resize(ref starts, size);
        Array.Resize(ref ends, size);
    }
}
