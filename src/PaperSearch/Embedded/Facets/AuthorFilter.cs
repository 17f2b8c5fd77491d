using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PaperSearch.Embedded.Columns;

namespace PaperSearch.Embedded.Facets;

/// <summary>
/// Papers of picked authors. A name that is a value of the author facet picks exactly that value, so that counts and hits
/// agree; a name that is none (<c>Huan, Z</c>) picks whoever it matches as a name.
/// </summary>
internal sealed class AuthorFilter
{
    private readonly List<string> values = [];
    private readonly List<Weight> names = [];

    /// <param name="authors">The names picked.</param>
    /// <param name="reader">The state of the index.</param>
    /// <param name="matchName">Makes the weight of the query for a name.</param>
    public AuthorFilter(IReadOnlyList<string> authors, IndexReader reader, Func<string, Weight> matchName)
    {
        foreach (var author in authors)
        {
            if (reader.Leaves.Any(leaf => SegmentColumns.Of(leaf.AtomicReader).Authors.Values.Find(author) >= 0))
                values.Add(author);
            else
                names.Add(matchName(author));
        }
    }

    public Func<int, bool> Open(AtomicReaderContext context, SegmentColumns columns)
    {
        var exact = FacetFilter.AnyOf(columns.Authors, values);
        if (names.Count == 0)
            return exact;
        var matching = new FixedBitSet(context.AtomicReader.MaxDoc);
        foreach (var name in names)
        {
            if (name.GetScorer(context, null!) is { } scorer)
                matching.Or(scorer);
        }
        return doc => matching.Get(doc) || exact(doc);
    }
}
