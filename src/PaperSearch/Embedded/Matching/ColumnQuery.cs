using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PaperSearch.Embedded.Columns;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Papers whose column values pass a test (years, citations, flags). Scores 0: it selects and does not rank.
/// </summary>
internal sealed class ColumnQuery(string label, Func<SegmentColumns, Func<int, bool>> test) : Lucene.Net.Search.Query
{
    public override Weight CreateWeight(IndexSearcher searcher) => new ColumnWeight(this);

    public override string ToString(string field) => label;

    public override bool Equals(object? obj) => obj is ColumnQuery other && other.ToString("") == label;

    public override int GetHashCode() => label.GetHashCode(StringComparison.Ordinal);

    private Func<int, bool> Test(AtomicReaderContext context) => test(SegmentColumns.Of(context.AtomicReader));

    private sealed class ColumnWeight(ColumnQuery query) : Weight
    {
        public override Lucene.Net.Search.Query Query => query;

        public override float GetValueForNormalization() => 1f;

        public override void Normalize(float norm, float topLevelBoost) { }

        public override Scorer GetScorer(AtomicReaderContext context, IBits acceptDocs) =>
            new ColumnScorer(this, query.Test(context), acceptDocs, context.AtomicReader.MaxDoc);

        public override Explanation Explain(AtomicReaderContext context, int doc) =>
            new ComplexExplanation(query.Test(context)(doc), 0, $"{query.ToString("")} selects and does not rank");
    }

    private sealed class ColumnScorer(Weight weight, Func<int, bool> test, IBits? acceptDocs, int maxDoc) : Scorer(weight)
    {
        private int doc = -1;

        public override int DocID => doc;

        public override int Freq => 1;

        public override float GetScore() => 0f;

        public override int NextDoc() => Advance(doc + 1);

        public override int Advance(int target)
        {
            for (doc = target; doc < maxDoc; doc++)
            {
                if (test(doc) && (acceptDocs is null || acceptDocs.Get(doc)))
                    return doc;
            }
            return doc = NO_MORE_DOCS;
        }

        public override long GetCost() => maxDoc;
    }
}
