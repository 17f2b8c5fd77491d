using System.Globalization;
using PaperSearch.Searching;
using Spectre.Console;

namespace PaperSearch.Cli.Rendering;

/// <summary>A facet as bars, the longest as wide as there is room.</summary>
internal static class FacetRenderer
{
    private const int MostYears = 40;
    private const int MostChildren = 5;

    public static void Render(Terminal terminal, FacetResult facet)
    {
        terminal.Out.WriteLine(StyledText.Clean(facet.Label), Styles.Title);
        var rows = Rows(facet).ToList();
        var label = Math.Min(rows.Max(r => r.Label.GetCellWidth()), Math.Max(12, terminal.Width / 2));
        var most = Math.Max(1, rows.Max(r => r.Bucket.Count));
        var digits = Number(most).Length;
        var room = Math.Max(4, terminal.Width - label - digits - 6);
        foreach (var (text, bucket) in rows)
        {
            var shown = Fit(text, label);
            terminal.Out.Write($"  {shown}{new string(' ', Math.Max(0, label - shown.GetCellWidth()))} ",
                bucket.Selected ? Styles.Selected : Style.Plain);
            terminal.Out.Write(Number(bucket.Count).PadLeft(digits) + " ");
            terminal.Out.WriteLine(Bar(bucket.Count, most, room), Styles.Bar);
        }
        if (facet.OtherCount > 0)
        {
            var rest = facet.Type == FacetType.Histogram ? "without" : "other";
            terminal.Out.WriteLine($"  {rest} {Number(facet.OtherCount)}", Styles.Quiet);
        }
    }

    private static IEnumerable<(string Label, FacetBucket Bucket)> Rows(FacetResult facet)
    {
        // Of very many years the latest; the others would push the hits off the screen.
        var skipped = facet.Type == FacetType.Histogram ? Math.Max(0, facet.Buckets.Count - MostYears) : 0;
        if (skipped > 0)
            yield return ("earlier", new FacetBucket("", facet.Buckets.Take(skipped).Sum(b => b.Count)));
        foreach (var bucket in facet.Buckets.Skip(skipped))
        {
            yield return (Label(bucket, facet.Type), bucket);
            var children = bucket.Children ?? [];
            foreach (var child in children.Where((c, i) => i < MostChildren || c.Selected))
                yield return ("  " + Label(child, facet.Type), child);
            if (children.Where((c, i) => i >= MostChildren && !c.Selected).Sum(c => c.Count) is > 0 and var rest)
                yield return ("  others", new FacetBucket("", rest));
        }
    }

    // A category is also asked for by its code.
    private static string Label(FacetBucket bucket, FacetType type)
    {
        var withCode = type == FacetType.Tree && bucket.Label != bucket.Value;
        var label = withCode ? $"{bucket.Value} {bucket.Label}" : bucket.Label ?? bucket.Value;
        return StyledText.Clean((bucket.Selected ? "* " : "") + label);
    }

    private static string Fit(string text, int width)
    {
        if (text.GetCellWidth() <= width)
            return text;
        while (text.GetCellWidth() > width - 1)
            text = text[..^1];
        return text + "…";
    }

    // Eighths of a cell, so that small counts differ.
    private static string Bar(long count, long most, int room)
    {
        var eighths = (int)Math.Round(8.0 * room * count / most);
        if (count > 0 && eighths == 0)
            eighths = 1;
        return new string('█', eighths / 8) + (eighths % 8 > 0 ? ((char)('█' + 8 - (eighths % 8))).ToString() : "");
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
