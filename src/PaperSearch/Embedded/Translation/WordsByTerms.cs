using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using PaperSearch.Embedded.Matching;

namespace PaperSearch.Embedded.Translation;

/// <summary>The words of a search, one object for all that have the same terms: a text may have a word thousands of times.</summary>
internal sealed class WordsByTerms
{
    private readonly Dictionary<ValueList<FieldTerm>, RankedWord> words = new(new SameTerms());
    private readonly Dictionary<ValueList<FieldTerm>, RankedWord>.AlternateLookup<ReadOnlySpan<FieldTerm>> bySpan;

    public WordsByTerms() => bySpan = words.GetAlternateLookup<ReadOnlySpan<FieldTerm>>();

    /// <summary>The word of these terms; the list is the caller's and may change.</summary>
    public RankedWord Of(List<FieldTerm> terms)
    {
        var span = CollectionsMarshal.AsSpan(terms);
        if (!bySpan.TryGetValue(span, out var known))
        {
            known = new RankedWord([.. span]);
            words.Add(known.Terms, known);
        }
        return known;
    }

    private sealed class SameTerms : IEqualityComparer<ValueList<FieldTerm>>, IAlternateEqualityComparer<ReadOnlySpan<FieldTerm>, ValueList<FieldTerm>>
    {
        public bool Equals(ValueList<FieldTerm>? x, ValueList<FieldTerm>? y) => x is null ? y is null : x.Equals(y);

        public bool Equals(ReadOnlySpan<FieldTerm> alternate, ValueList<FieldTerm> other) => alternate.SequenceEqual(other.AsSpan());

        public int GetHashCode([DisallowNull] ValueList<FieldTerm> obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<FieldTerm> alternate)
        {
            var hash = new HashCode();
            foreach (ref readonly var term in alternate)
                hash.Add(term.Text);
            return hash.ToHashCode();
        }

        public ValueList<FieldTerm> Create(ReadOnlySpan<FieldTerm> alternate) => [.. alternate];
    }
}
