namespace PaperSearch.Querying;

/// <summary>A range as it is written: its ends, each open where it is empty, and whether they belong to it.</summary>
internal readonly record struct RangeEnds(string From, string To, bool WithFrom = true, bool WithTo = true)
{
    /// <summary>
    /// The value of a field as a range: <c>2015</c>, <c>2015..2020</c>, <c>2015-2020</c>, <c>2015-</c>, <c>&gt;=2015</c>.
    /// </summary>
    public static RangeEnds Parse(string text, PaperField field)
    {
        foreach (var sign in (ReadOnlySpan<string>)[">=", "<=", ">", "<"])
        {
            if (!text.StartsWith(sign, StringComparison.Ordinal))
                continue;
            var end = text[sign.Length..];
            return sign[0] == '>'
                ? new RangeEnds(end, "", WithFrom: sign.Length == 2)
                : new RangeEnds("", end, WithTo: sign.Length == 2);
        }
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0)
            return new RangeEnds(text[..dots], text[(dots + 2)..]);
        // "2015-2020" and "2015-" are ranges; "2015-06" is a month.
        var dash = text.IndexOfAny(['-', '\u2013']);
        if (dash >= 0 && (field.Kind == PaperFieldKind.Number || text.Length - dash == 5 || dash == text.Length - 1)
            && (dash == 4 || field.Kind == PaperFieldKind.Number || dash == text.Length - 1))
            return new RangeEnds(text[..dash], text[(dash + 1)..]);
        return new RangeEnds(text, text);
    }
}
