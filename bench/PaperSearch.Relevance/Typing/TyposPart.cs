using System.Runtime.InteropServices;
using PaperSearch.Relevance.Asking;
using PaperSearch.Relevance.Corpus;

namespace PaperSearch.Relevance.Typing;

/// <summary>Papers asked for by a few words of their titles, one of which is misspelt: the slip may make another word.</summary>
internal static class TyposPart
{
    private const int Drawn = 500;
    private const int LeastWords = 2;
    private const int MostWords = 4;
    private const int LeastLetters = 5;

    private const double Target = .95;

    // Fingers slip seldom in the first letter.
    private const double FirstLetterKept = .8;

    /// <summary>Asks with the slip, and without it for what can be reached.</summary>
    public static void Run(Bench bench)
    {
        var random = new Random(bench.Options.Seed);
        // Not every title has such words.
        var drawn = bench.Draw(4 * Drawn).Select(paper => Draw(paper, random)).OfType<Slip>().Take(Drawn).ToList();
        Console.WriteLine($"{drawn.Count} drawn");
        foreach (var ranking in bench.Options.Rankings)
        {
            var ceiling = Ask(slip => Question.ForPapers(slip.Right, [slip.Paper]));
            var answers = Ask(slip => Question.ForPapers(slip.Misspelt, [slip.Paper]));
            var reachable = answers.Where((_, i) => ceiling[i].IsInFirstTen).ToList();
            Print("misspelt: the paper in the first ten", answers, Target);
            Print("spelt right: the paper in the first ten", ceiling);
            Print("misspelt, of those found when spelt right", reachable, Target);
            // Two words may stand in more titles than ten.
            Print("misspelt: a title with the words in the first ten", Ask(slip => ForTitles(slip, slip.Misspelt)));
            Print("spelt right: a title with the words in the first ten", Ask(slip => ForTitles(slip, slip.Right)));
            Figures.PrintMisses(reachable, answer => answer.IsInFirstTen, bench.Options.Misses);

            Answer[] Ask(Converter<Slip, Question> question) => bench.Ask(drawn.ConvertAll(question), ranking.Profile);

            void Print(string name, IReadOnlyCollection<Answer> shown, double? target = null) =>
                Figures.Print(name, ranking, shown, answer => answer.IsInFirstTen, target);
        }
    }

    private static Question ForTitles(Slip slip, string query) =>
        new(query, slip.Right, hit => SourceWords.HasAdjacent(hit.Paper.Title, slip.Right.Split(' ')));

    private static Slip? Draw(SourcePaper paper, Random random)
    {
        var words = new List<SourceWord>();
        SourceWords.Read(paper.Title, words);
        var length = random.Next(LeastWords, MostWords + 1);
        var starts = Enumerable.Range(0, Math.Max(0, words.Count - length + 1)).Where(start => IsAsked(start)).ToList();
        if (starts.Count == 0)
            return null;
        var asked = words.GetRange(starts[random.Next(starts.Count)], length).ConvertAll(word => word.Text);
        var candidates = Enumerable.Range(0, length).Where(i => asked[i].Length >= LeastLetters).ToList();
        var slipped = candidates[random.Next(candidates.Count)];
        var misspelt = Typos.InWord(asked[slipped], random, from: random.NextDouble() < FirstLetterKept ? 1 : 0);
        return new Slip(paper.Id, string.Join(' ', asked),
            string.Join(' ', asked.Select((word, i) => i == slipped ? misspelt : word)));

        bool IsAsked(int start)
        {
            var run = CollectionsMarshal.AsSpan(words).Slice(start, length);
            var longest = 0;
            foreach (var word in run)
            {
                if (!word.IsContent)
                    return false;
                longest = Math.Max(longest, word.Length);
            }
            return longest >= LeastLetters && SourceWords.AreSideBySide(paper.Title, run);
        }
    }

    private sealed record Slip(string Paper, string Right, string Misspelt);
}
