namespace PaperSearch.Querying;

/// <summary>Something about the query's text that the user may want to know; never an error: every text is a query.</summary>
/// <param name="Code">A stable name of the kind, for programs: <c>unknown_field</c>, <c>unbalanced_parenthesis</c>, …</param>
/// <param name="At">Index of the first character in the raw query it is about.</param>
/// <param name="Length">How many characters it is about.</param>
/// <param name="Message">How it was read, and what may have been meant.</param>
public sealed record QueryDiagnostic(string Code, int At, int Length, string Message);
