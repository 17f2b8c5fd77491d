using System.Text.Json.Serialization;

namespace PaperSearch.Querying;

/// <summary>Something about the query's text that the user may want to know; never an error: every text is a query.</summary>
/// <param name="Code">A stable name of the kind, for programs: <c>unknown_field</c>, <c>unbalanced_parenthesis</c>, …</param>
/// <param name="At">Index of the first character in the raw query it is about.</param>
/// <param name="Length">How many characters it is about.</param>
/// <param name="Message">How it was read, and what may have been meant.</param>
public sealed record QueryDiagnostic(string Code, int At, int Length, string Message)
{
    /// <summary>Where it is about a word that may be misspelt: what was meant; else <see langword="null"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Respelling? Spelling { get; init; }

    /// <summary>Where it is about an acronym: what that stands for; else <see langword="null"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AcronymReading? Acronym { get; init; }
}

/// <summary>A word that may be misspelt.</summary>
/// <param name="Typed">The word as it was read: without capitals and accents.</param>
/// <param name="Meant">The words that may be meant, those in most papers first.</param>
/// <param name="IsSearched">Whether these are searched; else the word is, as it was typed.</param>
/// <param name="Query">
/// The query the other way, to be offered: for the word as typed where others are searched, else for the other word;
/// <see langword="null"/> where no paper has the word as typed.
/// </param>
public sealed record Respelling(string Typed, ValueList<string> Meant, bool IsSearched, string? Query);
