using System.Text.Json.Serialization;

namespace PaperSearch.Highlighting;

/// <summary>A passage of an abstract as a reader sees it, and the spans to mark in the passage.</summary>
/// <param name="Text">The passage, LaTeX set as characters; no formula is cut.</param>
/// <param name="Offset">Where the passage begins in the stored abstract.</param>
/// <param name="End">
/// Where it ends there, behind the last character; with LaTeX it is as long as its source, not as <paramref name="Text"/>.
/// </param>
/// <param name="Spans">Relative to the passage; sorted, not overlapping.</param>
public sealed record Passage(string Text, int Offset, int End, ValueList<TextSpan> Spans)
{
    /// <inheritdoc cref="HighlightedText.Html"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Html { get; init; }

    /// <inheritdoc cref="HighlightedText.ToHtml"/>
    public string ToHtml() => MarkedHtml.Of(Text, Spans);
}
