using System.CommandLine;
using System.Globalization;
using PaperSearch.Evaluation;
using Spectre.Console;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch eval COLLECTION-DIR</c></summary>
internal static class EvalCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("COLLECTION-DIR")
        {
            Description = "A folder with corpus.jsonl, queries.jsonl and qrels.tsv",
        };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON" };
        var run = new Option<string?>("--run") { Description = "Write the ranking as a TREC run file", HelpName = "FILE" };
        var command = new Command("eval", "Measure the ranking on a judged collection") { folder, json, run };
        command.SetAction((parsed, cancellation) =>
        {
            var report = CollectionEvaluation.Run(
                parsed.GetValue(folder)!, new EvaluationOptions { RunFile = parsed.GetValue(run) }, cancellation);
            if (parsed.GetValue(json))
            {
                terminal.Out.Profile.Out.Writer.WriteLine(report.ToJson());
                return Task.FromResult(ExitCodes.Found);
            }
            terminal.Out.WriteLine($"{report.Collection}: {report.Papers} papers, {report.Queries} queries");
            foreach (var (name, value) in report.Metrics)
                terminal.Out.WriteLine($"{name,-8} {value.ToString("0.0000", CultureInfo.InvariantCulture)}");
            return Task.FromResult(ExitCodes.Found);
        });
        return command;
    }
}
