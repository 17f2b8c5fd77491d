using System.Text.Json.Serialization;

namespace PaperSearch.Highlighting;

/// <summary>A text and the spans to mark in it.</summary>
/// <param name="Text">The whole text as a reader sees it: LaTeX set as characters.</param>
/// <param name="Spans">Offsets in <paramref name="Text"/>; sorted, not overlapping, never a part of a formula.</param>
public sealed record HighlightedText(string Text, ValueList<TextSpan> Spans)
{
    /// <summary><see cref="ToHtml"/>, where somebody asked for it with the page.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Html { get; init; }

    /// <summary>The text as HTML: escaped, the spans in <c>mark</c> elements. Safe inside an element's content.</summary>
    public string ToHtml() => MarkedHtml.Of(Text, Spans);
}
