using System.Runtime.InteropServices;
using PaperSearch.Relevance.Asking;
using PaperSearch.Relevance.Corpus;

namespace PaperSearch.Relevance.Typing;

/// <summary>
/// Papers asked for by a few words of their titles, one of which few titles have: spelt right nearly always, and so seldom
/// that it may look like a slip. Tells how often other words are searched or offered.
/// </summary>
internal static class RareWordsPart
{
    private const int Drawn = 1000;
    private const int LeastWords = 2;
    private const int MostWords = 4;
    private const int LeastLetters = 4;
    private const int MostTitles = 100;

    /// <summary>Asks with the words beside the rare one, and with that alone.</summary>
    public static void Run(Bench bench)
    {
        var titles = CountTitles(bench.Papers());
        var random = new Random(bench.Options.Seed);
        // Not every title has such a word.
        var drawn = bench.Draw(10 * Drawn).Select(paper => Draw(paper, titles, random)).OfType<RareWord>().Take(Drawn).ToList();
        Console.WriteLine($"{drawn.Count} drawn");
        foreach (var ranking in bench.Options.Rankings)
        {
            Ask("among words", rare => rare.Query);
            Ask("alone", rare => rare.Word);

            void Ask(string name, Func<RareWord, string> query)
            {
                var answers = bench.Ask(drawn.ConvertAll(rare => Question.ForPapers(query(rare), [rare.Paper])), ranking.Profile);
                Print("searched", isSearched: true);
                Print("offered", isSearched: false);
                foreach (var answer in answers.Where(answer => answer.Spelling.Count > 0).Take(bench.Options.Misses))
                {
                    var said = answer.Spelling.Select(note =>
                        $"{note.Typed}: {(note.IsSearched ? "read as" : "offered")} {string.Join(" or ", note.Meant)}");
                    Console.WriteLine($"  {answer.Question.Query}: {string.Join(", ", said)}");
                }

                void Print(string what, bool isSearched) => Figures.Print(
                    $"a rare word {name}: no other is {what}", ranking, answers, answer => !Has(answer, isSearched));
            }
        }
    }

    private static bool Has(Answer answer, bool isSearched) => answer.Spelling.Any(note => note.IsSearched == isSearched);

    private static Dictionary<string, int> CountTitles(IEnumerable<SourcePaper> papers)
    {
        var titles = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new List<SourceWord>();
        foreach (var paper in papers)
        {
            SourceWords.Read(paper.Title, words);
            foreach (var word in words.Select(word => word.Text).Distinct())
                CollectionsMarshal.GetValueRefOrAddDefault(titles, word, out _)++;
        }
        return titles;
    }

    private static RareWord? Draw(SourcePaper paper, Dictionary<string, int> titles, Random random)
    {
        var words = new List<SourceWord>();
        SourceWords.Read(paper.Title, words);
        var length = random.Next(LeastWords, MostWords + 1);
        var runs = Enumerable.Range(0, Math.Max(0, words.Count - length + 1))
            .Select(start => words.GetRange(start, length))
            .Where(run => run.TrueForAll(word => word.IsContent) && run.Exists(IsRare)
                && SourceWords.AreSideBySide(paper.Title, CollectionsMarshal.AsSpan(run)))
            .ToList();
        if (runs.Count == 0)
            return null;
        var drawn = runs[random.Next(runs.Count)];
        return new RareWord(paper.Id, string.Join(' ', drawn.Select(word => word.Text)), drawn.Find(IsRare).Text);

        bool IsRare(SourceWord word) => word.IsContent && word.Length >= LeastLetters && titles[word.Text] <= MostTitles;
    }

    private sealed record RareWord(string Paper, string Query, string Word);
}
