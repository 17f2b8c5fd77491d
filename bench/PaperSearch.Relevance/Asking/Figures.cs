using System.Globalization;

namespace PaperSearch.Relevance.Asking;

/// <summary>Prints shares of answers beside their targets.</summary>
internal static class Figures
{
    private const int NameWidth = 72;
    private const int MostShown = 240;

    /// <summary>A line of a table: how many answers are right, and the target where there is one.</summary>
    public static void Print(
        string name, MeasuredRanking ranking, IReadOnlyCollection<Answer> answers, Func<Answer, bool> isRight,
        double? target = null)
    {
        var right = answers.Count(isRight);
        var share = answers.Count == 0 ? 0 : (double)right / answers.Count;
        var verdict = target is { } least
            ? string.Create(CultureInfo.InvariantCulture, $"  target {100 * least:0.#} %: {(share >= least ? "met" : "missed")}")
            : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{$"{name} ({ranking.Label})",-NameWidth} {right,5} of {answers.Count,5} {100 * share,7:F2} %{verdict}"));
    }

    /// <summary>The beginning of a text: questions may be whole abstracts.</summary>
    public static string Shortened(string text) => text.Length <= MostShown ? text : $"{text.AsSpan(0, MostShown)}...";

    /// <summary>The first of the answers that are not right.</summary>
    public static void PrintMisses(IEnumerable<Answer> answers, Func<Answer, bool> isRight, int most)
    {
        foreach (var miss in answers.Where(answer => !isRight(answer)).Take(most))
        {
            var rank = miss.Rank > 0 ? $"at {miss.Rank.ToString(CultureInfo.InvariantCulture)}" : "not in the first ten";
            Console.WriteLine($"  {Shortened(miss.Question.Query)}");
            if (miss.Read != miss.Question.Query)
                Console.WriteLine($"      read   {Shortened(miss.Read)}");
            var first = miss.Hits is [var hit, ..] ? $"{hit.Id} {hit.Paper.Title}" : "nothing";
            Console.WriteLine($"      first  {first}");
            Console.WriteLine($"      wanted {miss.Question.Wanted}, {rank}");
        }
    }
}
