using System.Globalization;
using System.Runtime.InteropServices;
using PaperSearch.Relevance.Asking;

namespace PaperSearch.Relevance.Keys;

/// <summary>
/// Papers asked for as texts cite them, by the first author's surname and the year, where these say which few papers are meant: a
/// paper of that first author and that very year must be first.
/// </summary>
internal static class KeysPart
{
    private const int Drawn = 300;
    private const int MostPapers = 10;

    private static readonly (string Name, Func<string, int, string> Write)[] forms =
    [
        ("Surname YEAR", (surname, year) => Text($"{surname} {year}")),
        ("Surname et al., YEAR", (surname, year) => Text($"{surname} et al., {year}")),
        ("SurnameYEAR", (surname, year) => Text($"{surname}{year}")),
    ];

    public static void Run(Bench bench)
    {
        var papers = new Dictionary<(string Surname, int Year), List<string>>();
        var firsts = new List<(string Surname, int Year)>();
        foreach (var paper in bench.Papers())
        {
            if (paper.Authors is not [var (surname, _), ..])
                continue;
            var first = (surname.ToLowerInvariant(), paper.Year);
            (CollectionsMarshal.GetValueRefOrAddDefault(papers, first, out _) ??= []).Add(paper.Id);
            // What is one word of letters is written in a key as it is.
            if (surname.Length > 1 && surname.All(char.IsLetter))
                firsts.Add((surname, paper.Year));
        }
        new Random(bench.Options.Seed).Shuffle(CollectionsMarshal.AsSpan(firsts));
        var drawn = firsts.Where(first => Papers(first).Count <= MostPapers).DistinctBy(Papers).Take(Drawn).ToList();
        Console.WriteLine($"{drawn.Count} drawn");
        foreach (var ranking in bench.Options.Rankings)
        {
            foreach (var (name, write) in forms)
            {
                var questions = drawn.ConvertAll(first =>
                    Question.ForPapers(write(first.Surname, first.Year), Papers(first)));
                var answers = bench.Ask(questions, ranking.Profile);
                Figures.Print($"{name}: first", ranking, answers, answer => answer.IsFirst, 1);
                Figures.PrintMisses(answers, answer => answer.IsFirst, bench.Options.Misses);
            }
        }

        List<string> Papers((string Surname, int Year) first) => papers[(first.Surname.ToLowerInvariant(), first.Year)];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
