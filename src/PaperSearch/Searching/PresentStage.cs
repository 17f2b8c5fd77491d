using PaperSearch.Highlighting;
using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>Makes the hits of a page of what was found: stored papers, marks, the parts of scores.</summary>
internal static class PresentStage
{
    public static ValueList<SearchHit> Run(
        ISearchState state, SearchPlan plan, RetrievedPage page, CancellationToken cancellation)
    {
        var hits = new SearchHit[Math.Min(plan.Size, page.Hits.Length - Math.Min(page.Skip, page.Hits.Length))];
        var clause = page.Query.Clause;
        var highlighter = plan.Highlight && hits.Length > 0 ? new Highlighter(clause) : null;
        for (var i = 0; i < hits.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            ref readonly var hit = ref page.Hits[page.Skip + i];
            var paper = state.Read(hit.Paper);
            hits[i] = new SearchHit(
                paper.Id.Value,
                state.Offset + i + 1,
                hit.Score,
                paper,
                highlighter?.Highlight(paper),
                plan.Explain ? Explain(state, plan, page, state.Offset + i, hit.Paper) : null)
            {
                Readable = ReadableNames.Of(paper),
            };
        }
        return new ValueList<SearchHit>(hits);
    }

    private static ScorePart Explain(ISearchState state, SearchPlan plan, RetrievedPage page, int place, int paper)
    {
        var score = state.Explain(page.Query.Clause, paper);
        if (place >= RescoreStage.DepthOf(plan) || page.RescoredBy is not { } nearness)
            return score;
        var more = state.Explain(nearness, paper);
        return new ScorePart("sum of the score and of words near each other", score.Value + more.Value, [score, more]);
    }
}
