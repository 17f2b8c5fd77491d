using PaperSearch.Text;

namespace PaperSearch.Tests.Reference;

/// <summary>A token of a field of a paper.</summary>
/// <param name="Term">The term.</param>
/// <param name="Unstemmed">The term before stemming.</param>
/// <param name="Position">Its position in the field.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index in its text of its first character.</param>
/// <param name="End">Index in its text behind its last character.</param>
internal readonly record struct ReferenceToken(string Term, string Unstemmed, int Position, TokenKind Kind, int Start, int End);
