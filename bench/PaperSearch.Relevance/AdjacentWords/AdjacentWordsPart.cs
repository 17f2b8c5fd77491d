using PaperSearch.Relevance.Asking;
using PaperSearch.Relevance.Corpus;

namespace PaperSearch.Relevance.AdjacentWords;

/// <summary>
/// Words that stand side by side in a few papers, asked for as they stand: a paper that has them so is what is wanted.
/// </summary>
internal static class AdjacentWordsPart
{
    private const int Drawn = 300;
    private const int LeastPapers = 2;
    private const int MostPapers = 8;

    // Enough runs of each kind in half a million papers; in memory are those alone.
    private const int OneOfInTitles = 4;
    private const int OneOfInAbstracts = 16;

    /// <summary>Words adjacent in titles.</summary>
    public static void InTitles(Bench bench, int words)
    {
        var runs = new WordRuns(words, OneOfInTitles, bench.Options.Seed);
        foreach (var paper in bench.Papers())
            runs.Add(paper.Title, paper.Id);
        var drawn = runs.Drawn(LeastPapers, MostPapers);
        Measure(bench, drawn, "adjacent in the title", paper => [paper.Title], first: .9, inTen: .99);
    }

    /// <summary>Pairs adjacent in abstracts and in no title.</summary>
    public static void InAbstracts(Bench bench)
    {
        var titles = new WordRuns(length: 2, OneOfInAbstracts, bench.Options.Seed);
        var abstracts = new WordRuns(length: 2, OneOfInAbstracts, bench.Options.Seed);
        foreach (var paper in bench.Papers())
        {
            titles.Add(paper.Title, paper.Id);
            abstracts.Add(paper.Abstract, paper.Id);
        }
        var drawn = abstracts.Drawn(LeastPapers, MostPapers);
        drawn.RemoveAll(run => titles.Has(run.Run));
        Measure(bench, drawn, "adjacent in title or abstract", paper => [paper.Title, paper.Abstract ?? ""],
            first: .7, inTen: null);
    }

    private static void Measure(
        Bench bench, List<(string Run, List<string> Papers)> drawn, string name, Func<Paper, string[]> texts, double first,
        double? inTen)
    {
        var questions = drawn.Take(Drawn).Select(run => Question.ForPapers(run.Run, run.Papers)).ToList();
        Console.WriteLine($"{questions.Count} of {drawn.Count} drawn");
        foreach (var ranking in bench.Options.Rankings)
        {
            var answers = bench.Ask(questions, ranking.Profile);
            Figures.Print($"{name}: first", ranking, answers, answer => answer.IsFirst, first);
            Figures.Print($"{name}: in the first ten", ranking, answers, answer => answer.IsInFirstTen, inTen);
            // Tells whether what came before them is another form of the words or something else.
            Figures.Print($"{name} in any form: first", ranking, answers, IsFirstInAnyForm);
            Figures.PrintMisses(answers, answer => answer.IsFirst, bench.Options.Misses);
        }

        bool IsFirstInAnyForm(Answer answer) => answer.IsFirst || (answer.Hits is [var first, ..] && texts(first.Paper)
            .Any(text => SourceWords.HasAdjacent(text, answer.Question.Query.Split(' '), inAnyForm: true)));
    }
}
