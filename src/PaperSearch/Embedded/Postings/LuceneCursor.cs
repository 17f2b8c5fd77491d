using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PaperSearch.Embedded.Postings;

/// <summary>A posting list of Lucene's. Its reader is used again for other lists that are written alike.</summary>
internal sealed class LuceneCursor : BoundedCursor
{
    private DocsEnum docs = null!;
    private int maxFrequency;

    public override long Cost => docs.GetCost();

    public override int Frequency => docs.Freq;

    // Lucene 4.8 keeps no frequencies by block: all postings but one may have one occurrence, and that one the rest.
    public override int MaxFrequency => maxFrequency;

    /// <summary>Stands before the first paper of the term at which a dictionary stands.</summary>
    public void Open(TermsEnum term, IBits? liveDocs)
    {
        docs = term.Docs(liveDocs, docs);
        Doc = -1;
        var (papers, occurrences) = (term.DocFreq, term.TotalTermFreq);
        maxFrequency = (int)Math.Clamp(occurrences < 0 ? 1 : occurrences - papers + 1, 1, int.MaxValue);
    }

    public override int NextDoc() => Doc = docs.NextDoc();

    public override int Advance(int target) => Doc = target == Doc + 1 ? docs.NextDoc() : docs.Advance(target);

    public override int BlockMaxFrequency(int target, out int end)
    {
        end = NoMoreDocs;
        return maxFrequency;
    }

    public override int ReadBlock(int end, Span<int> docs, Span<int> frequencies)
    {
        var (list, doc, count) = (this.docs, Doc, 0);
        for (; count < docs.Length && doc < end; count++)
        {
            docs[count] = doc;
            frequencies[count] = list.Freq;
            doc = list.NextDoc();
        }
        Doc = doc;
        return count;
    }
}
