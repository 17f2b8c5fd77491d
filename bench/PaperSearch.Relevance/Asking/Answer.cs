using PaperSearch.Querying;
using PaperSearch.Searching;

namespace PaperSearch.Relevance.Asking;

/// <summary>What the search made of a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Read">How the query was read.</param>
/// <param name="Spelling">The words that may be misspelt.</param>
/// <param name="Hits">The first ten hits.</param>
internal sealed record Answer(
    Question Question, string Read, IReadOnlyList<Respelling> Spelling, IReadOnlyList<SearchHit> Hits)
{
    /// <summary>The 1-based rank of the first hit that is right, 0 where none among the first ten is.</summary>
    public int Rank { get; } = Hits.TakeWhile(hit => !Question.IsWanted(hit)).Count() is var before && before < Hits.Count
        ? before + 1
        : 0;

    public bool IsFirst => Rank == 1;

    public bool IsInFirstTen => Rank > 0;
}
