namespace PaperSearch.AspNetCore.Safety;

/// <summary>Makes a page of what went wrong, for endpoints that people look at; the others answer problem details.</summary>
internal sealed record ProblemView(Func<HttpContext, Problem, string> Show);
