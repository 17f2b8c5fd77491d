using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Papers that have any of some values, or a value that begins so, as they are (ids, categories). The score is the boost for all.
/// </summary>
/// <param name="values">The values with their fields.</param>
/// <param name="areBeginnings">Whether they are beginnings of values.</param>
/// <param name="source">Opens the lists.</param>
internal sealed class ValuesQuery(ValueList<Term> values, bool areBeginnings, PostingsSource source) : Lucene.Net.Search.Query
{
    private ValueList<Term> Values => values;

    private bool AreBeginnings => areBeginnings;

    public override Weight CreateWeight(IndexSearcher searcher) => new ValuesWeight(this);

    public override string ToString(string field) => string.Join(" | ", values.Select(v => areBeginnings ? $"{v}*" : v.ToString()));

    public override bool Equals(object? obj) =>
        obj is ValuesQuery other && other.Values.Equals(values) && other.AreBeginnings == areBeginnings && Boost == other.Boost;

    public override int GetHashCode() => HashCode.Combine(values, areBeginnings);

    private Scorer? Open(Weight weight, AtomicReaderContext context, IBits? acceptDocs)
    {
        if (!areBeginnings && values.Count == 1)
            return List(values[0], context, acceptDocs) is { } list ? new ListScorer(weight, list, Boost) : null;
        var papers = source.RentSet(context.AtomicReader.MaxDoc);
        foreach (var value in values)
        {
            if (areBeginnings)
                MarkBeginning(value, papers, context, acceptDocs);
            else if (List(value, context, acceptDocs) is { } list)
                Mark(list, papers);
        }
        return MarkedScorer.Of(weight, papers, Boost);
    }

    private DocsEnum? List(Term value, AtomicReaderContext context, IBits? acceptDocs) =>
        source.Find(value.Field, value.Text) is { } term ? source.Open(context, term, acceptDocs) : null;

    private void MarkBeginning(Term beginning, FixedBitSet papers, AtomicReaderContext context, IBits? acceptDocs)
    {
        if (source.Terms(context.AtomicReader, beginning.Field) is not { } terms || terms.SeekCeil(beginning.Bytes) == TermsEnum.SeekStatus.END)
            return;
        DocsEnum? list = null;
        do
        {
            if (!StringHelper.StartsWith(terms.Term, beginning.Bytes))
                return;
            Mark(list = terms.Docs(acceptDocs, list, DocsFlags.NONE), papers);
        }
        while (terms.MoveNext());
    }

    private static void Mark(DocsEnum list, FixedBitSet papers)
    {
        for (var doc = list.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = list.NextDoc())
            papers.Set(doc);
    }

    private sealed class ValuesWeight(ValuesQuery query) : Weight
    {
        public override Lucene.Net.Search.Query Query => query;

        public override float GetValueForNormalization() => 1f;

        public override void Normalize(float norm, float topLevelBoost) { }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) => query.Open(this, context, acceptDocs);

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var matches = GetScorer(context, null!) is { } scorer && scorer.Advance(doc) == doc;
            return new ComplexExplanation(matches, matches ? query.Boost : 0, $"{query.ToString("")}, the same for all");
        }
    }

    /// <summary>Steps through one list.</summary>
    private sealed class ListScorer(Weight weight, DocsEnum list, float score) : Scorer(weight)
    {
        public override int DocID => list.DocID;

        public override int Freq => 1;

        public override float GetScore() => score;

        public override int NextDoc() => list.NextDoc();

        public override int Advance(int target) => list.Advance(target);

        public override long GetCost() => list.GetCost();
    }
}
