namespace PaperSearch.Text.Markup;

/// <summary>
/// A text in which HTML, JATS and MathML stand as LaTeX, which is read further, and where in the source each of its characters
/// comes from. What only looks like a tag or a character's name stays as it is written.
/// </summary>
internal sealed class MarkupText : MappedText
{
    private string? text;

    private MarkupText(ReadOnlyMemory<char> text) => source = text;

    /// <summary>The LaTeX.</summary>
    public string Text => text ??= new(chars, 0, Length);

    /// <summary>Reads a text; <see langword="null"/> where nothing in it is markup. Linear in its length.</summary>
    /// <param name="text">The source.</param>
    /// <param name="asTyped">Whether scripts are to be written as in queries (<c>CO$_{2}$</c>), not as LaTeX wants them.</param>
    public static MarkupText? Of(ReadOnlyMemory<char> text, bool asTyped = false)
    {
        if (!MayBeMarkup(text.Span))
            return null;
        var characters = new MarkupText(text);
        NamedCharacters.Read(text.Span, characters);
        var tags = Tags.In(characters.Text);
        if (tags.Count == 0)
            return characters.Length == text.Length ? null : characters;
        var result = new MarkupText(characters.Text.AsMemory());
        new MarkupRenderer(characters.Text, tags, result, asTyped).Render();
        for (var i = 0; i < result.Length; i++)
            (result.starts[i], result.ends[i]) = (characters.StartOf(result.starts[i]), characters.EndOf(result.ends[i]));
        return result;
    }

    /// <summary>The source of a LaTeX text without markup; the text itself where there is none.</summary>
    public static string ToLatex(string text) => Of(text.AsMemory())?.Text ?? text;

    public bool EndsBlank => char.IsWhiteSpace(chars[Length - 1]);

    /// <summary>Index in the source of what stands at an index here.</summary>
    public int StartOf(int index) => index < Length ? starts[index] : source.Length;

    /// <summary>Index in the source behind what ends at an index here.</summary>
    public int EndOf(int end) => end == 0 ? 0 : ends[end - 1];

    private static bool MayBeMarkup(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAny('<', '&');
        if (at < 0)
            return false;
        var rest = text[at..];
        return rest.Contains("</", StringComparison.Ordinal) || rest.Contains("/>", StringComparison.Ordinal)
            || rest.Contains("-->", StringComparison.Ordinal) || rest.Contains("?>", StringComparison.Ordinal)
            || rest.Contains("]]>", StringComparison.Ordinal)
            || rest.Contains("<br", StringComparison.OrdinalIgnoreCase) || NamedCharacters.AreIn(rest);
    }
}
