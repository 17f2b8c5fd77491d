using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Translation;

/// <summary>From the beginning of a word, or a word with a mistake in it, to the terms of an index that are meant.</summary>
internal static class TermExpansion
{
    /// <summary>The most terms one word becomes: those in most papers.</summary>
    public const int MostTerms = 256;

    /// <summary>The terms of a field that begin so.</summary>
    public static IEnumerable<string> Prefix(IndexReader reader, string field, string prefix)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
            return [];
        var found = new List<(string Term, int Papers)>();
        var start = new BytesRef(prefix);
        var all = terms.GetEnumerator();
        for (var status = all.SeekCeil(start); status != TermsEnum.SeekStatus.END && StringHelper.StartsWith(all.Term, start);
            status = all.MoveNext() ? TermsEnum.SeekStatus.FOUND : TermsEnum.SeekStatus.END)
            found.Add((all.Term.Utf8ToString(), all.DocFreq));
        return found.OrderByDescending(t => t.Papers).ThenBy(t => t.Term, StringComparer.Ordinal).Take(MostTerms).Select(t => t.Term);
    }

    /// <summary>The terms of a field within some edits (insert, delete, replace, swap) of a word. The first letter must be right.</summary>
    public static IEnumerable<string> Fuzzy(IndexReader reader, string field, string word, int edits)
    {
        if (word.Length < 3 || MultiFields.GetTerms(reader, field) is not { } terms)
            return [word];
        var found = new List<(string Term, int Papers)>();
        var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, word), edits, 1, true);
        while (near.MoveNext())
            found.Add((near.Term.Utf8ToString(), near.DocFreq));
        return found.OrderByDescending(t => t.Papers).ThenBy(t => t.Term, StringComparer.Ordinal).Take(MostTerms).Select(t => t.Term);
    }
}
