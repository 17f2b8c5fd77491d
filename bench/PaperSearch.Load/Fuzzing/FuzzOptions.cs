using System.Globalization;

namespace PaperSearch.Load.Fuzzing;

/// <summary>The command line of a run of random queries.</summary>
/// <param name="Index">The index's directory.</param>
/// <param name="Texts">A file of real titles or queries, one a line, perhaps behind a class and a tab.</param>
internal sealed record FuzzOptions(string Index, string Texts)
{
    public long Queries { get; init; } = 1_000_000;

    /// <summary>The number of the first query, so that a long run can be made in parts.</summary>
    public long First { get; init; }

    public int Seed { get; init; } = Environment.TickCount;

    public int Threads { get; init; } = 1;

    /// <summary>After this time no more are asked.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.MaxValue;

    /// <summary>Whether queries are parsed and printed, and not asked.</summary>
    public bool ParseOnly { get; init; }

    public static FuzzOptions Parse(string index, string texts, IReadOnlyList<string> options)
    {
        var parsed = new FuzzOptions(index, texts);
        for (var i = 0; i < options.Count; i++)
        {
            parsed = options[i] switch
            {
                "--parse-only" => parsed with { ParseOnly = true },
                "--queries" => parsed with { Queries = Number(++i) },
                "--first" => parsed with { First = Number(++i) },
                "--seed" => parsed with { Seed = (int)Number(++i) },
                "--threads" => parsed with { Threads = (int)Number(++i) },
                "--minutes" => parsed with { Time = TimeSpan.FromMinutes(Number(++i)) },
                var unknown => throw new UsageException($"There is no option '{unknown}'."),
            };
        }
        return File.Exists(texts) ? parsed : throw new UsageException($"There is no file {texts}.");

        long Number(int at) => at < options.Count
            && long.TryParse(options[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UsageException($"{options[at - 1]} needs a number.");
    }
}
