using Lucene.Net.Analysis;

namespace PaperSearch.Embedded.Writing;

/// <summary>
/// Hands the unstemmed words of a field that was analysed just before to Lucene's indexing chain, so that no text is read
/// twice. Lucene takes the fields of a document in the order of their names, and the name of this one continues the other's.
/// </summary>
internal sealed class ExactWords : TokenStream
{
    private readonly TermBytes term = new();
    private readonly WordBuffer words;
    private int next;

    public ExactWords(WordBuffer words)
    {
        this.words = words;
        AddAttributeImpl(term);
    }

    public override void Reset()
    {
        base.Reset();
        // The end of the document before has set the position back.
        ClearAttributes();
        next = 0;
    }

    public override bool IncrementToken()
    {
        if (next == words.Count)
            return false;
        term.Set(words[next++]);
        return true;
    }
}
