using PaperSearch.Searching;

namespace PaperSearch.Relevance.Asking;

/// <summary>What the search made of a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Rank">The 1-based rank of the first paper that was wanted, 0 where none is among the first ten.</param>
/// <param name="First">Id and title of the first hit.</param>
internal sealed record Answer(Question Question, int Rank, string First)
{
    public bool IsFirst => Rank == 1;

    public bool IsInFirstTen => Rank > 0;

    public static Answer Of(Question question, SearchPage page)
    {
        var wanted = question.Wanted.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var first = page.Hits.Count > 0 ? $"{page.Hits[0].Id} {page.Hits[0].Paper.Title}" : "nothing";
        return new Answer(question, page.Hits.ToList().FindIndex(hit => wanted.Contains(hit.Id)) + 1, first);
    }
}
