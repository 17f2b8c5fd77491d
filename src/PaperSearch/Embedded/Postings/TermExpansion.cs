using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PaperSearch.Embedded.Schema;
using PaperSearch.Querying;
using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Postings;

/// <summary>
/// From the beginning of a word, or a word with a mistake in it, to the terms of an index that are meant. For one query.
/// </summary>
internal sealed class TermExpansion(TermReader source)
{
    /// <summary>Longer terms, in bytes, are no words that a pattern stands for.</summary>
    private const int LongestTerm = 256;

    // One word is looked up in several dictionaries and, where a search is tried in several ways, several times.
    private readonly Dictionary<(string Word, int Edits), FuzzyTermEnumerator> near = [];
    private readonly Dictionary<(string Field, string Word, int Edits), IReadOnlyList<CountedTerm>> expanded = [];

    /// <summary>The terms of a field that begin so, those in most papers first.</summary>
    public IReadOnlyList<CountedTerm> Prefix(string field, string prefix, int most)
    {
        if (expanded.TryGetValue((field, prefix, 0), out var known))
            return known;
        var kept = new MostUsed(most);
        Visit(field, prefix, kept.Offer);
        return expanded[(field, prefix, 0)] = kept.Drain();
    }

    /// <summary>
    /// The terms of a field that a pattern stands for, those in most papers first: of the terms with its beginning so many are
    /// looked at.
    /// </summary>
    public MatchedTerms Matching(string field, string pattern, int most, int mostLookedAt)
    {
        var start = new BytesRef(Wildcards.BeginningOf(pattern));
        var piece = Encoding.UTF8.GetBytes(Wildcards.LongestPieceOf(pattern));
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var left = mostLookedAt;
        // One segment after another: usual words are in each, and most terms are not worth being put in one order.
        foreach (var leaf in source.Reader.Leaves)
        {
            if (left < 0 || source.Terms(leaf.AtomicReader, field) is not { } terms
                || terms.SeekCeil(start) == TermsEnum.SeekStatus.END)
                continue;
            while (StringHelper.StartsWith(terms.Term, start) && --left >= 0)
            {
                // Most terms are none, and no text is made of those.
                if (BytesOf(terms.Term).IndexOf(piece) >= 0 && IsMatch(pattern, terms.Term))
                {
                    var term = terms.Term.Utf8ToString();
                    found[term] = found.GetValueOrDefault(term) + terms.DocFreq;
                }
                if (!terms.MoveNext())
                    break;
            }
        }
        var matched = found.Select(f => new CountedTerm(f.Key, f.Value))
            .OrderByDescending(term => term.Papers).ThenBy(term => new BytesRef(term.Text)).Take(most);
        return new MatchedTerms([.. matched], left >= 0);
    }

    private static bool IsMatch(string pattern, BytesRef term)
    {
        Span<char> letters = stackalloc char[LongestTerm];
        return term.Length <= LongestTerm
            && Wildcards.IsMatch(pattern, letters[..Encoding.UTF8.GetChars(BytesOf(term), letters)]);
    }

    private static ReadOnlySpan<byte> BytesOf(BytesRef term) => term.Bytes.AsSpan(term.Offset, term.Length);

    /// <summary>
    /// The terms of a field within some edits (insert, delete, replace, swap) of a word, those in most papers first. The first
    /// letter must be right.
    /// </summary>
    public IReadOnlyList<CountedTerm> Fuzzy(string field, string word, int edits, int most)
    {
        if (expanded.TryGetValue((field, word, edits), out var known))
            return known;
        var words = EnumeratorOf(word, edits);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var leaf in source.Reader.Leaves)
        {
            if (source.Terms(leaf.AtomicReader, field) is { } terms)
                words.Visit(terms, Count);
        }
        return expanded[(field, word, edits)] =
            [.. found.Select(f => new CountedTerm(f.Key, f.Value))
                .OrderByDescending(t => t.Papers).ThenBy(t => t.Text, StringComparer.Ordinal).Take(most)];

        void Count(TermsEnum terms)
        {
            var term = terms.Term.Utf8ToString();
            found[term] = found.GetValueOrDefault(term) + terms.DocFreq;
        }
    }

    /// <summary>
    /// Tells of each term of a field that begins so, in order, and in how many papers of all segments it is.
    /// </summary>
    private void Visit(string field, string prefix, Action<BytesRef, int> visit)
    {
        var start = new BytesRef(prefix);
        var open = new List<(TermsEnum Terms, IBits? Live)>();
        foreach (var leaf in source.Reader.Leaves)
        {
            if (source.Terms(leaf.AtomicReader, field) is { } terms
                && terms.SeekCeil(start) != TermsEnum.SeekStatus.END
                && StringHelper.StartsWith(terms.Term, start))
                // What papers say is told as a number of papers; of those that are gone none says it.
                open.Add((terms, field == IndexFields.Acronym ? leaf.AtomicReader.LiveDocs : null));
        }
        var current = new BytesRef();
        while (open.Count > 0)
        {
            var least = open[0].Terms.Term;
            for (var i = 1; i < open.Count; i++)
            {
                if (open[i].Terms.Term.CompareTo(least) < 0)
                    least = open[i].Terms.Term;
            }
            current.CopyBytes(least);
            var papers = 0;
            for (var i = open.Count - 1; i >= 0; i--)
            {
                var (terms, live) = open[i];
                if (!terms.Term.Equals(current))
                    continue;
                papers += live is null ? terms.DocFreq : Count(terms, live);
                if (!terms.MoveNext() || !StringHelper.StartsWith(terms.Term, start))
                    open.RemoveAt(i);
            }
            visit(current, papers);
        }
    }

    private static int Count(TermsEnum terms, IBits live)
    {
        var papers = 0;
        var docs = terms.Docs(live, reuse: null, DocsFlags.NONE);
        while (docs.NextDoc() != DocCursor.NoMoreDocs)
            papers++;
        return papers;
    }

    private FuzzyTermEnumerator EnumeratorOf(string word, int edits)
    {
        if (near.TryGetValue((word, edits), out var known))
            return known;
        var exact = char.IsHighSurrogate(word[0]) && char.IsLowSurrogate(word[1]) ? 2 : 1;
        return near[(word, edits)] = new FuzzyTermEnumerator(word, edits, exact);
    }

    /// <summary>Keeps the terms in most papers; of terms in as many, the first ones.</summary>
    private sealed class MostUsed(int most)
    {
        private readonly PriorityQueue<CountedTerm, (int Papers, int Order)> kept = new();
        private int order;

        public void Offer(BytesRef term, int papers)
        {
            order--;
            if (kept.Count < most)
                kept.Enqueue(new CountedTerm(term.Utf8ToString(), papers), (papers, order));
            else if (kept.Peek().Papers < papers)
                kept.EnqueueDequeue(new CountedTerm(term.Utf8ToString(), papers), (papers, order));
        }

        public List<CountedTerm> Drain()
        {
            var terms = new List<CountedTerm>(kept.Count);
            while (kept.TryDequeue(out var term, out _))
                terms.Add(term);
            terms.Reverse();
            return terms;
        }
    }
}
