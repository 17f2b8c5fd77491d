using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// Papers that match any of some queries, scored by the sum of those they match. Scores are added up in windows of papers, query by
/// query: no heap orders the queries, and no object is made for each place of a window.
/// </summary>
internal sealed class AnyQuery(ValueList<Lucene.Net.Search.Query> parts) : Lucene.Net.Search.Query
{
    public ValueList<Lucene.Net.Search.Query> Parts => parts;

    /// <summary>Papers that match any; the one query where there is one.</summary>
    public static Lucene.Net.Search.Query Of(IReadOnlyList<Lucene.Net.Search.Query> parts) => parts.Count switch
    {
        0 => new BooleanQuery(),
        1 => parts[0],
        _ => new AnyQuery(parts.ToValueList()),
    };

    public override Weight CreateWeight(IndexSearcher searcher) => new AnyWeight(this, [.. parts.Select(p => p.CreateWeight(searcher))]);

    public override Lucene.Net.Search.Query Rewrite(IndexReader reader)
    {
        var rewritten = parts.Select(p => p.Rewrite(reader)).ToValueList();
        return rewritten.SequenceEqual(parts, ReferenceEqualityComparer.Instance) ? this : new AnyQuery(rewritten) { Boost = Boost };
    }

    public override string ToString(string field) => $"({string.Join(" | ", parts.Select(p => p.ToString(field)))})";

    public override bool Equals(object? obj) => obj is AnyQuery other && other.Parts.Equals(parts) && Boost == other.Boost;

    public override int GetHashCode() => parts.GetHashCode();

    private sealed class AnyWeight(AnyQuery query, Weight[] parts) : Weight
    {
        public override Lucene.Net.Search.Query Query => query;

        public override float GetValueForNormalization() => parts.Sum(p => p.GetValueForNormalization()) * query.Boost * query.Boost;

        public override void Normalize(float norm, float topLevelBoost)
        {
            foreach (var part in parts)
                part.Normalize(norm, topLevelBoost * query.Boost);
        }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            Scorer[] scorers = [.. parts.Select(p => p.GetScorer(context, acceptDocs)).OfType<Scorer>()];
            return scorers.Length switch { 0 => null, 1 => scorers[0], _ => new AnyScorer(this, scorers) };
        }

        public override BulkScorer? GetBulkScorer(AtomicReaderContext context, bool scoreDocsInOrder, IBits acceptDocs)
        {
            BulkScorer[] scorers = [.. parts.Select(p => p.GetBulkScorer(context, scoreDocsInOrder: true, acceptDocs)).OfType<BulkScorer>()];
            return scorers.Length switch { 0 => null, 1 => scorers[0], _ => new AnyBulkScorer(scorers, context.AtomicReader.MaxDoc) };
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            Explanation[] matching = [.. parts.Select(p => p.Explain(context, doc)).Where(e => e.IsMatch)];
            if (matching.Length == 0)
                return new ComplexExplanation(false, 0, "no part matches");
            var sum = new ComplexExplanation(true, matching.Sum(e => e.Value), $"sum of {matching.Length} matching parts of {parts.Length}");
            foreach (var part in matching)
                sum.AddDetail(part);
            return sum;
        }
    }
}
