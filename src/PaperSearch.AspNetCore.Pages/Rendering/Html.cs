using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PaperSearch.AspNetCore.Pages.Rendering;

/// <summary>
/// A piece of HTML, made of interpolated texts: <c>Html.Of($"&lt;p&gt;{title}&lt;/p&gt;")</c>. What stands in a hole is escaped
/// unless it is HTML itself, so that nothing of a paper or a request can be markup. Attributes stand in double quotes. The
/// default is empty.
/// </summary>
internal readonly struct Html
{
    // Letters of every script stay as they are; the rest is what HTML asks for.
    private static readonly HtmlEncoder encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? text;

    private Html(string text) => this.text = text;

    public bool IsEmpty => string.IsNullOrEmpty(text);

    /// <summary>The literal parts as they stand, the holes escaped.</summary>
    public static Html Of(HtmlInterpolation parts) => new(parts.ToText());

    /// <summary>The same where a condition holds, else nothing; the holes are not looked at then.</summary>
    public static Html If(bool condition, [InterpolatedStringHandlerArgument(nameof(condition))] HtmlInterpolation parts) =>
        condition ? new Html(parts.ToText()) : default;

    /// <summary>A piece for each item.</summary>
    public static Html Each<T>(IEnumerable<T> items, Func<T, Html> piece, string between = "") =>
        new(string.Join(between, items.Select(item => piece(item).text).Where(t => !string.IsNullOrEmpty(t))));

    /// <summary>Text that was escaped elsewhere. Never for a text of a paper or a request.</summary>
    public static Html Escaped(string html) => new(html);

    /// <summary>A text as HTML.</summary>
    public static string Encode(string text) => encoder.Encode(text);

    public override string ToString() => text ?? "";
}
