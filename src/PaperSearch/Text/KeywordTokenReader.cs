namespace PaperSearch.Text;

/// <summary>Reads a whole text as one token in lower case: an identifier, a category code.</summary>
internal sealed class KeywordTokenReader : TokenReader
{
    private ReadOnlyMemory<char> text;
    private char[] buffer = [];
    private int length;
    private bool atStart;

    public override ReadOnlySpan<char> Term => buffer.AsSpan(0, length);

    public override void Reset(ReadOnlyMemory<char> text)
    {
        this.text = text;
        atStart = true;
    }

    public override bool MoveNext()
    {
        var trimmed = text.Span.Trim();
        if (!atStart || trimmed.IsEmpty)
            return false;
        atStart = false;
        if (buffer.Length < trimmed.Length)
            buffer = new char[trimmed.Length];
        length = trimmed.ToLowerInvariant(buffer);
        Start = text.Length - text.Span.TrimStart().Length;
        End = Start + trimmed.Length;
        PositionIncrement = 1;
        Kind = TokenKind.Word;
        return true;
    }
}
