using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using PaperSearch.Embedded.Columns;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Writes the exact number of tokens of a text as its norm (Lucene's own keeps three bits of mantissa), and scores what
/// Lucene itself matches, phrases and spans, with the same BM25 as words: see <see cref="Bm25Statistics"/>.
/// </summary>
internal sealed class PaperSimilarity(Bm25Statistics? statistics = null) : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => TextLength.Encode(
        state.Length - state.NumOverlap, state.AttributeSource.HasAttribute<IStopWordCount>() ? state.AttributeSource.GetAttribute<IStopWordCount>().StopWords : 0);

    public override float Coord(int overlap, int maxOverlap) => 1f;

    public override float QueryNorm(float valueForNormalization) => 1f;

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats)
    {
        var idf = 0f;
        foreach (var term in termStats)
            idf += statistics!.Idf(term.DocFreq);
        return new Weight(collectionStats.Field, idf, queryBoost);
    }

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context)
    {
        var own = (Weight)weight;
        return new Scorer(statistics!, own, SegmentColumns.Of(context.AtomicReader).WeightedLengths(context.AtomicReader, statistics!.Profile));
    }

    private sealed class Weight(string fieldName, float idf, float queryBoost) : SimWeight
    {
        public string FieldName => fieldName;

        public float Value { get; private set; } = idf * queryBoost;

        public override float GetValueForNormalization() => 1f;

        public override void Normalize(float queryNorm, float topLevelBoost) => Value *= topLevelBoost;
    }

    private sealed class Scorer(Bm25Statistics statistics, Weight weight, float[] lengths) : SimScorer
    {
        private readonly float fieldWeight = statistics.Profile.WeightOf(weight.FieldName);

        public override float Score(int doc, float freq) =>
            weight.Value * statistics.Saturate(freq * fieldWeight, lengths[doc]);

        public override float ComputeSlopFactor(int distance) => 1f / (distance + 1);

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1f;
    }
}
