using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PaperSearch.Embedded.Postings;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Matching;

/// <summary>Papers that have a value that begins so.</summary>
internal sealed class PrefixWeight(PrefixClause clause, TermReader terms) : ClauseWeight
{
    private readonly BytesRef prefix = new(clause.Prefix);

    public override PaperScorer? Scorer(SegmentContext segment, ScoreMode mode)
    {
        if (terms.Terms(segment.Reader, clause.Field) is not { } values || values.SeekCeil(prefix) == TermsEnum.SeekStatus.END)
            return null;
        var papers = segment.Postings.RentSet(segment.MaxDoc);
        DocsEnum? list = null;
        do
        {
            if (!StringHelper.StartsWith(values.Term, prefix))
                break;
            list = values.Docs(segment.Reader.LiveDocs, list, DocsFlags.NONE);
            for (var doc = list.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = list.NextDoc())
                papers.Set(doc);
        }
        while (values.MoveNext());
        return BitSetScorer.Of(papers, 0);
    }

    public override ScorePart? Explain(SegmentContext segment, int doc) =>
        Scorer(segment, ScoreMode.None) is { } scorer && scorer.AdvanceExact(doc)
            ? new ScorePart($"{clause.Field}:{clause.Prefix}*", 0, [])
            : null;
}
