namespace PaperSearch.Text;

/// <summary>The stretches of a LaTeX text that must not be cut in two when a part of it is shown.</summary>
internal static class FormulaSpans
{
    private const int DeepestGroup = 64;
    private const int LongestGroup = 2000;

    /// <summary>
    /// Adds the formulas (<c>$...$</c>, <c>\(...\)</c>, <c>\[...\]</c>), and the groups in braces with the command before
    /// them, outermost only, in order. <c>From</c> is the first index, <c>To</c> the one behind the last. Thread-safe.
    /// </summary>
    public static void Find(string text, List<(int From, int To)> spans)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(spans);
        Span<int> open = stackalloc int[DeepestGroup];
        var depth = 0;
        var own = spans.Count;
        var behindFormula = 0;
        var at = 0;
        while (at < text.Length)
        {
            var step = text.AsSpan(at).IndexOfAny("$\\{}");
            if (step < 0)
                return;
            at += step;
            var close = MathDelimiters.FindClose(text, at, out var width);
            if (close >= 0)
            {
                Add(spans, own, at, close + width);
                at = behindFormula = close + width;
                continue;
            }
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '{' when depth < DeepestGroup:
                    // A command ends with its own argument: what closed before this brace does not begin it.
                    var earliest = spans.Count > own ? Math.Max(behindFormula, spans[^1].To) : behindFormula;
                    open[depth++] = CommandBefore(text, at, earliest);
                    break;
                case '}' when depth > 0:
                    var start = open[--depth];
                    if (at + 1 - start <= LongestGroup)
                        Add(spans, own, start, at + 1);
                    break;
            }
            at++;
        }
    }

    /// <summary>Where the command begins whose argument opens here; the end of a formula is none.</summary>
    private static int CommandBefore(string text, int brace, int earliest)
    {
        var at = brace;
        while (at > earliest && brace - at < 40 && char.IsAsciiLetter(text[at - 1]))
            at--;
        if (at == brace && at - 2 >= earliest && text[at - 2] == '\\')
            return at - 2;
        return at > earliest && text[at - 1] == '\\' ? at - 1 : brace;
    }

    private static void Add(List<(int From, int To)> spans, int own, int from, int to)
    {
        while (spans.Count > own && spans[^1].From >= from)
            spans.RemoveAt(spans.Count - 1);
        spans.Add((from, to));
    }
}
