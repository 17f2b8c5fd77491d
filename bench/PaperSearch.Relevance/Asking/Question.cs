namespace PaperSearch.Relevance.Asking;

/// <summary>A query, and the papers that answer it.</summary>
/// <param name="Query">What is asked.</param>
/// <param name="Wanted">The ids of the papers any of which is right.</param>
internal sealed record Question(string Query, IReadOnlyCollection<string> Wanted);
