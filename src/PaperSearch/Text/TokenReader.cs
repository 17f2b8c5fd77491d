namespace PaperSearch.Text;

/// <summary>
/// Reads a text as tokens, one after another, without allocating per token. The one analysis for index, query and
/// highlight: each puts the same text through the same reader. Reusable; not thread-safe.
/// </summary>
public abstract class TokenReader
{
    private protected TokenReader() { }

    /// <summary>The current token's term. Valid until the next <see cref="MoveNext"/>.</summary>
    public abstract ReadOnlySpan<char> Term { get; }

    /// <summary>
    /// The current token's term before stemming: what an acronym in the index is found by. The same as <see cref="Term"/>
    /// where nothing was stemmed. Valid until the next <see cref="MoveNext"/>.
    /// </summary>
    public virtual ReadOnlySpan<char> Unstemmed => Term;

    /// <summary>Index in the text of the first character the token was made of.</summary>
    public int Start { get; private protected set; }

    /// <summary>Index in the text behind the last character the token was made of.</summary>
    public int End { get; private protected set; }

    /// <summary>
    /// How many positions the token stands behind the one before: 1 for the next word, 0 for another form of the same.
    /// </summary>
    public int PositionIncrement { get; private protected set; }

    /// <summary>What kind of token it is.</summary>
    public TokenKind Kind { get; private protected set; }

    /// <summary>Begins to read a text.</summary>
    public void Reset(string text) => Reset(text.AsMemory());

    /// <summary>Begins to read a text, which must stay as it is until the last token was read.</summary>
    public abstract void Reset(ReadOnlyMemory<char> text);

    /// <summary>Goes to the next token; false behind the last.</summary>
    public abstract bool MoveNext();
}

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A word, folded and stemmed.</summary>
    Word,

    /// <summary>A word that carries little meaning alone ("the"); counted in phrases, dropped from prose queries.</summary>
    StopWord,

    /// <summary>Another form of the word at the same position, such as a compound written as one word.</summary>
    Variant,
}
