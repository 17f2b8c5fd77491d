using PaperSearch.Text.Markup;

namespace PaperSearch.Text;

/// <summary>
/// A text as the analysis sees it, with LaTeX and markup set as far as words go, and where in the source each of its
/// characters comes from. Reusable; not thread-safe.
/// </summary>
internal sealed class VisibleText : MappedText
{
    private readonly VisibleRenderer renderer = new();
    private bool asWritten = true;
    private MarkupText? markup;

    /// <summary>The characters that are seen.</summary>
    public ReadOnlySpan<char> Chars => asWritten ? source.Span : chars.AsSpan(0, Length);

    /// <summary>Index in the source of the first character that a visible one was made of.</summary>
    public int StartOf(int index)
    {
        var start = asWritten ? index : starts[index];
        return markup is null ? start : markup.StartOf(start);
    }

    /// <summary>Index in the source behind the last character that a visible one was made of.</summary>
    public int EndOf(int index)
    {
        var end = asWritten ? index + 1 : ends[index];
        return markup is null ? end : markup.EndOf(end);
    }

    /// <summary>Reads a source text.</summary>
    public void Read(ReadOnlyMemory<char> text)
    {
        markup = MarkupText.Of(text);
        if (markup is not null)
            text = markup.Text.AsMemory();
        source = text;
        asWritten = !VisibleRenderer.HasLatex(text.Span);
        Length = asWritten ? text.Length : 0;
        if (!asWritten)
            renderer.Render(text.ToString(), this);
    }
}
