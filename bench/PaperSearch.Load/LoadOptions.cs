using System.Globalization;

namespace PaperSearch.Load;

/// <summary>The command line of a query run.</summary>
/// <param name="Index">The index's directory.</param>
/// <param name="Queries">A file of lines <c>class TAB query</c>.</param>
internal sealed record LoadOptions(string Index, string Queries)
{
    public const string Usage = """
        Usage: PaperSearch.Load INDEX QUERIES.tsv [--task top10|count|facets|page|suggest] [--rounds N] [--threads N]
                                [--classes A,B] [--limit N]
               PaperSearch.Load --url http://127.0.0.1:5080 QUERIES.tsv [--clients N] [--minutes N] [--index DIR] [--pid N]
                                a server on this machine
               PaperSearch.Load fuzz INDEX TEXTS [--queries N] [--first N] [--seed N] [--threads N] [--minutes N]
                                [--parse-only]   random queries
               PaperSearch.Load differential [--seed N] [--queries N] [--papers N]
                                random queries compared with the reference of the tests
               PaperSearch.Load import JSONL DIR         our import, two threads
               PaperSearch.Load plain-import JSONL DIR   plain Lucene.Net's, two threads
               PaperSearch.Load import-pair JSONL DIR    both, each in a process of its own, below DIR
        Defaults: --task page --rounds 5 --threads 1, all classes and queries. The first round is left out of the figures.
        """;

    public LoadTask Task { get; init; } = LoadTask.Page;

    /// <summary>Rounds with the first, which is not measured.</summary>
    public int Rounds { get; init; } = 5;

    public int Threads { get; init; } = 1;

    /// <summary>Only queries of these classes; all when empty.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>Only so many queries of each class.</summary>
    public int Limit { get; init; } = int.MaxValue;

    public static LoadOptions Parse(string index, string queries, IReadOnlyList<string> options)
    {
        var parsed = new LoadOptions(index, queries);
        for (var i = 0; i < options.Count; i += 2)
        {
            var value = i + 1 < options.Count ? options[i + 1] : throw new UsageException($"{options[i]} needs a value.");
            parsed = options[i] switch
            {
                "--task" => parsed with
                {
                    Task = Enum.GetValues<LoadTask>().Where(task => task.Name() == value).Cast<LoadTask?>().SingleOrDefault()
                        ?? throw new UsageException($"There is no task '{value}'."),
                },
                "--rounds" => parsed with { Rounds = Number(value, 2) },
                "--threads" => parsed with { Threads = Number(value, 1) },
                "--classes" => parsed with
                {
                    Classes = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                },
                "--limit" => parsed with { Limit = Number(value, 1) },
                var unknown => throw new UsageException($"There is no option '{unknown}'."),
            };
        }
        return parsed;
    }

    private static int Number(string text, int least) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new UsageException($"'{text}' is not a number of at least {least}.");
}
