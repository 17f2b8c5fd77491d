using System.Globalization;
using PaperSearch.Resemblance;

namespace PaperSearch.Searching;

/// <summary>
/// Finds the papers that resemble another: those that share its weightiest words (by BM25F) are compared with it by all of their
/// words and by their topics.
/// </summary>
internal static class SimilarStage
{
    /// <summary>How many papers are compared by their words.</summary>
    private const int MostFound = 400;

    /// <summary>How many of them by their topics as well; <see cref="SimilarRequest.MaximumSize"/> at least.</summary>
    private const int MostCompared = 150;

    private const int MostSharedWords = 6;

    /// <summary>What topics count for; the rest is for words.</summary>
    private const float TopicShare = 0.2f;

    private const string OfTitle = "it has the title that was given";
    private const string OfWords = "score of all words, as a part of what the paper itself has, and their cosine";

    /// <param name="state">The state of an index, opened for the filters, by relevance.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="title">The title of the paper asked about, or that was given.</param>
    /// <param name="text">Its abstract, or the text that was given.</param>
    /// <param name="model">What papers are compared by.</param>
    /// <param name="cancellation">Stops.</param>
    public static ValueList<SimilarPaper> Run(
        ISearchState state, SimilarRequest request, string title, string text, TopicModel model, CancellationToken cancellation)
    {
        var terms = new Dictionary<int, string>();
        var comparison = new PaperComparison(PaperWords.Of(title, text, terms), model);
        var others = request.Paper is null ? state.Dictionary : null;
        if (SimilarCandidates.Of(comparison.Words, terms, model.Rarity, others) is not { } clause)
            return [];
        var known = request.Paper is null ? TitleLookup.Find(state, title.Length > 0 ? title : text) : [];
        var found = state.Retrieve(clause, MostFound, fromStart: true, forFacets: false).Hits
            .Where(hit => hit.Id != request.Paper?.Value && known.TrueForAll(paper => paper.Number != hit.Paper)).ToArray();
        cancellation.ThrowIfCancellationRequested();
        var packed = state.ReadWords(RankedHit.PapersOf(found));
        var likenesses = new Likeness[found.Length];
        for (var i = 0; i < found.Length; i++)
            likenesses[i] = new Likeness(i, comparison.WordsOf(packed[i]), null);
        Array.Sort(likenesses, (a, b) =>
            a.Words != b.Words ? b.Words.CompareTo(a.Words) : RankedHit.CompareEquals(found[a.Place], found[b.Place]));
        var best = likenesses.AsSpan(0, Math.Min(likenesses.Length, MostCompared));
        if (model.Topics.Topics > 0)
        {
            foreach (ref var likeness in best)
                likeness = likeness with { Topics = comparison.TopicsOf(packed[likeness.Place]) };
        }
        best.Sort((a, b) =>
            a.Score != b.Score ? b.Score.CompareTo(a.Score) : RankedHit.CompareEquals(found[a.Place], found[b.Place]));
        var papers = new List<SimilarPaper>(request.Size);
        // Whoever gives a title means its paper, which has much beside that.
        foreach (var (paper, words) in known.Take(request.Size)
            .Zip(state.ReadWords([.. known.Select(paper => paper.Number)]), (paper, words) => (paper.Paper, words)))
            papers.Add(Of(paper, 1, words, new ScorePart(OfTitle, 1, [])));
        foreach (var likeness in best[..Math.Min(best.Length, request.Size - papers.Count)])
        {
            cancellation.ThrowIfCancellationRequested();
            papers.Add(Of(
                state.Read(found[likeness.Place].Paper), likeness.Score, packed[likeness.Place], likeness.Explain()));
        }
        return papers.ToValueList();

        SimilarPaper Of(Paper paper, float score, byte[] words, ScorePart explanation)
        {
            var shared = PrintedWords.Of(paper, comparison.SharedWords(words, MostSharedWords));
            return new SimilarPaper(paper, score, shared.Distinct(StringComparer.OrdinalIgnoreCase).ToValueList())
            {
                Readable = ReadableNames.Of(paper),
                Explanation = request.Explain ? explanation : null,
            };
        }
    }

    /// <summary>How alike a paper is.</summary>
    /// <param name="Place">Where it stands among those found.</param>
    /// <param name="Words">The likeness of words.</param>
    /// <param name="Topics">The cosine of topics; <see langword="null"/> where there are none.</param>
    private readonly record struct Likeness(int Place, float Words, float? Topics)
    {
        public float Score => Topics is { } topics ? ((1 - TopicShare) * Words) + (TopicShare * topics) : Words;

        public ScorePart Explain() => Topics is { } topics
            ? new ScorePart("sum of the likeness of words and of topics", Score,
            [
                new ScorePart(Text($"{1 - TopicShare} times {Words:0.000}: {OfWords}"), (1 - TopicShare) * Words, []),
                new ScorePart(Text($"{TopicShare} times {topics:0.000}: cosine of topics"), TopicShare * topics, []),
            ])
            : new ScorePart(OfWords, Score, []);

        private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
    }
}
