namespace PaperSearch.Load.KnownItems;

/// <summary>A query that asks for one paper.</summary>
/// <param name="Query">What is typed.</param>
/// <param name="Paper">What must be found.</param>
internal sealed record Question(string Query, KnownPaper Paper);
