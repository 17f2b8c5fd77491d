using PaperSearch.Searching;

namespace PaperSearch.Relevance.Asking;

/// <summary>A query, and what answers it.</summary>
/// <param name="Query">What is asked.</param>
/// <param name="Wanted">The papers that are right, for a person to read.</param>
/// <param name="IsWanted">Whether a hit is right.</param>
internal sealed record Question(string Query, string Wanted, Func<SearchHit, bool> IsWanted)
{
    /// <summary>A question that any of some papers answers.</summary>
    public static Question ForPapers(string query, IReadOnlyList<string> papers) => new(
        query,
        papers.Count > 1 ? $"{papers[0]} or {papers.Count - 1} more" : papers[0],
        hit => papers.Any(paper => IsPaper(hit, paper)));

    /// <summary>Whether a hit is the paper that the source calls so.</summary>
    public static bool IsPaper(SearchHit hit, string id) => hit.Id.Equals(id, StringComparison.OrdinalIgnoreCase);
}
