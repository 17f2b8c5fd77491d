using System.Globalization;
using PaperSearch.People;
using PaperSearch.Relevance.KnownItems;

namespace PaperSearch.Relevance;

/// <summary>The command line.</summary>
/// <param name="Corpus">A file of the arXiv snapshot's format.</param>
/// <param name="Collections">A folder of judged collections.</param>
internal sealed record RelevanceOptions(string Corpus, string Collections)
{
    public static string Usage => $"""
        Usage: bench/relevance CORPUS.jsonl[.xz|.gz|.bz2|.zst] COLLECTIONS-FOLDER
                   [--index DIR]      the corpus's index; made where absent; default: a temporary one
                   [--seed N]         of everything drawn; default 1
                   [--only A,B]       of {string.Join(", ", RelevancePart.All.Select(part => part.Name))}
                   [--kinds A,B]      of known-items: {string.Join(", ", QuestionKind.All.Select(kind => kind.Name))}
                   [--misses N]       how many misses of each figure are listed; default 20
                   [--weight NAME=VALUE]...   of people: other evidence (PersonWeights) than the default
                   [--blocks odd|even]   of people: the names to report (default), and those to choose weights by
                   [--profile NAME] [--set PARAMETER=VALUE]...   another ranking, measured beside the default
        """;

    /// <summary>The index's folder; <see langword="null"/> for a temporary one.</summary>
    public string? Index { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>The parts to run; all when empty.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>The kinds of questions of known items; all when empty.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>How many misses of a figure are listed.</summary>
    public int Misses { get; init; } = 20;

    /// <summary>What evidence for people counts.</summary>
    public PersonWeights Weights { get; init; } = PersonWeights.Default;

    /// <summary>Whether people are drawn from the names by which weights are chosen.</summary>
    public bool EvenBlocks { get; init; }

    /// <summary>The rankings that are measured, the default first.</summary>
    public IReadOnlyList<MeasuredRanking> Rankings { get; init; } = [MeasuredRanking.Default];

    public static RelevanceOptions Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count < 2 || arguments[0].StartsWith('-') || arguments[1].StartsWith('-'))
            throw new UsageException("A corpus and a folder of collections are needed.");
        var parsed = new RelevanceOptions(arguments[0], arguments[1]);
        var profile = "";
        var (changes, weights) = (new List<string>(), new List<string>());
        for (var i = 2; i < arguments.Count; i += 2)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : throw new UsageException($"{arguments[i]} needs a value.");
            switch (arguments[i])
            {
                case "--index":
                    parsed = parsed with { Index = value };
                    break;
                case "--seed":
                    parsed = parsed with { Seed = Number(value) };
                    break;
                case "--only":
                    parsed = parsed with { Only = Names(value, RelevancePart.All.Select(part => part.Name)) };
                    break;
                case "--kinds":
                    parsed = parsed with { Kinds = Names(value, QuestionKind.All.Select(kind => kind.Name)) };
                    break;
                case "--misses":
                    parsed = parsed with { Misses = Number(value) };
                    break;
                case "--profile":
                    profile = value;
                    break;
                case "--set":
                    changes.Add(value);
                    break;
                case "--weight":
                    weights.Add(value);
                    break;
                case "--blocks":
                    parsed = parsed with { EvenBlocks = Names(value, ["odd", "even"]) is ["even"] };
                    break;
                case var unknown:
                    throw new UsageException($"There is no option '{unknown}'.");
            }
        }
        parsed = parsed with { Weights = ParameterChanges.Apply(PersonWeights.Default with { }, weights, "--weight") };
        return profile.Length == 0 && changes.Count == 0
            ? parsed
            : parsed with { Rankings = [MeasuredRanking.Default, MeasuredRanking.Of(profile, changes)] };
    }

    private static string[] Names(string list, IEnumerable<string> known)
    {
        var names = list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names.Except(known).FirstOrDefault() is { } unknown
            ? throw new UsageException($"There is no '{unknown}'; there are {string.Join(", ", known)}.")
            : names;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UsageException($"'{text}' is not a number.");
}
