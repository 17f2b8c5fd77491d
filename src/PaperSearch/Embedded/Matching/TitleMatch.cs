using PaperSearch.Embedded.Schema;
using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Words that are nearly all of a title, or all of it: see <see cref="RankingProfile.TitleMatch"/> and
/// <see cref="RankingProfile.WholeTitle"/>.
/// </summary>
internal sealed class TitleMatch(TitleQuery query, RankingProfile profile) : ScoreSignal
{
    public static ScoreSignal? Of(WordsClause clause, RankingProfile profile) =>
        clause.Title is { } title && (profile.TitleMatch > 0 || profile.WholeTitle > 0) ? new TitleMatch(title, profile) : null;

    public override SegmentSignal Open(SegmentContext segment) => new Segment(this, segment.Columns.TitleLengths(segment.Reader));

    public override float Bound(float factors) => (profile.TitleMatch + profile.WholeTitle) * factors;

    /// <summary>What it adds.</summary>
    /// <param name="title">The <see cref="FieldNorm"/> of the title.</param>
    /// <param name="words">What the words came to.</param>
    public float Score(long title, in WordMatches words)
    {
        var (found, inTitle) = (words.TitleCount, FieldNorm.ContentWords(title));
        var share = found >= inTitle ? 1f : (float)found / inTitle;
        var square = share * share;
        var ofQuery = found >= query.Counted ? 1f : (float)found / query.Counted;
        var weight = profile.TitleMatch * square * square * square * ofQuery;
        if (found == query.Counted && inTitle == query.ContentWords && FieldNorm.StopWords(title) == query.StopWords)
            weight += profile.WholeTitle;
        return weight * words.TitleIdf;
    }

    private sealed class Segment(TitleMatch signal, ushort[] titles) : SegmentSignal
    {
        public override float Score(int doc, in WordMatches words) =>
            words.TitleCount == 0 ? 0 : signal.Score(titles[doc], words);

        public override string Describe(int doc, in WordMatches words) =>
            $"title match: {words.TitleCount} of the query's words in a title of {FieldNorm.ContentWords(titles[doc])}";
    }
}
