using System.Text;
using PaperSearch.Searching;

namespace PaperSearch.Evaluation;

/// <summary>
/// Measures the ranking on a judged collection: a folder with <c>corpus.jsonl</c>, <c>queries.jsonl</c> and <c>qrels.tsv</c>.
/// It goes the way any user goes, from the import to the search page, so that what is measured is what is shipped.
/// </summary>
public static class CollectionEvaluation
{
    /// <summary>Imports the corpus into a temporary index, searches every judged query, and measures the rankings.</summary>
    /// <param name="collectionDirectory">The collection's folder.</param>
    /// <param name="options">How; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellation">Stops it; an <see cref="OperationCanceledException"/> follows.</param>
    /// <exception cref="PaperSearchException">
    /// <see cref="PaperSearchError.UnreadableSource"/>: a file is missing or malformed, or no query has both words and a
    /// relevant paper. The message names the file.
    /// </exception>
    public static EvaluationReport Run(
        string collectionDirectory, EvaluationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(collectionDirectory);
        options ??= new EvaluationOptions();
        if (options.Depth is < 1 or > SearchPlanner.MaximumSize)
            throw new ArgumentOutOfRangeException(nameof(options), options.Depth,
                $"Depth must be 1 to {SearchPlanner.MaximumSize}.");

        var corpus = CollectionFile.Require(collectionDirectory, "corpus.jsonl");
        var queriesFile = CollectionFile.Require(collectionDirectory, "queries.jsonl");
        var judgmentsFile = CollectionFile.Require(collectionDirectory, "qrels.tsv");
        var judgments = Judgments.Read(judgmentsFile);
        var queries = Queries.Read(queriesFile).Where(query => judgments.HasRelevant(query.Id)).ToArray();
        if (queries.Length == 0)
            throw new PaperSearchException(PaperSearchError.UnreadableSource,
                $"No query of {queriesFile} has a relevant paper in {judgmentsFile}. "
                + "Check that both call the queries by the same ids.");

        var temporary = Directory.CreateTempSubdirectory("papersearch-eval-");
        try
        {
            using var index = PaperIndex.Open(Path.Combine(temporary.FullName, "index"));
            var summary = Import(index, corpus, cancellation);
            var rankings = Search(index, queries, options, cancellation);
            if (options.RunFile is not null)
                WriteRun(options.RunFile, queries, rankings);

            var perQuery = new OrderedDictionary<string, RankingMetrics>(StringComparer.Ordinal);
            for (var i = 0; i < queries.Length; i++)
            {
                var ranking = Array.ConvertAll(rankings[i], hit => hit.Paper);
                perQuery.Add(queries[i].Id, RankingMetrics.Of(ranking, judgments.Of(queries[i].Id)));
            }
            return new EvaluationReport(
                new DirectoryInfo(collectionDirectory).Name,
                index.Info().Papers,
                queries.Length,
                RankingMetrics.Mean(perQuery.Values).ByName())
            {
                PerQuery = perQuery,
                Rejected = summary.Rejected,
            };
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    private static ImportSummary Import(PaperIndex index, string corpus, CancellationToken cancellation)
    {
        var summary = index.ImportAsync(corpus, new ImportOptions { Format = "jsonl" }, cancellation).GetAwaiter().GetResult();
        cancellation.ThrowIfCancellationRequested();
        if (summary.Errors.Count > 0)
            throw new PaperSearchException(PaperSearchError.UnreadableSource,
                $"{summary.Errors[0].Input}: {summary.Errors[0].Message}");
        return summary;
    }

    private static (string Paper, double Score)[][] Search(
        PaperIndex index, JudgedQuery[] queries, EvaluationOptions options, CancellationToken cancellation)
    {
        var rankings = new (string, double)[queries.Length][];
        Parallel.For(0, queries.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            var request = new SearchRequest
            {
                Query = queries[i].Text,
                Size = options.Depth,
                Ranking = options.Ranking,
                Highlight = false,
            };
            var page = index.Search(request, cancellation);
            rankings[i] = [.. page.Hits.Select(hit => (PaperId.Parse(hit.Id).Value, hit.Score))];
        });
        return rankings;
    }

    private static void WriteRun(string path, JudgedQuery[] queries, (string Paper, double Score)[][] rankings)
    {
        try
        {
            using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            for (var i = 0; i < queries.Length; i++)
                TrecRun.Write(writer, queries[i].Id, rankings[i]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PaperSearchException(
                PaperSearchError.UnreadableSource, $"The run file {path} cannot be written: {e.Message}", e);
        }
    }
}
