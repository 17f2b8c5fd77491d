using Lucene.Net.Util;
using PaperSearch.Embedded.Matching;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Facets;

/// <summary>
/// Papers of picked authors. What names one person (<see cref="AuthorReference"/>) picks the person's papers, a name that several
/// bear exactly that name, so that counts and hits agree; a name that no paper prints (<c>Huan, Z</c>) picks whoever it matches.
/// </summary>
internal sealed class AuthorFilter
{
    private readonly List<string> values = [];
    private readonly List<ClauseWeight> weights = [];

    /// <param name="authors">The names picked.</param>
    /// <param name="index">Who the authors are.</param>
    /// <param name="matchName">Makes what matches a name.</param>
    public AuthorFilter(IReadOnlyList<string> authors, IAuthorIndex index, Func<string, ClauseWeight> matchName)
    {
        foreach (var author in authors)
        {
            if (AuthorReference.Resolve(index, author) is { } person)
                weights.Add(new PersonWeight(person));
            else if (index.FindName(author) >= 0)
                values.Add(author);
            else
                weights.Add(matchName(author));
        }
    }

    public Func<int, bool> Open(SegmentContext segment)
    {
        var exact = FacetFilter.AnyOf(segment.Columns.Authors, values);
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
