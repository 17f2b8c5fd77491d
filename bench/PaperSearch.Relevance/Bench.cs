using System.Diagnostics;
using PaperSearch.Querying;
using PaperSearch.Relevance.Asking;
using PaperSearch.Relevance.Corpus;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Relevance;

/// <summary>What the parts share: the options, the corpus and its index.</summary>
internal sealed class Bench(RelevanceOptions options) : IDisposable
{
    private PaperIndex? index;
    private DirectoryInfo? temporary;

    public RelevanceOptions Options => options;

    /// <summary>The index of the corpus; there once a part that asks it was prepared.</summary>
    public PaperIndex Index => index ?? throw new InvalidOperationException("The index was not prepared.");

    /// <summary>The papers as their source has them.</summary>
    public IEnumerable<SourcePaper> Papers() => SourcePaper.ReadAll(options.Corpus);

    /// <summary>Papers drawn at random, each with the same chance, in an order of the seed's.</summary>
    public List<SourcePaper> Draw(int count) => SourcePaper.Draw(options.Corpus, count, options.Seed);

    /// <summary>What a part lacks; <see langword="null"/> where it can run.</summary>
    public string? Missing(RelevancePart part) =>
        part.AsksCorpus ? File.Exists(options.Corpus) ? null : $"there is no file {options.Corpus}"
        : Directory.Exists(options.Collections) ? null : $"there is no folder {options.Collections}";

    /// <summary>Opens the index where a part asks it, and makes it where it is absent.</summary>
    public void Prepare(RelevancePart part)
    {
        if (!part.AsksCorpus || index is not null)
            return;
        var directory = options.Index
            ?? Path.Combine((temporary = Directory.CreateTempSubdirectory("papersearch-relevance-")).FullName, "index");
        if (!Directory.Exists(directory) || !Directory.EnumerateFileSystemEntries(directory).Any())
            Import(directory);
        index = PaperIndex.Open(directory, new PaperIndexOptions { Create = false, ReadOnly = true });
        Console.WriteLine($"the index has {index.Info().Papers} papers");
    }

    /// <summary>Asks all questions, and tells where what was wanted stands among the first ten.</summary>
    public Answer[] Ask(IReadOnlyList<Question> questions, RankingProfile? ranking)
    {
        var answers = new Answer[questions.Count];
        Parallel.For(0, answers.Length, i =>
        {
            var request = new SearchRequest { Query = questions[i].Query, Ranking = ranking, Highlight = false };
            var page = Index.Search(request);
            var spelling = page.Query.Warnings.Select(said => said.Spelling).OfType<Respelling>().ToList();
            answers[i] = new Answer(questions[i], page.Query.Canonical, spelling, page.Hits);
        });
        return answers;
    }

    public void Dispose()
    {
        index?.Dispose();
        temporary?.Delete(recursive: true);
    }

    private void Import(string directory)
    {
        var watch = Stopwatch.StartNew();
        using var made = PaperIndex.Open(directory);
        var summary = made.ImportAsync(options.Corpus).GetAwaiter().GetResult();
        if (summary.Errors.Count > 0)
            throw new PaperSearchException(PaperSearchError.UnreadableSource,
                $"{summary.Errors[0].Input}: {summary.Errors[0].Message}");
        Console.WriteLine($"import of {summary.Added} papers took {watch.Elapsed.TotalSeconds:F0} s");
    }
}
