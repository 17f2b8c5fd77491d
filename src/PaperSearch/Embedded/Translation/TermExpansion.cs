using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PaperSearch.Text;

namespace PaperSearch.Embedded.Translation;

/// <summary>A term of a field and the number of papers that have it.</summary>
internal readonly record struct CountedTerm(string Text, int Papers);

/// <summary>From the beginning of a word, or a word with a mistake in it, to the terms of an index that are meant.</summary>
internal static class TermExpansion
{
    /// <summary>The most terms of a field that one word becomes: those in most papers.</summary>
    public const int MostTerms = 128;

    /// <summary>Shorter words are not taken for misspelt ones.</summary>
    private const int ShortestFuzzy = 3;

    /// <summary>The terms of a field that begin so, those in most papers first.</summary>
    public static IEnumerable<CountedTerm> Prefix(IndexReader reader, string field, string prefix) =>
        MostUsed(StartingWith(reader, field, prefix));

    /// <summary>
    /// The terms of a field within some edits (insert, delete, replace, swap) of a word, those in most papers first.
    /// The first letter must be right unless <paramref name="anyFirstLetter"/>.
    /// </summary>
    public static IEnumerable<CountedTerm> Fuzzy(IndexReader reader, string field, string word, int edits, bool anyFirstLetter = false)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
            return [];
        if (word.Length < ShortestFuzzy)
            return StartingWith(reader, field, word).Where(t => t.Text == word);
        var found = new List<CountedTerm>();
        var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, word), edits, anyFirstLetter ? 0 : 1, true);
        while (near.MoveNext())
            found.Add(new CountedTerm(near.Term.Utf8ToString(), near.DocFreq));
        return MostUsed(found);
    }

    /// <summary>The words of a field of inflected words whose stem is this one.</summary>
    public static IEnumerable<string> FormsOf(IndexReader reader, string field, string stem)
    {
        // Stemming changes the last letter of what it leaves at most ("theory", "theori"; "hoping", "hope").
        var analysis = TextAnalysis.CreateReader(PaperFieldKind.Text);
        foreach (var term in StartingWith(reader, field, stem.Length > 2 ? stem[..^1] : stem))
        {
            analysis.Reset(term.Text);
            if (analysis.MoveNext() && analysis.Term.SequenceEqual(stem))
                yield return term.Text;
        }
    }

    private static IEnumerable<CountedTerm> StartingWith(IndexReader reader, string field, string prefix)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
            yield break;
        var start = new BytesRef(prefix);
        var all = terms.GetEnumerator();
        for (var status = all.SeekCeil(start); status != TermsEnum.SeekStatus.END && StringHelper.StartsWith(all.Term, start);
            status = all.MoveNext() ? TermsEnum.SeekStatus.FOUND : TermsEnum.SeekStatus.END)
            yield return new CountedTerm(all.Term.Utf8ToString(), all.DocFreq);
    }

    private static IEnumerable<CountedTerm> MostUsed(IEnumerable<CountedTerm> terms) =>
        terms.OrderByDescending(t => t.Papers).ThenBy(t => t.Text, StringComparer.Ordinal).Take(MostTerms);
}
