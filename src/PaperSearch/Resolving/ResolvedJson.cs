using System.Text.Json.Serialization;

namespace PaperSearch.Resolving;

/// <summary>
/// Source-generated JSON of resolved queries and clauses, for a backend in another process and for logs of what was asked. The
/// generator does not look into a <see cref="ValueList{T}"/>, so the items of lists stand here as well.
/// </summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(ResolvedQuery))]
[JsonSerializable(typeof(Clause))]
[JsonSerializable(typeof(ResolvedNode))]
[JsonSerializable(typeof(ResolvedToken))]
[JsonSerializable(typeof(ResolvedTerm))]
[JsonSerializable(typeof(ScoredWord))]
[JsonSerializable(typeof(SpellingCorrection))]
[JsonSerializable(typeof(LimitedExpansion))]
[JsonSerializable(typeof(TypedAcronym))]
[JsonSerializable(typeof(ResolvedAcronym))]
[JsonSerializable(typeof(Querying.AcronymMeaning))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(WordPattern))]
[JsonSerializable(typeof(Pattern))]
[JsonSerializable(typeof(FieldValue))]
[JsonSerializable(typeof(Querying.QueryNode))]
internal sealed partial class ResolvedJson : JsonSerializerContext;
