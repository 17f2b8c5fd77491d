using Lucene.Net.Analysis;

namespace PaperSearch.Embedded.Writing;

/// <summary>Hands whole values to Lucene's indexing chain, each as one term. Filled again for each document.</summary>
internal sealed class ValueTokenStream : TokenStream
{
    private readonly TermBytes term = new();
    private readonly List<string> values = [];
    private int next;

    public ValueTokenStream() => AddAttributeImpl(term);

    public bool IsEmpty => values.Count == 0;

    public void Clear() => values.Clear();

    public void Add(string value) => values.Add(value);

    public void Set(string value)
    {
        values.Clear();
        values.Add(value);
    }

    public override void Reset()
    {
        base.Reset();
        next = 0;
    }

    public override bool IncrementToken()
    {
        if (next == values.Count)
            return false;
        // The end of the document before has set the position back.
        ClearAttributes();
        term.Set(values[next++]);
        return true;
    }
}
