using System.Text.Json.Serialization;

namespace PaperSearch.Searching;

/// <summary>What the typed text may become.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What is shown, as a reader sees it.</param>
/// <param name="Query">The whole text of the search box when it is chosen.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, string Query)
{
    /// <summary>What says more of it beside the text: a category's name, a title's authors and year.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }

    /// <summary>
    /// How many papers it stands for: titles with a term, papers of an author or in a category, or
    /// that say what an acronym stands for. Changes of a large index may not
    /// be in it yet. <see langword="null"/> where there is nothing to count, and where more of a query stands before it, with
    /// which it finds others.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Count { get; init; }

    /// <summary>The paper of a title; else <see langword="null"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    /// <summary>Where what was typed stands in <see cref="Text"/>, sorted and apart.</summary>
    public ValueList<TextSpan> Marks { get; init; } = [];
}

/// <summary>What a <see cref="Suggestion"/> is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SuggestionKind>))]
public enum SuggestionKind
{
    /// <summary>One to four words that several titles have.</summary>
    [JsonStringEnumMemberName("term")]
    Term,

    /// <summary>An author.</summary>
    [JsonStringEnumMemberName("author")]
    Author,

    /// <summary>The title of a paper.</summary>
    [JsonStringEnumMemberName("title")]
    Title,

    /// <summary>A category of papers.</summary>
    [JsonStringEnumMemberName("category")]
    Category,

    /// <summary>What an acronym stands for.</summary>
    [JsonStringEnumMemberName("acronym")]
    Acronym,

    /// <summary>The name of a field, or a value that a query can ask for in it.</summary>
    [JsonStringEnumMemberName("field")]
    Field,
}
