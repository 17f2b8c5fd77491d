using Lucene.Net.Analysis;

namespace PaperSearch.Embedded.Writing;

/// <summary>
/// Hands the unstemmed words of an <see cref="AnalyzedText"/> to Lucene's indexing chain.
/// </summary>
internal sealed class ExactWords : TokenStream
{
    private readonly TermBytes term = new();
    private readonly WordBuffer words;
    private int next;

    public ExactWords(AnalyzedText text)
    {
        words = text.Unstemmed;
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
