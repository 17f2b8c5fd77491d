using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PaperSearch.AspNetCore.Pages.Rendering;

/// <summary>
/// What the compiler makes of an interpolated text that is to be <see cref="Html"/>: only these types can stand in a hole.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlInterpolation
{
    private readonly StringBuilder html;

    public HtmlInterpolation(int literalLength, int formattedCount) =>
        html = new StringBuilder(literalLength + formattedCount * 16);

    public HtmlInterpolation(int literalLength, int formattedCount, bool condition, out bool isWanted)
    {
        isWanted = condition;
        html = condition ? new StringBuilder(literalLength + formattedCount * 16) : null!;
    }

    public void AppendLiteral(string literal) => html.Append(literal);

    public void AppendFormatted(string? text) => html.Append(Html.Encode(text ?? ""));

    public void AppendFormatted(Html piece) => html.Append(piece.ToString());

    public void AppendFormatted(int number) => html.Append(CultureInfo.InvariantCulture, $"{number}");

    public string ToText() => html.ToString();
}
