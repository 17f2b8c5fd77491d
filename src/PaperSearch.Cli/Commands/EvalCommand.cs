using System.CommandLine;
using PaperSearch.Cli.Rendering;
using PaperSearch.Evaluation;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch eval COLLECTION-DIR...</c></summary>
internal static class EvalCommand
{
    private const int QueriesShown = 10;

    public static Command Create(Terminal terminal)
    {
        var folders = new Argument<string[]>("COLLECTION-DIR")
        {
            Description = "Folders with corpus.jsonl, queries.jsonl and qrels.tsv",
            Arity = ArgumentArity.OneOrMore,
        };
        var profile = new Option<string>("--profile")
        {
            Description = "The profile of ranking to measure: default, plain, or a file of JSON",
            HelpName = "FILE",
            DefaultValueFactory = _ => RankingOption.Default,
        };
        var against = new Option<string?>("--against")
        {
            Description = "Compare with another profile (default, plain or a file) or with a TREC run file",
            HelpName = "FILE",
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Of the tests of differences: the same seed gives the same answer",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };
        var perQuery = new Option<int?>("--per-query")
        {
            Description = $"Show so many of the queries that lose and gain most ({QueriesShown})",
            HelpName = "N",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON, a line for each collection" };
        var run = new Option<string?>("--run") { Description = "Write the ranking as a TREC run file", HelpName = "FILE" };
        var command = new Command("eval", "Measure the ranking on judged collections, or compare two")
        {
            folders, profile, against, seed, perQuery, json, run,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var paths = parsed.GetValue(folders)!;
            var runFile = parsed.GetValue(run);
            if (runFile is not null && paths.Length > 1)
                throw new ArgumentException("--run: a run file is of one collection; measure one at a time.");
            // Mistakes are told before anything is imported.
            var ranking = RankingOption.Read(parsed.GetValue(profile)!);
            var other = parsed.GetValue(against) is { } text ? ComparedRanking.Read(text) : null;
            if (other is { Profile: null } && paths.Length > 1)
                throw new ArgumentException("--against: a run file is of one collection; compare one at a time.");
            int? shown = parsed.GetResult(perQuery) is { Implicit: false } ? parsed.GetValue(perQuery) ?? QueriesShown : null;
            if (shown is not null && other is null)
                throw new ArgumentException("--per-query shows differences; say with --against what to compare with.");
            if (shown < 1)
                throw new ArgumentException("--per-query: show 1 query or more.");
            if (other?.Profile == ranking)
                PaperSearchCommand.Tell(terminal, "Both profiles are the same; nothing will differ.");

            var options = new EvaluationOptions { Ranking = ranking, RunFile = runFile };
            var renderer = new EvaluationRenderer(terminal, parsed.GetValue(json));
            var compared = new List<EvaluationComparison>();
            foreach (var path in paths)
            {
                using var collection = JudgedCollection.Open(path, cancellation);
                var report = collection.Evaluate(options, cancellation);
                if (report.Rejected > 0)
                    PaperSearchCommand.Tell(terminal, $"{collection.Name}: {report.Rejected} records could not be read.");
                if (other is null)
                {
                    renderer.Report(report);
                    continue;
                }
                var comparison = EvaluationComparison.Of(
                    collection, report, other.Measure(collection, cancellation), parsed.GetValue(seed));
                compared.Add(comparison);
                renderer.Comparison(comparison, parsed.GetValue(profile)!, other.Name, shown);
            }
            if (compared.Count > 1)
                renderer.Together(compared);
            return Task.FromResult(ExitCodes.Found);
        });
        return command;
    }
}
