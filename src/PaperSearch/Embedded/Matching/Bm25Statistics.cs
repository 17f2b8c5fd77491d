using Lucene.Net.Index;
using PaperSearch.Embedded.Columns;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// BM25 for one state of an index: the formula of <see cref="RankingProfile"/> with that state's counts filled in.
/// Immutable, thread-safe.
/// </summary>
internal sealed class Bm25Statistics
{
    private readonly float constant;
    private readonly float perToken;

    /// <param name="profile">The parameters.</param>
    /// <param name="papers">Number of papers, N of the formula.</param>
    /// <param name="averageLength">Average weighted length of a paper, in tokens.</param>
    public Bm25Statistics(RankingProfile profile, int papers, double averageLength)
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

    /// <summary>The statistics of all papers of a reader.</summary>
    public static Bm25Statistics Of(IndexReader reader, RankingProfile profile)
    {
        var title = Math.Max(0, reader.GetSumTotalTermFreq(IndexFields.Title));
        var text = Math.Max(0, reader.GetSumTotalTermFreq(IndexFields.Abstract));
        var papers = reader.DocFreq(new Term(IndexFields.Kind, IndexFields.KindPaper));
        var length = profile.Title * (double)title + profile.Abstract * (double)text;
        return new Bm25Statistics(profile, papers, papers == 0 ? 0 : length / papers);
    }

    /// <summary>How much it says that a paper has a word that <paramref name="documentFrequency"/> papers have.</summary>
    public float Idf(long documentFrequency)
    {
        // Deleted papers still count in frequencies until they are merged away, in N likewise.
        var n = Math.Min(documentFrequency, Papers);
        return (float)Math.Log(1 + (Papers - n + 0.5) / (n + 0.5));
    }

    /// <summary>What comes to a score for words that are nearly all of a title, or all of it; see <see cref="RankingProfile"/>.</summary>
    /// <param name="idf">Sum of the idf of the words found in the title.</param>
    /// <param name="found">How many they are, a word that is asked for twice as two.</param>
    /// <param name="title">The title's <see cref="TextLength"/>.</param>
    /// <param name="asked">What is asked for.</param>
    public float TitleMatch(float idf, int found, long title, in AskedTitle asked)
    {
        var telling = TextLength.TellingWords(title);
        var share = found >= telling ? 1f : (float)found / telling;
        var square = share * share;
        var ofQuery = found >= asked.Counted ? 1f : (float)found / asked.Counted;
        var weight = Profile.TitleMatch * square * square * square * ofQuery;
        if (found == asked.Counted && telling == asked.TellingWords && TextLength.StopWords(title) == asked.StopWords)
            weight += Profile.WholeTitle;
        return weight * idf;
    }

    /// <summary>tf / (tf + K) for a weighted number of occurrences in a paper of the weighted length.</summary>
    public float Saturate(float weightedFrequency, float weightedLength) =>
        weightedFrequency / (weightedFrequency + constant + perToken * weightedLength);
}
