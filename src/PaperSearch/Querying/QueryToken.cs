namespace PaperSearch.Querying;

internal enum QueryTokenKind
{
    Word,
    Phrase,
    Open,
    Close,
    And,
    Or,
    Not,
    AndNot,
    Near,
}

/// <summary>A piece of query text: an operand with what is attached to it, a parenthesis or an operator.</summary>
internal struct QueryToken
{
    public QueryTokenKind Kind;

    /// <summary>Where it stands in the typed text, with sign and field.</summary>
    public TextSpan Span;

    /// <summary>Where its operand begins, behind sign and field; it ends with the token.</summary>
    public int OperandAt;

    /// <summary>Words: as typed. Phrases: white space collapsed. Operators: as typed, should it turn out to be a word.</summary>
    public string Text;

    /// <summary>
    /// Where <see cref="Text"/> begins in the typed text; <see langword="null"/> where it does not stand there so.
    /// </summary>
    public int? TextAt;

    /// <summary>The field written before it.</summary>
    public PaperField? Field;

    /// <summary><c>any:</c> was written before it.</summary>
    public bool AnyField;

    /// <summary><c>+</c>, <c>-</c> or NUL.</summary>
    public char Sign;

    /// <summary><c>=</c> was written before it.</summary>
    public bool Exact;

    /// <summary>The text was in quotes or is to be taken as it is: nothing in it is an operator.</summary>
    public bool Verbatim;

    /// <summary><c>*</c> was written behind the closing quote.</summary>
    public bool Star;

    /// <summary>Phrases: the slop. NEAR: the distance.</summary>
    public int Distance;

    /// <summary>Phrases: the marks <c>^</c> before and <c>$</c> behind.</summary>
    public AuthorPosition Place;

    /// <summary>An operator as the word that it is.</summary>
    public readonly QueryToken AsWord() => this with { Kind = QueryTokenKind.Word, Verbatim = true };

    /// <summary>The operand as typed, with quotes and marks.</summary>
    public readonly TextSpan Operand => new(OperandAt, Span.To);

    public readonly bool StartsOperand =>
        Kind is QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Open or QueryTokenKind.Not;

    public readonly bool EndsOperand => Kind is QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Close;

    public readonly bool IsBinary =>
        Kind is QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.AndNot or QueryTokenKind.Near;

    /// <summary>
    /// Where a slice of <see cref="Text"/> stands in the typed text; the whole operand where that is not known.
    /// </summary>
    public readonly TextSpan SpanOf(ReadOnlySpan<char> slice) =>
        TextAt is { } at && Text.AsSpan().Overlaps(slice, out var offset)
            ? new(at + offset, at + offset + slice.Length)
            : Operand;

    /// <summary>
    /// Where a slice of <see cref="Text"/> stands together with the marks around it: <c>=</c>, <c>^</c>, <c>$</c>.
    /// </summary>
    public readonly TextSpan Around(ReadOnlySpan<char> slice, AuthorPosition place)
    {
        var span = SpanOf(slice);
        var from = Exact || place.HasFlag(AuthorPosition.First) ? OperandAt : span.From;
        return new TextSpan(from, place.HasFlag(AuthorPosition.Last) ? Span.To : span.To);
    }
}
