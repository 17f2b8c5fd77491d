using System.Buffers;
using PaperSearch.Text.Markup;

namespace PaperSearch.Text;

/// <summary>
/// A stored text as a reader sees it: LaTeX commands, accents, scripts and formulas, HTML and MathML as characters, and which
/// stretch of the stored text each of them shows. What is no sound LaTeX is shown as it is written. Immutable, thread-safe.
/// </summary>
public sealed class ReadableText
{
    private static readonly SearchValues<string> Signs =
        SearchValues.Create(["\\", "$", "{", "}", "~", "^", "_", "`", "--"], StringComparison.Ordinal);

    private readonly int[]? starts;
    private readonly int[]? ends;

    private ReadableText(string stored)
    {
        Stored = Text = stored;
        Formulas = [];
    }

    private ReadableText(string stored, string text, int[] starts, int[] ends, IReadOnlyList<(int From, int To)> formulas)
    {
        Stored = stored;
        Text = text;
        Formulas = formulas;
        this.starts = starts;
        this.ends = ends;
    }

    /// <summary>The text as the source wrote it.</summary>
    public string Stored { get; }

    /// <summary>The text as it is shown; the same object as <see cref="Stored"/> where it has no LaTeX and no markup.</summary>
    public string Text { get; }

    /// <summary>
    /// The formulas in <see cref="Text"/>, sorted and apart, from (included) to (excluded): what must not be cut in two.
    /// </summary>
    public IReadOnlyList<(int From, int To)> Formulas { get; }

    /// <summary>Makes a stored text readable. Never fails; takes time in proportion to the text.</summary>
    /// <param name="stored">A title, abstract, name or other text as its source wrote it.</param>
    public static ReadableText Of(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var markup = MarkupText.Of(stored.AsMemory());
        if (markup is null && !stored.AsSpan().ContainsAny(Signs))
            return new ReadableText(stored);
        var output = new ReadableRenderer(markup?.Text ?? stored).Render();
        var (text, starts, ends) = output.ToText();
        for (var i = 0; markup is not null && i < starts.Length; i++)
            (starts[i], ends[i]) = (markup.StartOf(starts[i]), markup.EndOf(ends[i]));
        NeverFall(starts);
        NeverFall(ends);
        return text == stored ? new ReadableText(stored) : new ReadableText(stored, text, starts, ends, output.Formulas);
    }

    /// <summary>The readable text that shows <c>Stored[from..to]</c>: every character made of any part of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is not inside of the stored text.</exception>
    public (int From, int To) ToReadable(int from, int to)
    {
        Check(from, to, Stored.Length);
        if (starts is null)
            return (from, to);
        var first = FirstAbove(ends!, from);
        var end = FirstAbove(starts, to - 1);
        end = Math.Max(first, end);
        while (first > 0 && first < Text.Length && IsContinuation(first))
            first--;
        while (end > 0 && end < Text.Length && IsContinuation(end))
            end++;
        return (first, end);
    }

    /// <summary>The stored text that <c>Text[from..to]</c> was made of, the commands in it included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is not inside of the readable text.</exception>
    public (int From, int To) ToStored(int from, int to)
    {
        Check(from, to, Text.Length);
        if (starts is null)
            return (from, to);
        var start = from < starts.Length ? starts[from] : Stored.Length;
        return (start, from == to ? start : Math.Max(start, ends![to - 1]));
    }

    /// <summary>The readable text.</summary>
    public override string ToString() => Text;

    // In broken LaTeX an accent may land on a character that stands far behind it.
    private static void NeverFall(int[] offsets)
    {
        for (var i = 1; i < offsets.Length; i++)
            offsets[i] = Math.Max(offsets[i], offsets[i - 1]);
    }

    private static void Check(int from, int to, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, length);
    }

    /// <summary>Whether a character is one with that before it: the second half of a pair, a combining accent.</summary>
    private bool IsContinuation(int at) =>
        char.IsLowSurrogate(Text[at]) || (CharFolding.ClassOf(Text[at]) & CharClass.Ignored) != 0;

    /// <summary>The first index whose value is above a limit; the values never fall.</summary>
    private static int FirstAbove(int[] values, int limit)
    {
        var (low, high) = (0, values.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (values[middle] > limit)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
