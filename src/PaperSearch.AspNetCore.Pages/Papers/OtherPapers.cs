using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Papers;

/// <summary>Papers that a paper's page leads on to.</summary>
/// <param name="Similar">Those that resemble it.</param>
/// <param name="OfAuthors">The newest ones of its authors.</param>
internal sealed record OtherPapers(IReadOnlyList<SimilarPaper> Similar, IReadOnlyList<Paper> OfAuthors);
