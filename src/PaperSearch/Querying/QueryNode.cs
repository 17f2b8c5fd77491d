using System.Text.Json.Serialization;

namespace PaperSearch.Querying;

/// <summary>
/// What the user asked, as an immutable tree that is equal by value and knows nothing of an index. The parsers make it;
/// <see cref="QueryPrinter"/> writes it as text that parses to the same tree; a planner turns it into work.
/// </summary>
/// <remarks>
/// Parsers give trees in normal form: <see cref="AndQuery"/>, <see cref="OrQuery"/> and <see cref="FreeTextQuery"/> have at least
/// two parts, no two of them equal but words in prose without a field; a conjunction holds no conjunction directly, a
/// disjunction no disjunction, and prose no prose, unless that inner prose requires or excludes something;
/// <see cref="AllQuery"/> and <see cref="NoneQuery"/> stand only at the root; a <see cref="NotQuery"/> holds no
/// <see cref="NotQuery"/>; a <see cref="RequiredQuery"/> stands only directly in prose and holds no <see cref="NotQuery"/>. No
/// more than <see cref="QueryLimits.MaxNesting"/> conjunctions, disjunctions and proses nest.
/// </remarks>
[JsonDerivedType(typeof(AllQuery), "all")]
[JsonDerivedType(typeof(NoneQuery), "none")]
[JsonDerivedType(typeof(WordQuery), "word")]
[JsonDerivedType(typeof(PhraseQuery), "phrase")]
[JsonDerivedType(typeof(NearQuery), "near")]
[JsonDerivedType(typeof(CitationKeyQuery), "citation")]
[JsonDerivedType(typeof(ValueQuery), "value")]
[JsonDerivedType(typeof(RangeQuery), "range")]
[JsonDerivedType(typeof(FreeTextQuery), "text")]
[JsonDerivedType(typeof(AndQuery), "and")]
[JsonDerivedType(typeof(OrQuery), "or")]
[JsonDerivedType(typeof(NotQuery), "not")]
[JsonDerivedType(typeof(RequiredQuery), "required")]
public abstract record QueryNode
{
    private protected QueryNode() { }

    /// <summary>
    /// Where the node stands in the typed text; always inside of it. A word, phrase, value or range: as typed with quotes and
    /// marks (<c>"a b"~3</c>, <c>=word</c>, <c>word*</c>, <c>^name$</c>), without its field, its sign and the punctuation
    /// around it, so that a note on a misspelt word points at the word. A node with parts: from its own sign, <c>NOT</c> or
    /// parenthesis, or its first part, to the end of its last, with the fields and signs of the parts. <see cref="AllQuery"/>
    /// and <see cref="NoneQuery"/>: the whole text. Says nothing of what is asked for, so equality passes it over; of nodes
    /// that no parser made it is empty.
    /// </summary>
    public TextSpan Span { get; init; }

    /// <inheritdoc/>
    public virtual bool Equals(QueryNode? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();
}

/// <summary>Every paper: the query <c>*</c> and the empty text.</summary>
public sealed record AllQuery : QueryNode;

/// <summary>No paper: what a query without any searchable text asks for.</summary>
public sealed record NoneQuery : QueryNode;

/// <summary>
/// A word as typed, without white space around or in it. The analysis of its field may make several tokens of it
/// (<c>cold-start</c>). A phrase of a single word is the word, <see cref="WordMatch.AsWritten"/> where it is plain text, but
/// for a compound (<c>"cold-start"</c>).
/// </summary>
/// <param name="Field">The field's full name, or <see langword="null"/> for the default fields.</param>
/// <param name="Text">
/// The word as typed. Of prefix and fuzzy words only letters, digits and marks inside the word; of patterns with their wildcards.
/// </param>
/// <param name="Match">How the word is compared.</param>
public sealed record WordQuery(string? Field, string Text, WordMatch Match = WordMatch.Stemmed) : QueryNode
{
    /// <summary>Whether it stands for words of the index that are as it says.</summary>
    internal bool IsExpanded => Match is WordMatch.Prefix or WordMatch.Fuzzy or WordMatch.Wildcard;

