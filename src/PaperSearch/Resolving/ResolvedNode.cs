using System.Text.Json.Serialization;
using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>
/// A part of a query as it was read for one index: where it came from, the clause that selects and scores its papers when it
/// stands alone, and the parts it is made of. Plain immutable data, equal by value. Matching and marks read the clauses;
/// explanations, counts of parts and the nearest query read the tree.
/// </summary>
/// <param name="Source">The part of the query.</param>
/// <param name="Clause">What it asks for when it stands alone.</param>
[JsonDerivedType(typeof(ResolvedWord), "word")]
[JsonDerivedType(typeof(ResolvedExpansion), "expansion")]
[JsonDerivedType(typeof(ResolvedPhrase), "phrase")]
[JsonDerivedType(typeof(ResolvedNear), "near")]
[JsonDerivedType(typeof(ResolvedName), "name")]
[JsonDerivedType(typeof(ResolvedSelection), "selection")]
[JsonDerivedType(typeof(ResolvedCitationKey), "citation")]
[JsonDerivedType(typeof(ResolvedOperator), "operator")]
[JsonDerivedType(typeof(ResolvedFreeText), "text")]
internal abstract record ResolvedNode(QueryNode Source, Clause Clause)
{
    /// <summary>What it is for the node above it.</summary>
    public PartRole Role { get; init; }

    /// <summary>The parts it is made of.</summary>
    public virtual ValueList<ResolvedNode> Parts => [];
}

/// <summary>A word of a text, which may be a compound of several.</summary>
/// <param name="Source">The word.</param>
/// <param name="Clause">All of its tokens, or the compound written as one word.</param>
/// <param name="Tokens">What the analysis makes of it.</param>
/// <param name="Variants">The compound as one word, and the category it names by its code.</param>
/// <param name="IsExact">Whether it is compared unstemmed.</param>
internal sealed record ResolvedWord(
    QueryNode Source, Clause Clause, ValueList<ResolvedToken> Tokens, ValueList<ScoredWord> Variants, bool IsExact)
    : ResolvedNode(Source, Clause)
{
    /// <summary>
    /// The name that it is with the words beside it (<c>M 31</c>), which are near each other or written as one;
    /// <see langword="null"/> where it is a word of its own.
    /// </summary>
    public ScoredWord? Name { get; init; }

    /// <summary>What it stands for, where that is searched beside it; else <see langword="null"/>.</summary>
    public ResolvedAcronym? Acronym { get; init; }

    /// <summary>The parts of a compound near each other, or in another form; <see langword="null"/> where it is none.</summary>
    public ScoredWord? Compound =>
        Name ?? (Tokens.Count > 1 && Clause is WordsClause { Words: [var compound] } ? compound : null);
}

/// <summary>A word of which only the beginning or a pattern is given, or that may be misspelt.</summary>
/// <param name="Source">The word.</param>
/// <param name="Clause">The word's clause.</param>
/// <param name="Word">The words of the index that are meant; of a compound those that are the compound as one word.</param>
/// <param name="Compound">The parts of a compound in order; else <see langword="null"/>.</param>
internal sealed record ResolvedExpansion(QueryNode Source, Clause Clause, ScoredWord Word, ProximityClause? Compound = null)
    : ResolvedNode(Source, Clause);

/// <summary>Words in order; without a field also the name of an author.</summary>
/// <param name="Source">The phrase.</param>
/// <param name="Clause">The phrase's clause.</param>
/// <param name="Proximity">The words at their positions.</param>
internal sealed record ResolvedPhrase(QueryNode Source, Clause Clause, ProximityClause Proximity) : ResolvedNode(Source, Clause);

/// <summary>Nearness, or an operand of it: the words, which are neither corrected nor looked for among names.</summary>
/// <param name="Source">A <see cref="NearQuery"/>, or what stands beside NEAR.</param>
/// <param name="Clause">Where the pattern stands; no paper where there is nothing to search for.</param>
/// <param name="Fields">Where it is looked for.</param>
/// <param name="Operands">The parts.</param>
internal sealed record ResolvedNear(
    QueryNode Source, Clause Clause, ValueList<string> Fields, ValueList<ResolvedNode> Operands)
    : ResolvedNode(Source, Clause)
{
    public override ValueList<ResolvedNode> Parts => Operands;
}

/// <summary>The name of an author.</summary>
internal sealed record ResolvedName(QueryNode Source, NameClause Name) : ResolvedNode(Source, Name);

/// <summary>
/// What selects papers and says nothing of their rank: everything, nothing, values, ranges, fields that papers have.
/// </summary>
internal sealed record ResolvedSelection(QueryNode Source, Clause Clause) : ResolvedNode(Source, Clause);

/// <summary>A key of a bibliography.</summary>
/// <param name="Source">The key.</param>
/// <param name="Clause">Papers of the author about that year, or with the key as a word.</param>
/// <param name="Citation">The names and the year that it was read as.</param>
/// <param name="Word">The word of the title that it was read with, or <see langword="null"/>.</param>
internal sealed record ResolvedCitationKey(QueryNode Source, Clause Clause, Citation Citation, string? Word)
    : ResolvedNode(Source, Clause);

/// <summary>AND, OR, NOT or +, with its operands.</summary>
internal sealed record ResolvedOperator(QueryNode Source, Clause Clause, ValueList<ResolvedNode> Operands)
    : ResolvedNode(Source, Clause)
{
    public override ValueList<ResolvedNode> Parts => Operands;
}

/// <summary>Words side by side, and what stands among them.</summary>
/// <param name="Source">The free text.</param>
/// <param name="Clause">What must match, what must not, and any of the rest.</param>
/// <param name="Operands">The parts, each with its <see cref="ResolvedNode.Role"/>.</param>
/// <param name="Words">
/// The words of all parts that are scored together, each once; <see langword="null"/> where there are none.
/// </param>
/// <param name="AsksAll">Whether a paper must have all words and other parts; else as many words as the clause says.</param>
/// <param name="Insists">Whether the required parts suffice, and the rest only ranks.</param>
/// <param name="Relaxation">How much less is required than at first.</param>
internal sealed record ResolvedFreeText(
    QueryNode Source, Clause Clause, ValueList<ResolvedNode> Operands, WordsClause? Words, bool AsksAll, bool Insists,
    Relaxation Relaxation)
    : ResolvedNode(Source, Clause)
{
    public override ValueList<ResolvedNode> Parts => Operands;

    /// <summary>What some of the words cite; <see langword="null"/> where they cite nothing.</summary>
    public Citation? Citation { get; init; }
}
