using Lucene.Net.Index;
using PaperSearch.Embedded.Schema;
using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// BM25F for one state of an index: the formula of <see cref="RankingProfile"/> with that state's counts filled in. Everything
/// that scores words, stepped, in windows or for an explanation, does so here. Immutable, thread-safe.
/// </summary>
internal sealed class Bm25F
{
    /// <summary>More occurrences a paper tell no more of a word.</summary>
    private const float MostOccurrences = 3f;

    private readonly float constant;
    private readonly float perToken;

    /// <param name="profile">The parameters.</param>
    /// <param name="papers">Number of papers, N of the formula.</param>
    /// <param name="averageLength">Average weighted length of a paper, in tokens.</param>
    public Bm25F(RankingProfile profile, int papers, double averageLength)
    {
        Profile = profile;
        Papers = papers;
        AverageLength = averageLength;
        constant = profile.K1 * (1 - profile.B);
        perToken = averageLength > 0 ? (float)(profile.K1 * profile.B / averageLength) : 0f;
    }

    public RankingProfile Profile { get; }

    public int Papers { get; }

    public double AverageLength { get; }

    /// <summary>The formula for all papers of a reader.</summary>
    public static Bm25F Of(IndexReader reader, RankingProfile profile)
    {
        var title = Math.Max(0, reader.GetSumTotalTermFreq(IndexFields.Title));
        var text = Math.Max(0, reader.GetSumTotalTermFreq(IndexFields.Abstract));
        var papers = reader.DocFreq(new Term(IndexFields.Kind, IndexFields.KindPaper));
        var length = profile.Title * (double)title + profile.Abstract * (double)text;
        return new Bm25F(profile, papers, papers == 0 ? 0 : length / papers);
    }

    /// <summary>How much it says that a paper has a word that <paramref name="documentFrequency"/> papers have.</summary>
    // Deleted papers still count in frequencies until they are merged away, in N likewise.
    public float Idf(long documentFrequency) => InverseDocumentFrequency.Of(Papers, documentFrequency);

    /// <summary>
    /// How much more a word counts that so many papers have so many times: papers that have it in the field where most do.
    /// </summary>
    public float Burstiness(long occurrences, long papers)
    {
        if (Profile.Burstiness == 0 || occurrences <= papers)
            return 1f;
        return MathF.Pow(Math.Min(MostOccurrences, (float)occurrences / papers), Profile.Burstiness);
    }

    /// <summary>tf / (tf + K), below 1, for a weighted number of occurrences in a paper of the weighted length.</summary>
    public float Saturate(float weightedFrequency, float weightedLength) =>
        weightedFrequency / (weightedFrequency + constant + perToken * weightedLength);

    /// <summary>The most that <see cref="Saturate"/> gives for so many occurrences, however short the paper.</summary>
    public float SaturationBound(float maxFrequency) => maxFrequency / (maxFrequency + constant);
}
