using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using PaperSearch.Embedded.Columns;
using PaperSearch.Text;

namespace PaperSearch.Embedded.Writing;

/// <summary>
/// Hands the tokens of a <see cref="TokenReader"/> to Lucene's indexing chain. One object serves one field of one
/// writing thread for its whole life; <see cref="SetText"/> before each document.
/// </summary>
internal sealed class AnalyzedField : TokenStream
{
    private readonly TokenReader reader;
    private readonly int gap;
    private readonly TermBytes term = new();
    private readonly StopWordCount stopWords = new();
    private readonly IPositionIncrementAttribute increment;
    private readonly List<string> texts = [];
    private int next;
    private int pendingGap;
    private bool reading;

    /// <param name="reader">The analysis; used by this object alone.</param>
    /// <param name="gap">Positions between the texts of a field with several, so that no phrase reaches across.</param>
    public AnalyzedField(TokenReader reader, int gap = 0)
    {
        this.reader = reader;
        this.gap = gap;
        AddAttributeImpl(term);
        AddAttributeImpl(stopWords);
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>The words that stemming changed, as they were before it: for <see cref="InflectedForms"/>.</summary>
    internal WordBuffer? Forms { get; init; }

    /// <summary>Whether there is anything to read.</summary>
    public bool HasText => texts.Count > 0;

    public void Clear() => texts.Clear();

    public void Add(string text)
    {
        if (text.Length > 0)
            texts.Add(text);
    }

    public void SetText(string? text)
    {
        Clear();
        Add(text ?? "");
    }

    public override void Reset()
    {
        base.Reset();
        next = 0;
        pendingGap = 0;
        reading = false;
        stopWords.StopWords = 0;
        Forms?.Clear();
    }

    public override bool IncrementToken()
    {
        while (true)
        {
            if (reading && reader.MoveNext())
            {
                var chars = reader.Term;
                if (chars.IsEmpty)
                    continue;
                term.Set(chars);
                increment.PositionIncrement = reader.PositionIncrement + pendingGap;
                pendingGap = 0;
                if (reader.Kind == TokenKind.StopWord)
                    stopWords.StopWords++;
                else if (Forms is not null && reader.Kind == TokenKind.Word && !reader.Unstemmed.SequenceEqual(chars))
                    Forms.Add(reader.Unstemmed);
                return true;
            }
            if (next == texts.Count)
                return false;
            if (next > 0)
                pendingGap = gap;
            reader.Reset(texts[next++]);
            reading = true;
        }
    }
}
