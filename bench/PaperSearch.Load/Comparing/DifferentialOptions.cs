using System.Globalization;

namespace PaperSearch.Load.Comparing;

/// <summary>The command line of a comparison with the reference.</summary>
internal sealed record DifferentialOptions
{
    public int Seed { get; init; } = Environment.TickCount;

    public int Queries { get; init; } = 20_000;

    /// <summary>Papers of each set.</summary>
    public int Papers { get; init; } = 300;

    public static DifferentialOptions Parse(IReadOnlyList<string> options)
    {
        var parsed = new DifferentialOptions();
        for (var i = 0; i < options.Count; i += 2)
        {
            var number = i + 1 < options.Count
                && int.TryParse(options[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new UsageException($"{options[i]} needs a number.");
            parsed = options[i] switch
            {
                "--seed" => parsed with { Seed = number },
                "--queries" => parsed with { Queries = number },
                "--papers" when number > 0 => parsed with { Papers = number },
                var unknown => throw new UsageException($"There is no option '{unknown}' of that value."),
            };
        }
        return parsed;
    }
}
