using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// A word of a query looked up in one state of an index: its terms in the fields it is searched in, and how much the
/// word says (<see cref="Idf"/>). Occurrences in all of them count as occurrences of the one word.
/// </summary>
internal sealed class WordTerms
{
    private readonly FieldTerm[] terms;
    private readonly TermContext[] contexts;

    private WordTerms(FieldTerm[] terms, TermContext[] contexts, float idf, int documentFrequency)
    {
        this.terms = terms;
        this.contexts = contexts;
        Idf = idf;
        DocumentFrequency = documentFrequency;
    }

    public float Idf { get; }

    /// <summary>The largest number of papers that one of the terms has: a lower bound of the papers that have the word.</summary>
    public int DocumentFrequency { get; }

    public IReadOnlyList<FieldTerm> Terms => terms;

    public static WordTerms LookUp(IReadOnlyList<FieldTerm> terms, IndexReaderContext reader, Bm25Statistics statistics)
    {
        var found = new List<FieldTerm>(terms.Count);
        var contexts = new List<TermContext>(terms.Count);
        var documents = 0;
        foreach (var term in terms)
        {
            var context = TermContext.Build(reader, term.ToTerm());
            if (context.DocFreq == 0)
                continue;
            found.Add(term);
            contexts.Add(context);
            if (term.Weight > 0)
                documents = Math.Max(documents, context.DocFreq);
        }
        return new WordTerms([.. found], [.. contexts], statistics.Idf(documents), documents);
    }

    /// <summary>The word's postings in a segment, or <see langword="null"/> where it has none.</summary>
    public WordPostings? Open(AtomicReaderContext context, IBits? acceptDocs)
    {
        List<WeightedDocs>? lists = null;
        for (var i = 0; i < terms.Length; i++)
        {
            var state = contexts[i].Get(context.Ord);
            if (state is null)
                continue;
            var termsEnum = context.AtomicReader.GetTerms(terms[i].Field).GetEnumerator();
            termsEnum.SeekExact(new BytesRef(terms[i].Text), state);
            (lists ??= []).Add(new WeightedDocs(
                termsEnum.Docs(acceptDocs, null), terms[i].Weight, terms[i].Field is IndexFields.Title or IndexFields.TitleForms, terms[i].Field == IndexFields.Author));
        }
        return lists is null ? null : new WordPostings([.. lists]);
    }
}
