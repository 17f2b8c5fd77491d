using Lucene.Net.Util;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Matching;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Facets;

/// <summary>
/// Papers of picked authors. A value of the author facet picks exactly that value, so that counts and hits agree, and so does a
/// name that papers print of nobody else; the reference of a person (<see cref="AuthorReference"/>) picks this person, and any
/// other name (<c>Huan, Z</c>) whoever it matches.
/// </summary>
internal sealed class AuthorFilter
{
    private readonly AuthorColumns columns;
    private readonly List<string> values = [];
    private readonly List<ClauseWeight> weights = [];

    /// <param name="authors">The names picked.</param>
    /// <param name="columns">The authors.</param>
    /// <param name="index">Who the authors are.</param>
    /// <param name="matchName">Makes what matches a name.</param>
    public AuthorFilter(
        IReadOnlyList<string> authors, AuthorColumns columns, IAuthorIndex index, Func<string, ClauseWeight> matchName)
    {
        this.columns = columns;
        foreach (var author in authors)
        {
            if (columns.Called(author) is var called && columns.Numbering.Find(called) >= 0)
                values.Add(called);
            else if (AuthorReference.Resolve(index, author) is { } person)
                weights.Add(new PersonWeight(person));
            else
                weights.Add(matchName(author));
        }
    }

    public Func<int, bool> Open(SegmentContext segment)
    {
        var exact = FacetFilter.AnyOf(columns.Of(segment.Columns.Authors), values);
        if (weights.Count == 0)
            return exact;
        var matching = new FixedBitSet(segment.MaxDoc);
        foreach (var weight in weights)
        {
            if (weight.Scorer(segment, ScoreMode.None) is not { } scorer)
                continue;
            for (var doc = scorer.Advance(0); doc != PaperScorer.NoMoreDocs; doc = scorer.Advance(doc + 1))
                matching.Set(doc);
        }
        return doc => matching.Get(doc) || exact(doc);
    }
}
