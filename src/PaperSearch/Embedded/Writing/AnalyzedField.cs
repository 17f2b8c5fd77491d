using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using PaperSearch.Text;

namespace PaperSearch.Embedded.Writing;

/// <summary>
/// Hands the tokens of a <see cref="TokenReader"/> to Lucene's indexing chain. One object serves one field of one
/// writing thread for its whole life; <see cref="SetText"/> before each document.
/// </summary>
internal sealed class AnalyzedField : TokenStream
{
    private readonly TokenReader reader;
    private readonly int slot;
    private readonly TermBytes term = new();
    private readonly IPositionIncrementAttribute increment;
    private readonly List<string> texts = [];
    private int next;
    private int used;
    private int toNextSlot;
    private bool reading;

    /// <param name="reader">The analysis; used by this object alone.</param>
    /// <param name="slot">
    /// Of a field with several texts: each begins at a multiple of so many positions, so that a position tells which text it is
    /// of, and no phrase reaches across. What of a text does not fit stands at its slot's last position.
    /// </param>
    public AnalyzedField(TokenReader reader, int slot = int.MaxValue)
    {
        this.reader = reader;
        this.slot = slot;
        AddAttributeImpl(term);
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

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
        used = 0;
        toNextSlot = 0;
        reading = false;
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
                increment.PositionIncrement = Step(reader.PositionIncrement);
                return true;
            }
            if (next == texts.Count)
                return false;
            if (next > 0)
                toNextSlot += slot - used;
            used = 0;
            reader.Reset(texts[next++]);
            reading = true;
        }
    }

    // Positions used so far in the slot run from 1; a slot that nothing was read into is left whole.
    private int Step(int positions)
    {
        if (used == slot)
            return 0;
        used += positions;
        var step = toNextSlot + positions;
        toNextSlot = 0;
        return step;
    }
}
