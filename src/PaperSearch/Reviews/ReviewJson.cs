using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PaperSearch.Querying;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Reviews;

/// <summary>JSON of files that people read and edit: a member that there is not is a mistake, not passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(SavedSearch[]))]
[JsonSerializable(typeof(SearchRun))]
[JsonSerializable(typeof(WatchState))]
[JsonSerializable(typeof(ToldPaper))]
internal sealed partial class ReviewJson : JsonSerializerContext
{
    private static readonly Lazy<ReviewJson> line = new(() => new ReviewJson(Written(indented: false)));
    private static readonly Lazy<ReviewJson> indented = new(() => new ReviewJson(Written(indented: true)));

    /// <summary>On one line.</summary>
    public static ReviewJson Line => line.Value;

    /// <summary>For people to edit.</summary>
    public static ReviewJson Indented => indented.Value;

    // Letters of all scripts, and signs of queries, are written as they are: it is no HTML.
    private static JsonSerializerOptions Written(bool indented) => new(Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
        // As the command's options have them: most-cited.
        Converters =
        {
            new JsonStringEnumConverter<QuerySyntax>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<MatchRule>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<SortOrder>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
        },
    };
}
