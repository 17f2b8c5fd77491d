using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace PaperSearch.Resolving;

/// <summary>
/// The words of a search, one object for all that have the same terms: a text may have a word thousands of times.
/// </summary>
internal sealed class DistinctWords
{
    private static readonly SameTerms sameTerms = new();

    private readonly HashSet<ScoredWord> words = new(sameTerms);
    private readonly HashSet<ScoredWord>.AlternateLookup<ReadOnlySpan<ResolvedTerm>> byTerms;

    public DistinctWords() => byTerms = words.GetAlternateLookup<ReadOnlySpan<ResolvedTerm>>();

    /// <summary>The word of these terms; the list is the caller's and may change.</summary>
    public ScoredWord Of(List<ResolvedTerm> terms)
    {
        var span = CollectionsMarshal.AsSpan(terms);
        if (!byTerms.TryGetValue(span, out var known))
            words.Add(known = sameTerms.Create(span));
        return known;
    }

    private sealed class SameTerms
        : IEqualityComparer<ScoredWord>, IAlternateEqualityComparer<ReadOnlySpan<ResolvedTerm>, ScoredWord>
    {
        public bool Equals(ScoredWord? x, ScoredWord? y) => x is null ? y is null : y is not null && x.Terms.Equals(y.Terms);

        public bool Equals(ReadOnlySpan<ResolvedTerm> alternate, ScoredWord other) =>
            alternate.SequenceEqual(other.Terms.AsSpan());

        public int GetHashCode([DisallowNull] ScoredWord obj) => GetHashCode(obj.Terms.AsSpan());

        public int GetHashCode(ReadOnlySpan<ResolvedTerm> alternate)
        {
            var hash = new HashCode();
            foreach (ref readonly var term in alternate)
                hash.Add(term.Text);
            return hash.ToHashCode();
        }

        public ScoredWord Create(ReadOnlySpan<ResolvedTerm> alternate) => new([.. alternate]);
    }
}
