using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using PaperSearch.Embedded.Matching;

namespace PaperSearch.Embedded.Translation;

/// <summary>The words of a search, one object for all that have the same terms: a text may have a word thousands of times.</summary>
internal sealed class WordsByTerms
{
    private static readonly SameTerms sameTerms = new();

    private readonly HashSet<RankedWord> words = new(sameTerms);
    private readonly HashSet<RankedWord>.AlternateLookup<ReadOnlySpan<FieldTerm>> byTerms;

    public WordsByTerms() => byTerms = words.GetAlternateLookup<ReadOnlySpan<FieldTerm>>();

    /// <summary>The word of these terms; the list is the caller's and may change.</summary>
    public RankedWord Of(List<FieldTerm> terms)
    {
        var span = CollectionsMarshal.AsSpan(terms);
        if (!byTerms.TryGetValue(span, out var known))
            words.Add(known = sameTerms.Create(span));
        return known;
    }

    private sealed class SameTerms : IEqualityComparer<RankedWord>, IAlternateEqualityComparer<ReadOnlySpan<FieldTerm>, RankedWord>
    {
        public bool Equals(RankedWord? x, RankedWord? y) => x is null ? y is null : y is not null && x.Terms.Equals(y.Terms);

        public bool Equals(ReadOnlySpan<FieldTerm> alternate, RankedWord other) => alternate.SequenceEqual(other.Terms.AsSpan());

        public int GetHashCode([DisallowNull] RankedWord obj) => GetHashCode(obj.Terms.AsSpan());

        public int GetHashCode(ReadOnlySpan<FieldTerm> alternate)
        {
            var hash = new HashCode();
            foreach (ref readonly var term in alternate)
                hash.Add(term.Text);
            return hash.ToHashCode();
        }

        public RankedWord Create(ReadOnlySpan<FieldTerm> alternate) => new([.. alternate]);
    }
}
