using System.CommandLine;
using PaperSearch.Cli.Rendering;
using PaperSearch.Evaluation;
using PaperSearch.Resolving;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch tune COLLECTION-DIR...</c></summary>
internal static class TuneCommand
{
    public static Command Create(Terminal terminal)
    {
        var folders = new Argument<string[]>("COLLECTION-DIR")
        {
            Description = "Folders with corpus.jsonl, queries.jsonl and qrels.tsv",
            Arity = ArgumentArity.OneOrMore,
        };
        var folds = new Option<int>("--folds")
        {
            Description = "Parts of the queries, each measured by what the others choose",
            HelpName = "N",
            DefaultValueFactory = _ => 5,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Of the random numbers: the same seed gives the same answer",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };
        var parameters = new Option<string?>("--parameters")
        {
            Description = $"What to fit, of: {string.Join(',', ProfileTuning.TunableParameters)}; "
                + $"by default {string.Join(',', ProfileTuning.DefaultParameters)}",
            HelpName = "NAMES",
        };
        var output = new Option<string?>("--output")
        {
            Description = "Write the profile here, where it is better than the default",
            HelpName = "FILE",
        };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON" };
        var command = new Command("tune", "Fit a profile of ranking to judged collections, and say what it would gain")
        {
            folders, folds, seed, parameters, output, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var options = new TuningOptions { Folds = parsed.GetValue(folds), Seed = parsed.GetValue(seed) };
            if (parsed.GetValue(parameters) is { } names)
            {
                options = options with
                {
                    Parameters = names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                        .ToValueList(),
                };
            }
            var collections = new List<JudgedCollection>();
            try
            {
                foreach (var path in parsed.GetValue(folders)!)
                    collections.Add(JudgedCollection.Open(path, cancellation));
                WarnOfFew(terminal, collections.Sum(collection => collection.QueryCount));
                var report = ProfileTuning.Run(collections, options, new TuningProgressLines(terminal), cancellation);
                var writer = terminal.Out.Profile.Out.Writer;
                if (parsed.GetValue(json))
                    writer.WriteLine(report.ToJson());
                else
                    TuningRenderer.Render(writer, report);
                Write(terminal, report, parsed.GetValue(output));
                return Task.FromResult(report.IsGain ? ExitCodes.Found : ExitCodes.NothingFound);
            }
            finally
            {
                collections.ForEach(collection => collection.Dispose());
            }
        });
        return command;
    }

    private static void WarnOfFew(Terminal terminal, int queries)
    {
        if (queries is >= ProfileTuning.LeastQueries and < ProfileTuning.FewQueries)
        {
            PaperSearchCommand.Tell(terminal,
                $"{queries} queries are few: only great gains show. Judge {ProfileTuning.FewQueries} or more for others.");
        }
    }

    private static void Write(Terminal terminal, TuningReport report, string? path)
    {
        var error = terminal.Error.Profile.Out.Writer;
        if (!report.IsGain)
        {
            if (path is not null)
                error.WriteLine($"{path} was not written.");
            return;
        }
        if (path is null)
        {
            error.WriteLine("--output FILE writes the profile to a file.");
            return;
        }
        var names = string.Join(", ", report.Collections.Select(collection => collection.Collection));
        var gain = FormattableString.Invariant($"nDCG@10 of held-out queries {report.Gain:+0.0000}, p {report.P:0.0000}");
        RankingProfileFile.Write(
            path, report.Profile, $"Fitted to {names} ({report.Queries} queries, seed {report.Seed}): {gain}");
        error.WriteLine($"{path} written: use it with --profile in eval, search, export and serve.");
    }
}
