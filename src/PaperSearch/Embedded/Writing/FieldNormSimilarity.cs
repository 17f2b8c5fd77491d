using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Schema;

namespace PaperSearch.Embedded.Writing;

/// <summary>
/// Writes the <see cref="FieldNorm"/> of a text, with its exact number of tokens, where Lucene's own keeps three bits of
/// mantissa. Scores nothing: Lucene matches nothing here.
/// </summary>
internal sealed class FieldNormSimilarity : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => FieldNorm.Encode(
        state.Length - state.NumOverlap,
        state.AttributeSource.HasAttribute<IStopWordCount>()
            ? state.AttributeSource.GetAttribute<IStopWordCount>().StopWords
            : 0);

    public override SimWeight ComputeWeight(
        float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        throw new NotSupportedException("Scores are made by Bm25F.");

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) =>
        throw new NotSupportedException("Scores are made by Bm25F.");
}
