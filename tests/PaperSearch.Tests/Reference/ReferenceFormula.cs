using PaperSearch.Resolving;

namespace PaperSearch.Tests.Reference;

/// <summary>The formula of <see cref="RankingProfile"/>, as it stands there, with the counts of a state.</summary>
internal sealed class ReferenceFormula
{
    private readonly RankingProfile profile;
    private readonly int papers;

    public ReferenceFormula(ReferenceState state, RankingProfile profile)
    {
        this.profile = profile;
        papers = state.Papers.Length;
        double titles = state.Papers.Sum(paper => paper["title"].Tokens.Count);
        double abstracts = state.Papers.Sum(paper => paper["abstract"].Tokens.Count);
        var tokens = profile.Title * titles + profile.Abstract * abstracts;
        AverageLength = papers == 0 ? 0 : (float)(tokens / papers);
    }

    public float AverageLength { get; }

    /// <summary>How much a word says that so many papers have.</summary>
    public float Idf(int documentFrequency) =>
        (float)Math.Log(1 + (papers - documentFrequency + 0.5) / (documentFrequency + 0.5));

    /// <summary>How much more a word counts that so many papers have so many times.</summary>
    public float Burstiness(int occurrences, int papers) =>
        papers == 0 ? 1 : MathF.Pow(Math.Clamp((float)occurrences / papers, 1, 3), profile.Burstiness);

    /// <summary>What so many weighted occurrences count for in a paper.</summary>
    public float Saturate(float occurrences, ReferencePaper paper) =>
        Saturate(occurrences, profile.Title * paper["title"].Words + profile.Abstract * paper["abstract"].Words);

    /// <summary>What so many weighted occurrences count for in a paper of a length.</summary>
    public float Saturate(float occurrences, float length)
    {
        var relative = AverageLength > 0 ? length / AverageLength : 0;
        return occurrences / (occurrences + profile.K1 * (1 - profile.B + profile.B * relative));
    }

    /// <summary>What comes to the scores of words that are a title.</summary>
    /// <param name="query">The title they would be.</param>
    /// <param name="title">A paper's title.</param>
    /// <param name="found">How many of the query's words are in it.</param>
    /// <param name="idf">How much those say.</param>
    public float TitleMatch(TitleQuery query, ReferenceText title, int found, float idf)
    {
        if (found == 0)
            return 0;
        var words = title.Words - title.StopWords;
        var ofTitle = Math.Min(1f, (float)found / words);
        var ofQuery = Math.Min(1f, (float)found / query.Counted);
        var match = profile.TitleMatch * idf * MathF.Pow(ofTitle, 6) * ofQuery;
        var isWhole = found == query.Counted && words == query.ContentWords
            && Math.Min(title.StopWords, TitleQuery.MostStopWords) == query.StopWords;
        return match + (isWhole ? profile.WholeTitle * idf : 0);
    }

    /// <summary>What comes to the score of a paper as it is new.</summary>
    public float Recency(RecencyPrior? prior, ReferencePaper paper)
    {
        if (prior is null || paper.Paper.Date is not { } date)
            return 0;
        var age = prior.Year + 1 - (date.Year + ((date.Month > 0 ? date.Month : 7) - 1) / 12.0);
        return (float)(prior.Weight * Math.Exp(-Math.Log(2) * Math.Max(0, age) / prior.HalfLife));
    }

    /// <summary>What comes to the score of a paper as it is cited.</summary>
    public float Citations(CitationPrior? prior, ReferencePaper paper) => prior is null || paper.Paper.Citations is not { } count
        ? 0
        : (float)(prior.Weight * Math.Min(1, Math.Log(1.0 + count) / Math.Log(1.0 + prior.Full)));
}
