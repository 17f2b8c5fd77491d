using System.Text.Json.Serialization;
using PaperSearch.Highlighting;

namespace PaperSearch.Searching;

/// <summary>
/// Source-generated JSON of requests, pages, papers and reports: camelCase, enums as camelCase text. The generator does not
/// look into a <see cref="ValueList{T}"/>, so the items of lists stand here as well.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(SearchRequest))]
[JsonSerializable(typeof(SearchPage))]
[JsonSerializable(typeof(AuthorPage))]
[JsonSerializable(typeof(AuthorCandidate))]
[JsonSerializable(typeof(SuggestRequest))]
[JsonSerializable(typeof(SuggestPage))]
[JsonSerializable(typeof(Suggestion))]
[JsonSerializable(typeof(SuggestionKind))]
[JsonSerializable(typeof(ImportSummary))]
[JsonSerializable(typeof(InputError))]
[JsonSerializable(typeof(IndexStatistics))]
[JsonSerializable(typeof(FieldStatistics))]
[JsonSerializable(typeof(VerifyReport))]
[JsonSerializable(typeof(PaperChangeResult))]
[JsonSerializable(typeof(ValueList<PaperChangeResult>))]
[JsonSerializable(typeof(IndexInfo))]
[JsonSerializable(typeof(IndexSnapshot))]
[JsonSerializable(typeof(ValueList<IndexSnapshot>))]
[JsonSerializable(typeof(Paper))]
[JsonSerializable(typeof(ExtraField))]
[JsonSerializable(typeof(FacetRequest))]
[JsonSerializable(typeof(FacetBucket))]
[JsonSerializable(typeof(Querying.QueryDiagnostic))]
[JsonSerializable(typeof(Querying.Respelling))]
[JsonSerializable(typeof(Querying.AcronymReading))]
[JsonSerializable(typeof(Querying.AcronymMeaning))]
[JsonSerializable(typeof(AcronymPage))]
[JsonSerializable(typeof(Resolving.Acronym))]
[JsonSerializable(typeof(SimilarRequest))]
[JsonSerializable(typeof(SimilarPage))]
[JsonSerializable(typeof(SimilarPaper))]
[JsonSerializable(typeof(SearchHit))]
[JsonSerializable(typeof(Passage))]
[JsonSerializable(typeof(TextSpan))]
[JsonSerializable(typeof(ScorePart))]
[JsonSerializable(typeof(QueryPart))]
public sealed partial class SearchJson : JsonSerializerContext;
