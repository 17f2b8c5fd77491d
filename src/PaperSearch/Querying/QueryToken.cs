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

    /// <summary>Where it begins in the text, and how much of the text it is.</summary>
    public int At, Length;

    /// <summary>Words: as typed. Phrases: white space collapsed. Operators: as typed, should it turn out to be a word.</summary>
    public string Text;

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
    public ListPlace Place;

    public readonly bool StartsOperand => Kind is QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Open or QueryTokenKind.Not;

    public readonly bool EndsOperand => Kind is QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Close;

    public readonly bool IsBinary => Kind is QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.AndNot or QueryTokenKind.Near;
}
