using System.Globalization;
using PaperSearch.Evaluation;

namespace PaperSearch.Cli.Rendering;

/// <summary>Figures of judged collections, for people or, as JSON, for programs.</summary>
internal sealed class EvaluationRenderer(Terminal terminal, bool json)
{
    private const int LongestName = 16;
    private int written;

    private TextWriter Out => terminal.Out.Profile.Out.Writer;

    public void Report(EvaluationReport report)
    {
        if (json)
        {
            Out.WriteLine(report.ToJson());
            return;
        }
        Begin(report.Collection, report.Papers, report.Queries);
        foreach (var (name, value) in report.Metrics)
            Line($"{name,-8} {value:0.0000}");
    }

    /// <param name="comparison">The comparison.</param>
    /// <param name="profile">What the one is called.</param>
    /// <param name="against">What the other is called.</param>
    /// <param name="shown">How many queries that lose and gain to show; <see langword="null"/> for none.</param>
    public void Comparison(EvaluationComparison comparison, string profile, string against, int? shown)
    {
        if (json)
        {
            Out.WriteLine(comparison.ToJson());
            return;
        }
        var (ours, theirs) = (Short(profile), Short(against));
        var (first, second) = (Math.Max(6, ours.Length), Math.Max(6, theirs.Length));
        Begin(comparison.Collection, comparison.Papers, comparison.Queries);
        Line($"{"",-8} {ours.PadLeft(first)} {theirs.PadLeft(second)} difference      p");
        foreach (var (name, metric) in comparison.Metrics)
        {
            var values = $"{Figure(metric.Value).PadLeft(first)} {Figure(metric.Against).PadLeft(second)}";
            Line($"{name,-8} {values} {Signed(metric.Difference),10} {metric.P,6:0.0000}");
        }
        var counts = $"{comparison.Better} queries better, {comparison.Worse} worse, {comparison.Same} equal";
        var share = (double)comparison.LoseMuch / comparison.Queries;
        Line($"ndcg@10: {counts}; {comparison.LoseMuch} ({share:0.0%}) lose more than {EvaluationComparison.Much}");
        Line($"p by a paired randomization test, seed {comparison.Seed}");
        if (shown is not { } most)
            return;
        var ordered = comparison.PerQuery.OrderBy(query => query.Difference).ToList();
        Queries("Lose most:", ordered.Where(query => query.Difference < 0).Take(most));
        Queries("Gain most:", Enumerable.Reverse(ordered).Where(query => query.Difference > 0).Take(most));
    }

    /// <summary>All collections, each counting the same.</summary>
    public void Together(IReadOnlyList<EvaluationComparison> compared)
    {
        if (json)
            return;
        Out.WriteLine();
        Line($"mean of {compared.Count} collections");
        foreach (var name in compared[0].Metrics.Keys)
            Line($"{name,-8} {Signed(compared.Average(comparison => comparison.Metrics[name].Difference))}");
    }

    private void Begin(string collection, int papers, int queries)
    {
        if (written++ > 0)
            Out.WriteLine();
        Line($"{collection}: {papers} papers, {queries} queries");
    }

    private void Queries(string heading, IEnumerable<QueryDifference> queries)
    {
        var all = queries.ToList();
        if (all.Count == 0)
            return;
        Line($"{heading}");
        foreach (var query in all)
        {
            var figures = $"{Signed(query.Difference)} {Figure(query.Against)} → {Figure(query.Ndcg)}";
            Line($"  {figures}  {query.Id}: {Cut(query.Text, terminal.Width - figures.Length - query.Id.Length - 6)}");
        }
    }

    private static string Cut(string text, int width)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Math.Max(20, width) ? text : text[..(Math.Max(20, width) - 1)] + "…";
    }

    // The end of a path tells one file from another.
    private static string Short(string name)
    {
        name = Path.GetFileName(name);
        return name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";
    }

    private static string Figure(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);

    private void Line(FormattableString text) => Out.WriteLine(FormattableString.Invariant(text));
}
