using System.Diagnostics;
using System.Globalization;
using PaperSearch.Analysis;
using PaperSearch.Searching;

namespace PaperSearch.Load.KnownItems;

/// <summary>
/// Asks for papers drawn at random from the file that was indexed, in the ways people ask for a paper they know of, and prints
/// how many were found. A hit counts that is the paper, or one with the same words in its title.
/// </summary>
internal static class KnownItemRun
{
    /// <summary>Runs all kinds of questions, or those named.</summary>
    public static int Run(string directory, string file, string[] options)
    {
        var seed = Environment.TickCount;
        var shown = 10;
        IReadOnlyList<QuestionKind> kinds = QuestionKind.All;
        for (var i = 0; i < options.Length; i++)
        {
            var value = i + 1 < options.Length ? options[i + 1] : throw new UsageException($"{options[i]} needs a value.");
            switch (options[i++])
            {
                case "--seed":
                    seed = int.Parse(value, CultureInfo.InvariantCulture);
                    break;
                case "--show":
                    shown = int.Parse(value, CultureInfo.InvariantCulture);
                    break;
                case "--kinds":
                    kinds = [.. QuestionKind.All.Where(k => value.Split(',').Contains(k.Name))];
                    break;
                default:
                    throw new UsageException($"There is no option {options[i - 1]}.");
            }
        }
        Console.WriteLine($"seed {seed}");
        var papers = KnownPaper.Draw(file, 4000, new Random(seed));
        // Reservoir sampling leaves early records early.
        new Random(seed).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(papers));
        using var index = PaperIndex.Open(directory, new PaperIndexOptions { Create = false, ReadOnly = true });
        foreach (var kind in kinds)
            Ask(index, kind, papers, new Random(seed), shown);
        return 0;
    }

    private static void Ask(PaperIndex index, QuestionKind kind, List<KnownPaper> papers, Random random, int shown)
    {
        var asked = 0;
        var exact = 0;
        var same = 0;
        var empty = 0;
        var slowest = 0.0;
        var failures = new List<string>();
        foreach (var paper in papers)
        {
            if (asked == kind.Count)
                break;
            if (kind.Ask(paper, random) is not { } query)
                continue;
            asked++;
            var began = Stopwatch.GetTimestamp();
            var question = kind.First ? query : $"({query}) AND id:{paper.Id}";
            var page = index.Search(new SearchRequest { Query = question, Size = 1, Highlight = false });
            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            var first = page.Hits.FirstOrDefault();
            if (first?.Id == paper.Id)
                exact++;
            else if (first is not null && Key(first.Paper.Title) == Key(paper.Title))
                same++;
            else
            {
                failures.Add($"  {query}\n      wanted {paper.Id} {paper.Title}"
                    + $"\n      got    {first?.Id} {first?.Paper.Title}"
                    + $"\n      read   {page.Query.Canonical}");
            }
            empty += page.Hits.Count == 0 ? 1 : 0;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kind.Name,-14} n={asked} {(kind.First ? "first" : "found")}={exact} same-title={same}"
            + $" share={(double)(exact + same) / asked:P2} empty={empty} slowest={slowest:F0}ms"));
        foreach (var failure in failures.Take(shown))
            Console.WriteLine(failure);
    }

    private static string Key(string title)
    {
        var reader = TextAnalysis.CreateReader(PaperFieldKind.Text);
        reader.Reset(title);
        var words = new List<string>();
        while (reader.MoveNext())
            words.Add(reader.Term.ToString());
        return string.Join(' ', words);
    }
}
