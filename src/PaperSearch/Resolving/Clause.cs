using System.Text.Json.Serialization;
using PaperSearch.Names;
using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>
/// What is matched and scored, in terms of an index: plain immutable data, equal by value. A backend maps each kind of clause to
/// what it has; nothing in a clause is to be analysed or looked up by rules of the query language any more.
/// </summary>
[JsonDerivedType(typeof(AllClause), "all")]
[JsonDerivedType(typeof(NoneClause), "none")]
[JsonDerivedType(typeof(WordsClause), "words")]
[JsonDerivedType(typeof(ProximityClause), "proximity")]
[JsonDerivedType(typeof(StartClause), "start")]
[JsonDerivedType(typeof(NameClause), "name")]
[JsonDerivedType(typeof(ValueClause), "value")]
[JsonDerivedType(typeof(PrefixClause), "prefix")]
[JsonDerivedType(typeof(RangeClause), "range")]
[JsonDerivedType(typeof(HasClause), "has")]
[JsonDerivedType(typeof(ConstantScoreClause), "constant")]
[JsonDerivedType(typeof(ScaledClause), "scaled")]
[JsonDerivedType(typeof(PriorClause), "prior")]
[JsonDerivedType(typeof(DisjunctionClause), "any")]
[JsonDerivedType(typeof(BooleanClause), "boolean")]
internal abstract record Clause;

/// <summary>Every paper; scores 0.</summary>
internal sealed record AllClause : Clause;

/// <summary>No paper.</summary>
internal sealed record NoneClause : Clause;

/// <summary>
/// Papers that have some words, scored by BM25F (see <see cref="RankingProfile"/>).
/// </summary>
/// <param name="Words">The words, each once.</param>
/// <param name="Minimum">How many of the words a paper must have, 1 at least.</param>
/// <param name="Title">
/// The title the words would be, where titles that they are nearly all of count more; else <see langword="null"/>.
/// </param>
internal sealed record WordsClause(ValueList<ScoredWord> Words, int Minimum, TitleQuery? Title = null) : Clause;

/// <summary>
/// Papers in which words stand as a pattern says in any of some fields, scored as a word would be: its weighted occurrences in
/// all fields, saturated, times the idf of its words together.
/// </summary>
internal sealed record ProximityClause(Pattern Pattern, ValueList<string> Fields) : Clause;

/// <summary>Papers that have a word among the first of a field; scores 0.</summary>
/// <param name="Field">The field.</param>
/// <param name="Term">The analysed term.</param>
/// <param name="Positions">How many positions at the field's beginning are looked at.</param>
internal sealed record StartClause(string Field, string Term, int Positions) : Clause;

/// <summary>Papers of an author, compared as names are; the same score for all of the author's papers.</summary>
internal sealed record NameClause(string Name, AuthorPosition Place) : Clause
{
    /// <summary>How like the name that of an author must be.</summary>
    public NameLikeness Likeness { get; init; }
}

/// <summary>Papers that have any of some values as they are; scores 0.</summary>
internal sealed record ValueClause(ValueList<FieldValue> Values) : Clause;

/// <summary>A value of a field of values.</summary>
internal readonly record struct FieldValue(string Field, string Value);

/// <summary>Papers that have a value that begins so; scores 0.</summary>
internal sealed record PrefixClause(string Field, string Prefix) : Clause;

/// <summary>
/// Papers with a number or a date (<see cref="PaperDate.SortKey"/>) from one to another, both included; scores 0. Papers
/// without one do not match.
/// </summary>
internal sealed record RangeClause(string Column, PaperFieldKind Kind, long From, long To) : Clause;

/// <summary>Papers that have anything in a field, or what a flag tells; scores 0.</summary>
internal sealed record HasClause(string Field) : Clause;

/// <summary>The papers of a clause, all with one score.</summary>
internal sealed record ConstantScoreClause(Clause Part, float Score) : Clause;

/// <summary>The papers of a clause, their scores multiplied.</summary>
internal sealed record ScaledClause(Clause Part, float Factor) : Clause;

/// <summary>
/// The papers of a clause; to their scores comes what speaks for the papers themselves, whatever the query.
/// </summary>
internal sealed record PriorClause(Clause Part, RecencyPrior? Recency, CitationPrior? Citations) : Clause
{
    /// <summary>The clause with what comes to its scores; the clause itself where nothing does.</summary>
    public static Clause Of(Clause part, RecencyPrior? recency, CitationPrior? citations) =>
        recency is null && citations is null ? part : new PriorClause(part, recency, citations);
}

/// <summary>Papers of any of the parts; the scores of those that match add up.</summary>
internal sealed record DisjunctionClause(ValueList<Clause> Parts) : Clause
{
    /// <summary>Any of the parts; the one part where there is one.</summary>
    public static Clause Of(IReadOnlyList<Clause> parts) =>
        parts.Count switch { 0 => new NoneClause(), 1 => parts[0], _ => new DisjunctionClause(parts.ToValueList()) };
}

/// <summary>
/// Papers of all required parts and of no excluded one; the scores of required and optional parts add up. There is a required
/// part.
/// </summary>
internal sealed record BooleanClause(ValueList<Clause> Required, ValueList<Clause> Optional, ValueList<Clause> Excluded) : Clause
{
    /// <summary>
    /// The clause; without a required part every paper that is not excluded, and the one part where there is one.
    /// </summary>
    public static Clause Of(IReadOnlyList<Clause> required, IReadOnlyList<Clause> optional, IReadOnlyList<Clause> excluded)
    {
        if (required.Count == 1 && optional.Count == 0 && excluded.Count == 0)
            return required[0];
        ValueList<Clause> all = required.Count == 0 ? [new AllClause()] : required.ToValueList();
        return new BooleanClause(all, optional.ToValueList(), excluded.ToValueList());
    }
}
