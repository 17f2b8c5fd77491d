using System.Globalization;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Parts;

/// <summary>
/// Papers a year as bars. Hidden from screen readers, which have the sentence before it and the inputs beside it. Its size
/// is set by the stylesheet, so that nothing moves when it is drawn.
/// </summary>
internal static class YearChart
{
    private const int Height = 48;
    private const int Wide = 10;
    private const int FewestBars = 16;
    private const int MostBars = 60;

    /// <summary>The chart with its sentence and its first and last year.</summary>
    /// <param name="years">Years without gaps, ascending.</param>
    /// <param name="address">Where a bar leads, from its first and last year; <see langword="null"/> for nowhere.</param>
    public static Html Of(ValueList<FacetBucket> years, Func<int, int, string?> address)
    {
        var counted = years.Where(y => int.TryParse(y.Value, CultureInfo.InvariantCulture, out _))
            .Select(y => (Year: int.Parse(y.Value, CultureInfo.InvariantCulture), y.Count, y.Selected)).ToList();
        if (counted.Count == 0)
            return default;
        // A few bars are no broader than many: empty years before them fill the chart.
        while (counted.Count < FewestBars && counted[0].Year > 1)
            counted.Insert(0, (counted[0].Year - 1, 0, false));
        var step = Step(counted.Count);
        var bars = counted.GroupBy(y => y.Year / step)
            .Select(g => new Bar(g.Min(y => y.Year), g.Max(y => y.Year), g.Sum(y => y.Count), g.Any(y => y.Selected)))
            .ToList();
        var most = bars.MaxBy(b => b.Count)!;
        var isPicked = bars.Any(b => b.IsPicked);
        return Html.Of($"""
            <p class="unseen">{years[0].Value} to {years[^1].Value}; most in {most.Label}: {Shown.Papers(most.Count)}.</p>
            <svg class="{(isPicked ? "years picked" : "years")}" viewBox="0 0 {bars.Count * Wide} {Height}"
                preserveAspectRatio="none" aria-hidden="true">
            {Html.Each(bars.Index(), bar => Draw(bar.Item, bar.Index * Wide, most.Count, address), "\n")}
            </svg>
            <p class="ends" aria-hidden="true"><span>{Text(bars[0].From)}</span><span>{Text(bars[^1].To)}</span></p>
            """);
    }

    private static Html Draw(Bar bar, int x, long most, Func<int, int, string?> address)
    {
        // A year with few papers is still seen.
        var height = bar.Count == 0 ? 0 : Math.Max(2, (int)Math.Round((double)bar.Count / most * Height));
        var papers = Html.If(height > 0, $"<path d=\"M{x + 1} {Height}v-{height}h{Wide - 2}v{height}z\"/>");
        var drawn = Html.Of(
            $"<g{Html.If(bar.IsPicked, $" class=\"on\"")} data-from=\"{bar.From}\" data-to=\"{bar.To}\">"
            + $"<title>{bar.Label}: {Shown.Papers(bar.Count)}</title>"
            + $"<path class=\"all\" d=\"M{x} 0h{Wide}v{Height}h-{Wide}z\"/>{papers}</g>");
        return bar.Count > 0 && address(bar.From, bar.To) is { } to
            ? Html.Of($"<a href=\"{to}\" tabindex=\"-1\">{drawn}</a>")
            : drawn;
    }

    // Old papers make many years: then a bar is some years wide.
    private static int Step(int years) => years <= MostBars ? 1 : years <= 5 * MostBars ? 5 : years <= 10 * MostBars ? 10 : 100;

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private sealed record Bar(int From, int To, long Count, bool IsPicked)
    {
        public string Label => From == To ? Text(From) : $"{Text(From)} to {Text(To)}";
    }
}
