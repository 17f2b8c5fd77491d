using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using PaperSearch.Embedded.Columns;

namespace PaperSearch.Embedded.Writing;

/// <summary>
/// Hands the tokens of an <see cref="AnalyzedText"/> to Lucene's indexing chain. One object serves one field of one writing
/// thread for its whole life.
/// </summary>
internal sealed class TextTokens : TokenStream
{
    private readonly TermBytes term = new();
    private readonly StopWordCount stopWords = new();
    private readonly IPositionIncrementAttribute increment;
    private readonly AnalyzedText text;
    private int next;

    public TextTokens(AnalyzedText text)
    {
        this.text = text;
        AddAttributeImpl(term);
        AddAttributeImpl(stopWords);
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        next = 0;
        stopWords.StopWords = text.StopWords;
    }

    public override bool IncrementToken()
    {
        if (next == text.Terms.Count)
            return false;
        term.Set(text.Terms[next]);
        increment.PositionIncrement = text.IncrementOf(next++);
        return true;
    }
}
