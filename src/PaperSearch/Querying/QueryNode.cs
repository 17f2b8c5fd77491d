namespace PaperSearch.Querying;

/// <summary>
/// What the user asked, as an immutable tree that is equal by value and knows nothing of an index. The parsers make it;
/// <see cref="QueryPrinter"/> writes it as text that parses to the same tree; a planner turns it into work.
/// </summary>
public abstract record QueryNode
{
    private protected QueryNode() { }
}

/// <summary>Every paper: the query <c>*</c>.</summary>
public sealed record AllQuery : QueryNode;

/// <summary>No paper: what a query without any searchable text asks for.</summary>
public sealed record NoneQuery : QueryNode;

/// <summary>A word, as typed. The analysis of its field may make several tokens of it (<c>cold-start</c>).</summary>
/// <param name="Field">The field's full name, or <see langword="null"/> for the default fields.</param>
/// <param name="Text">The word as typed.</param>
/// <param name="Match">How the word is compared.</param>
public sealed record WordQuery(string? Field, string Text, WordMatch Match = WordMatch.Stemmed) : QueryNode
{
    /// <summary>For <see cref="WordMatch.Fuzzy"/>: at most this many edits (1 or 2).</summary>
    public int MaxEdits { get; init; }
}

/// <summary>How a word is compared with the words of papers.</summary>
public enum WordMatch
{
    /// <summary>As the field's analysis sees it: folded and stemmed.</summary>
    Stemmed,

    /// <summary><c>=word</c>: folded, not stemmed.</summary>
    Exact,

    /// <summary><c>word*</c>: words that begin so.</summary>
    Prefix,

    /// <summary><c>word~</c>: words within a few edits.</summary>
    Fuzzy,
}

/// <summary>Words in order: <c>"a b c"</c>, with <c>"a b"~3</c> for words in between.</summary>
/// <param name="Field">The field's full name, or <see langword="null"/> for the default fields.</param>
/// <param name="Text">What stands between the quotes.</param>
/// <param name="Slop">How many positions the words may be moved altogether; 0 is the exact phrase.</param>
public sealed record PhraseQuery(string? Field, string Text, int Slop = 0) : QueryNode;

/// <summary><c>a NEAR/5 b</c>: both, in either order, at most <paramref name="Distance"/> words apart.</summary>
public sealed record NearQuery(QueryNode Left, QueryNode Right, int Distance) : QueryNode;

/// <summary>A value of an identifier, category or flag field: <c>cat:cs.LG</c>, <c>cat:cs.*</c>, <c>id:…</c>, <c>has:code</c>.</summary>
/// <param name="Field">The field's full name.</param>
/// <param name="Value">The value as typed.</param>
/// <param name="Prefix">Whether everything that begins with the value is asked for (<c>cs.*</c>).</param>
public sealed record ValueQuery(string Field, string Value, bool Prefix = false) : QueryNode;

/// <summary>A range of years, dates or numbers; both ends belong to it; an open end is <see langword="null"/>.</summary>
public sealed record RangeQuery(string Field, string? From, string? To) : QueryNode;

/// <summary>Words as a person writes them, side by side without operators: ranked, the more of them match the better.</summary>
public sealed record ProseQuery(ValueList<QueryNode> Parts) : QueryNode;

/// <summary>All of the parts.</summary>
public sealed record AndQuery(ValueList<QueryNode> Parts) : QueryNode;

/// <summary>Any of the parts.</summary>
public sealed record OrQuery(ValueList<QueryNode> Parts) : QueryNode;

/// <summary>Papers that do not match the part. Alone it means all papers but these.</summary>
public sealed record NotQuery(QueryNode Part) : QueryNode;

/// <summary><c>+x</c> inside prose: must match.</summary>
public sealed record RequiredQuery(QueryNode Part) : QueryNode;
