using PaperSearch.Resemblance;
using PaperSearch.Text;

namespace PaperSearch.Embedded.Writing;

/// <summary>
/// The tokens of a text, read once: for the text's own field (<see cref="TextTokens"/>), for that of its words before stemming
/// (<see cref="ExactWords"/>) and for the paper's <see cref="PaperWords"/>. Filled again for each document.
/// </summary>
internal sealed class AnalyzedText(TokenReader reader)
{
    private int[] increments = new int[512];
    private readonly List<int> slots = new(512);

    /// <summary>The terms, stop words and other forms of words among them.</summary>
    public WordBuffer Terms { get; } = new();

    /// <summary>The words before stemming, without stop words.</summary>
    public WordBuffer Unstemmed { get; } = new();

    /// <summary>The slots of the words.</summary>
    public List<int> Slots => slots;

    public int StopWords { get; private set; }

    /// <summary>Whether there is a text, with words or without.</summary>
    public bool HasText { get; private set; }

    /// <summary>How many positions a term stands behind the one before.</summary>
    public int IncrementOf(int term) => increments[term];

    public void Read(string? text)
    {
        Terms.Clear();
        Unstemmed.Clear();
        slots.Clear();
        StopWords = 0;
        HasText = text is { Length: > 0 };
        if (!HasText)
            return;
        reader.Reset(text!);
        while (reader.MoveNext())
        {
            var term = reader.Term;
            if (term.IsEmpty)
                continue;
            if (Terms.Count == increments.Length)
                Array.Resize(ref increments, increments.Length * 2);
            increments[Terms.Count] = reader.PositionIncrement;
            Terms.Add(term);
            if (reader.Kind == TokenKind.StopWord)
            {
                StopWords++;
                continue;
            }
            Unstemmed.Add(reader.Unstemmed);
            if (reader.Kind == TokenKind.Word)
                slots.Add(WordSlot.Of(term));
        }
    }
}
