namespace PaperSearch.Evaluation;

/// <summary>A query of a judged collection.</summary>
/// <param name="Id">What judgments call it.</param>
/// <param name="Text">The words, searched as a user would type them.</param>
internal sealed record JudgedQuery(string Id, string Text);
