using System.Text;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Evaluation;

/// <summary>
/// A judged collection, imported into a temporary index: a folder with <c>corpus.jsonl</c>, <c>queries.jsonl</c> and
/// <c>qrels.tsv</c>. Imported once, it is searched any number of times, the way any user goes, from the import to the hits
/// of a page, so that what is measured is what is shipped; the texts of the hits are not read. The index goes when this is
/// disposed. Thread-safe.
/// </summary>
public sealed class JudgedCollection : IDisposable
{
    /// <summary>More hits change nothing of nDCG@10.</summary>
    private const int DepthOfNdcg = 10;

    private readonly DirectoryInfo temporary;
    private readonly PaperIndex index;
    private readonly Judgments judgments;

    private JudgedCollection(
        string name, DirectoryInfo temporary, PaperIndex index, Judgments judgments, JudgedQuery[] queries, long rejected)
    {
        Name = name;
        this.temporary = temporary;
        this.index = index;
        this.judgments = judgments;
        Queries = queries;
        Rejected = rejected;
        Papers = index.Info().Papers;
    }

    /// <summary>The folder's name.</summary>
    public string Name { get; }

    /// <summary>Papers imported.</summary>
    public int Papers { get; }

    /// <summary>Records of the corpus that could not be read and so cannot be found.</summary>
    public long Rejected { get; }

    /// <summary>How many queries are measured: those with at least one relevant paper.</summary>
    public int QueryCount => Queries.Count;

    /// <summary>The queries that are measured.</summary>
    internal IReadOnlyList<JudgedQuery> Queries { get; }

    /// <summary>Reads a collection and imports its papers.</summary>
    /// <param name="directory">The collection's folder.</param>
    /// <param name="cancellation">Stops it; an <see cref="OperationCanceledException"/> follows.</param>
    /// <exception cref="PaperSearchException">
    /// <see cref="PaperSearchError.UnreadableSource"/>: a file is missing or malformed, or no query has both words and a
    /// relevant paper. The message names the file.
    /// </exception>
    public static JudgedCollection Open(string directory, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var corpus = CollectionFile.Require(directory, "corpus.jsonl");
        var queriesFile = CollectionFile.Require(directory, "queries.jsonl");
        var judgmentsFile = CollectionFile.Require(directory, "qrels.tsv");
        var judgments = Judgments.Read(judgmentsFile);
        var queries = Evaluation.Queries.Read(queriesFile).Where(query => judgments.HasRelevant(query.Id)).ToArray();
        if (queries.Length == 0)
            throw new PaperSearchException(PaperSearchError.UnreadableSource,
                $"No query of {queriesFile} has a relevant paper in {judgmentsFile}. "
                + "Check that both call the queries by the same ids.");

        var temporary = Directory.CreateTempSubdirectory("papersearch-eval-");
        PaperIndex? index = null;
        try
        {
            index = PaperIndex.Open(Path.Combine(temporary.FullName, "index"));
            var summary = Import(index, corpus, cancellation);
            return new JudgedCollection(
                new DirectoryInfo(directory).Name, temporary, index, judgments, queries, summary.Rejected);
        }
        catch
        {
            index?.Dispose();
            temporary.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Searches every judged query, and measures the rankings.</summary>
    /// <param name="options">How; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellation">Stops it; an <see cref="OperationCanceledException"/> follows.</param>
    /// <exception cref="PaperSearchException">The run file cannot be written.</exception>
    public EvaluationReport Evaluate(EvaluationOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new EvaluationOptions();
        if (options.Depth is < 1 or > SearchPlanner.MaximumSize)
            throw new ArgumentOutOfRangeException(nameof(options), options.Depth,
                $"Depth must be 1 to {SearchPlanner.MaximumSize}.");
        var rankings = Search(options.Ranking, options.Depth, cancellation);
        if (options.RunFile is not null)
            WriteRun(options.RunFile, rankings);
        return Report(Array.ConvertAll(rankings, ranking => Array.ConvertAll(ranking, hit => hit.Paper)));
    }

    /// <summary>Measures the rankings of a TREC run file, whatever system made it.</summary>
    /// <param name="path">The file: <c>qid Q0 docid rank score tag</c> in each line. A query it lacks found nothing.</param>
    /// <exception cref="PaperSearchException">
    /// <see cref="PaperSearchError.UnreadableSource"/>: the file cannot be read, or has none of the collection's queries.
    /// </exception>
    public EvaluationReport EvaluateRun(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var run = TrecRun.Read(path, Queries.SelectMany(query => judgments.Of(query.Id).Keys.Prepend(query.Id)));
        if (!Queries.Any(query => run.ContainsKey(query.Id)))
            throw new PaperSearchException(PaperSearchError.UnreadableSource,
                $"The run {path} has none of the queries of {Name}. Check that it was made of this collection.");
        return Report([.. Queries.Select(query => run.GetValueOrDefault(query.Id, []))]);
    }

    /// <summary>nDCG@10 of each query, in their order.</summary>
    internal double[] Ndcg(RankingProfile ranking, CancellationToken cancellation)
    {
        var rankings = Search(ranking, DepthOfNdcg, cancellation);
        return [.. rankings.Select((found, i) => Measure(i, Array.ConvertAll(found, hit => hit.Paper)).NdcgAt10)];
    }

    /// <summary>Deletes the temporary index.</summary>
    public void Dispose()
    {
        index.Dispose();
        if (Directory.Exists(temporary.FullName))
            temporary.Delete(recursive: true);
    }

    private EvaluationReport Report(string[][] rankings)
    {
        var perQuery = new OrderedDictionary<string, RankingMetrics>(StringComparer.Ordinal);
        for (var i = 0; i < rankings.Length; i++)
            perQuery.Add(Queries[i].Id, Measure(i, rankings[i]));
        return new EvaluationReport(Name, Papers, QueryCount, RankingMetrics.Mean(perQuery.Values).ByName())
        {
            PerQuery = perQuery,
            Rejected = Rejected,
        };
    }

    private RankingMetrics Measure(int query, string[] ranking) =>
        RankingMetrics.Of(ranking, judgments.Of(Queries[query].Id));

    private static ImportSummary Import(PaperIndex index, string corpus, CancellationToken cancellation)
    {
        var summary = index.ImportAsync(corpus, new ImportOptions { Format = "jsonl" }, cancellation).GetAwaiter().GetResult();
        cancellation.ThrowIfCancellationRequested();
        if (summary.Errors.Count > 0)
            throw new PaperSearchException(PaperSearchError.UnreadableSource,
                $"{summary.Errors[0].Input}: {summary.Errors[0].Message}");
        return summary;
    }

    private (string Paper, double Score)[][] Search(RankingProfile? ranking, int depth, CancellationToken cancellation)
    {
        var rankings = new (string, double)[Queries.Count][];
        Parallel.For(0, rankings.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            var request = new SearchRequest { Query = Queries[i].Text, Size = depth, Ranking = ranking, Highlight = false };
            rankings[i] = [.. index.Rank(request, cancellation).Select(hit => (hit.Id.Value, hit.Score))];
        });
        return rankings;
    }

    private void WriteRun(string path, (string Paper, double Score)[][] rankings)
    {
        try
        {
            using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            for (var i = 0; i < rankings.Length; i++)
                TrecRun.Write(writer, Queries[i].Id, rankings[i]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PaperSearchException(
                PaperSearchError.UnreadableSource, $"The run file {path} cannot be written: {e.Message}", e);
        }
    }
}
