namespace PaperSearch.Evaluation;

/// <summary>Measures the ranking on a judged collection, once: see <see cref="JudgedCollection"/>.</summary>
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
        using var collection = JudgedCollection.Open(collectionDirectory, cancellation);
        return collection.Evaluate(options, cancellation);
    }
}