    /// <summary>For <see cref="WordMatch.Fuzzy"/>: at most this many edits (1 or 2); else 0.</summary>
    public int MaxEdits { get; init; }

    /// <summary>In a field of names: where in the list the name must stand.</summary>
    public AuthorPosition Place { get; init; }
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

    /// <summary>
    /// <c>behavi*r</c>, <c>colo?r</c>: words as a pattern says; a star is any letters or none, a question mark one or none.
    /// </summary>
    Wildcard,

    /// <summary><c>"word"</c>: the word as written before its other forms.</summary>
    AsWritten,
}

/// <summary>
/// Words in order: <c>"a b c"</c>, with <c>"a b"~3</c> for words in between; also a formula with blanks
/// (<c>$O(n \log n)$</c>), and in a field of names a name of several words (<c>author:"Huan, Z"</c>).
/// </summary>
/// <param name="Field">The field's full name, or <see langword="null"/> for the default fields.</param>
/// <param name="Text">
/// What stands between the quotes, white space as single blanks: several words, or a compound. Words may have wildcards; a star
/// alone is any word.
/// </param>
/// <param name="Slop">How many positions the words may be moved altogether; 0 is the exact phrase.</param>
public sealed record PhraseQuery(string? Field, string Text, int Slop = 0) : QueryNode
{
    /// <summary>In a field of names: where in the list the name must stand.</summary>
    public AuthorPosition Place { get; init; }
}

/// <summary>
/// <c>a NEAR/5 b</c>: both, in either order, at most <paramref name="Distance"/> words apart. An operand is a
/// <see cref="WordQuery"/>, a <see cref="PhraseQuery"/> or an <see cref="OrQuery"/> of these; all of one field.
/// </summary>
public sealed record NearQuery(QueryNode Left, QueryNode Right, int Distance) : QueryNode;

/// <summary>
/// A key of a bibliography, <c>vaswani2017attention</c>: papers that have it as a word, and papers of an author of this family
/// name about that year.
/// </summary>
/// <param name="Text">The key as typed.</param>
/// <param name="Family">The family name of the first author.</param>
/// <param name="Year">The year of the work, which may be some months off a paper's own date.</param>
/// <param name="Word">A word of the title, or <see langword="null"/>.</param>
public sealed record CitationKeyQuery(string Text, string Family, int Year, string? Word) : QueryNode;

/// <summary>
/// A value of an identifier, category, keyword or flag field: <c>cat:cs.LG</c>, <c>cat:cs.*</c>, <c>id:…</c>, <c>has:code</c>.
/// The empty value with <paramref name="Prefix"/>, in a field of any kind, asks for papers that have the field (<c>doi:*</c>).
/// </summary>
/// <param name="Field">The field's full name.</param>
/// <param name="Value">The value as typed; arXiv ids and DOIs normalised.</param>
/// <param name="Prefix">Whether everything that begins with the value is asked for (<c>cs.*</c>).</param>
public sealed record ValueQuery(string Field, string Value, bool Prefix = false) : QueryNode;

/// <summary>
/// A range of years, dates or numbers; both ends belong to it; an open end is <see langword="null"/>, never both. Dates are
/// <c>yyyy</c>, <c>yyyy-mm</c> or <c>yyyy-mm-dd</c>: from the first day of the one to the last day of the other.
/// </summary>
public sealed record RangeQuery(string Field, string? From, string? To) : QueryNode;

/// <summary>
/// Words as a person writes them, side by side without operators: ranked, the more of them match the better. Parts that are
/// <see cref="RequiredQuery"/> must match, parts that are <see cref="NotQuery"/> must not.
/// </summary>
public sealed record FreeTextQuery(ValueList<QueryNode> Parts) : QueryNode;

/// <summary>All of the parts.</summary>
public sealed record AndQuery(ValueList<QueryNode> Parts) : QueryNode;

/// <summary>Any of the parts.</summary>
public sealed record OrQuery(ValueList<QueryNode> Parts) : QueryNode;

/// <summary>Papers that do not match the part. Alone it means all papers but these.</summary>
public sealed record NotQuery(QueryNode Part) : QueryNode;

/// <summary><c>+x</c> inside prose: must match.</summary>
public sealed record RequiredQuery(QueryNode Part) : QueryNode;
