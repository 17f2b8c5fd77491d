namespace PaperSearch.Text;

/// <summary>Where a formula ends that begins with <c>$</c>, <c>$$</c>, <c>\(</c> or <c>\[</c>, and whether it is one.</summary>
internal static class MathDelimiters
{
    /// <summary>A formula that goes on for longer was never closed.</summary>
    private const int LongestFormula = 2000;

    /// <summary>
    /// The index of the delimiter that closes the formula which opens at <paramref name="open"/>, or -1 where there is none,
    /// as at the sign of a price. Both delimiters are <paramref name="width"/> characters wide.
    /// </summary>
    public static int FindClose(ReadOnlySpan<char> text, int open, out int width)
    {
        width = 0;
        if (open >= text.Length)
            return -1;
        if (text[open] == '$')
        {
            width = open + 1 < text.Length && text[open + 1] == '$' ? 2 : 1;
            return CloseOfDollar(text, open, width);
        }
        if (text[open] != '\\' || open + 1 >= text.Length || text[open + 1] is not ('(' or '['))
            return -1;
        width = 2;
        var rest = text.Slice(open + 2, Math.Min(LongestFormula, text.Length - open - 2));
        var close = rest.IndexOf(text[open + 1] == '(' ? "\\)" : "\\]");
        return close < 0 ? -1 : open + 2 + close;
    }

    private static int CloseOfDollar(ReadOnlySpan<char> text, int open, int width)
    {
        var end = Math.Min(text.Length, open + LongestFormula);
        var at = open + width;
        while (at < end)
        {
            var step = text[at..end].IndexOfAny('$', '\\');
            if (step < 0)
                return -1;
            at += step;
            if (text[at] == '\\')
            {
                at += 2;
                continue;
            }
            if (width == 2 && (at + 1 >= end || text[at + 1] != '$'))
                return -1;
            return at > open + width && IsFormula(text, open + width, at, width) ? at : -1;
        }
        return -1;
    }

    /// <summary>Between "$100 and $200" stands no formula: a digit follows the second sign, and nothing inside is TeX.</summary>
    private static bool IsFormula(ReadOnlySpan<char> text, int from, int close, int width)
    {
        var follows = close + width;
        if (follows >= text.Length || !char.IsAsciiDigit(text[follows]))
            return true;
        return text[from..close].ContainsAny('\\', '^', '_');
    }
}
