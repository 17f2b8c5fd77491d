using PaperSearch.Evaluation;
using PaperSearch.Resolving;

namespace PaperSearch.Cli.Rendering;

/// <summary>What tuning came to, and whether to use it.</summary>
internal static class TuningRenderer
{
    public static void Render(TextWriter writer, TuningReport report)
    {
        var width = Math.Max(4, report.Collections.Max(collection => collection.Collection.Length));
        Line($"nDCG@10 of queries that were not tuned on, {report.Folds} folds, seed {report.Seed}");
        Line($"{"".PadRight(width)} queries default   tuned    gain");
        foreach (var row in report.Collections)
        {
            var name = row.Collection.PadRight(width);
            Line($"{name} {row.Queries,7} {row.Default,7:0.0000} {row.HeldOut,7:0.0000} {row.Gain:+0.0000;-0.0000;0.0000}");
        }
        if (report.Collections.Count > 1)
            Line($"{"mean".PadRight(width)} {report.Queries,7} {"",7} {"",7} {report.Gain:+0.0000;-0.0000;0.0000}");
        Line($"p {report.P:0.0000} by a paired randomization test");
        var same = report.Queries - report.Better - report.Worse;
        var counts = $"{report.Better} queries better, {report.Worse} worse, {same} equal";
        Line($"{counts}; {report.LoseMuch} lose more than {EvaluationComparison.Much}");
        writer.WriteLine();
        if (report.IsGain)
        {
            Line($"Fitted to all queries: {RankingProfileFile.Differences(report.Profile)}");
            return;
        }
        Line($"Keep the default: {Reason(report)}");
        if (report.Profile != RankingProfile.Default)
        {
            var isEnough = report.QueriesNeeded <= report.Queries ? "enough" : "not enough";
            Line($"To show a gain of 0.01 takes about {report.QueriesNeeded:N0} queries; {report.Queries:N0} are {isEnough}.");
        }

        void Line(FormattableString text) => writer.WriteLine(FormattableString.Invariant(text));
    }

    private static string Reason(TuningReport report) =>
        report.Profile == RankingProfile.Default ? "no other value of these parameters is better on all queries."
        : report.Gain <= 0 ? "what is fitted to some of the queries gains nothing on the others."
        : FormattableString.Invariant($"the gain may be chance (p {report.P:0.0000}, not below {TuningReport.Significant}).");
}
