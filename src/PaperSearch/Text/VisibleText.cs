namespace PaperSearch.Text;

/// <summary>
/// A text as the analysis sees it, with LaTeX set as far as words go, and where in the source each of its characters comes
/// from. Reusable; not thread-safe.
/// </summary>
internal sealed class VisibleText : MappedText
{
    private readonly VisibleRenderer renderer = new();
    private bool asWritten = true;

    /// <summary>The characters that are seen.</summary>
    public ReadOnlySpan<char> Chars => asWritten ? source.Span : chars.AsSpan(0, Length);

    /// <summary>Index in the source of the first character that a visible one was made of.</summary>
    public int StartOf(int index) => asWritten ? index : starts[index];

    /// <summary>Index in the source behind the last character that a visible one was made of.</summary>
    public int EndOf(int index) => asWritten ? index + 1 : ends[index];

    /// <summary>Reads a source text.</summary>
    public void Read(ReadOnlyMemory<char> text)
    {
        source = text;
        asWritten = !VisibleRenderer.HasLatex(text.Span);
        Length = asWritten ? text.Length : 0;
        if (!asWritten)
            renderer.Render(text.ToString(), this);
    }
}
