using PaperSearch.Analysis;
using PaperSearch.Relevance.Asking;
using PaperSearch.Relevance.Corpus;

namespace PaperSearch.Relevance.KnownItems;

/// <summary>
/// Asks for papers drawn at random in the ways people ask for a paper they know of. A hit counts that is the paper, or one with
/// the same words in its title.
/// </summary>
internal static class KnownItemsPart
{
    private const int Drawn = 4000;

    /// <summary>Runs all kinds of questions, or those named.</summary>
    public static void Run(Bench bench)
    {
        var papers = bench.Draw(Drawn);
        var kinds = QuestionKind.All.Where(kind => bench.Options.Kinds.Count == 0 || bench.Options.Kinds.Contains(kind.Name));
        foreach (var kind in kinds)
        {
            var random = new Random(bench.Options.Seed);
            var questions = papers.Select(paper => Ask(kind, paper, random)).OfType<Question>().Take(kind.Count).ToList();
            foreach (var ranking in bench.Options.Rankings)
            {
                var answers = bench.Ask(questions, ranking.Profile);
                var place = kind.Place switch { Place.First => "first", Place.InFirstTen => "in the first ten", _ => "found" };
                Figures.Print($"{kind.Name}: {place}", ranking, answers, kind.IsRight, kind.Target);
                Figures.PrintMisses(answers, kind.IsRight, bench.Options.Misses);
            }
        }
    }

    private static Question? Ask(QuestionKind kind, SourcePaper paper, Random random)
    {
        if (kind.Ask(paper, random) is not { } query)
            return null;
        if (kind.Place is Place.AmongHits)
            return Question.ForPapers($"({query}) AND id:{paper.Id}", [paper.Id]);
        var title = Key(paper.Title);
        return new Question(query, $"{paper.Id} {paper.Title}",
            hit => Question.IsPaper(hit, paper.Id) || Key(hit.Paper.Title) == title);
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
