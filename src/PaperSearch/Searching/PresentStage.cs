using PaperSearch.Highlighting;
using PaperSearch.Querying;
using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>Makes the hits of a page of what was found: stored papers, marks, the parts of scores.</summary>
internal static class PresentStage
{
    public static ValueList<SearchHit> Run(
        ISearchState state, SearchPlan plan, RetrievedPage page, CancellationToken cancellation)
    {
        var hits = new SearchHit[Math.Min(plan.Size, page.Hits.Length - Math.Min(page.Skip, page.Hits.Length))];
        var highlighter = plan.Highlight && hits.Length > 0 ? new Highlighter(page.Ranked.Clause) : null;
        var missing = Missing(state, page, hits.Length);
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
                plan.Explain ? Explain(state, page, hit.Paper) : null)
            {
                Added = state.Added(hit.Paper),
                Readable = ReadableNames.Of(paper),
                Missing = missing?[i],
            };
        }
        return new ValueList<SearchHit>(hits);
    }

    private static ScorePart Explain(ISearchState state, RetrievedPage page, int paper)
    {
        var parts = new List<ScorePart> { state.Explain(page.Ranked.Clause, paper) };
        if (page.Nearness is { } nearness && page.LookedAtForNearness.Contains(paper))
        {
            // Nothing where its words do not stand near each other.
            if (state.Explain(nearness, paper) is { Value: not 0 } near)
                parts.Add(near);
        }
        if (page.Feedback is { } feedback)
            parts.Add(feedback.Explain(paper, state.Read));
        return parts.Count == 1 ? parts[0]
            : new ScorePart("sum of the score and what the best hits get", parts.Sum(part => part.Value), parts.ToValueList());
    }

    /// <summary>The words that each paper lacks, where some may; <see langword="null"/> for a paper that has all.</summary>
    private static ValueList<string>?[]? Missing(ISearchState state, RetrievedPage page, int count)
    {
        if (page.Partial is null || count == 0)
            return null;
        var papers = RankedHit.PapersOf(page.Hits.AsSpan(page.Skip, count));
        var isWhole = state.Match(page.Query.Clause, papers);
        var missing = new List<string>?[papers.Length];
        foreach (var (text, clause) in WordsOf(page.Query.Root).DistinctBy(word => word.Clause))
        {
            var has = state.Match(clause, papers);
            for (var i = 0; i < papers.Length; i++)
            {
                if (!isWhole[i] && !has[i])
                    (missing[i] ??= []).Add(text);
            }
        }
        return Array.ConvertAll(missing, words => words?.ToValueList());
    }

    private static IEnumerable<(string Text, Clause Clause)> WordsOf(ResolvedNode node) => node.Role switch
    {
        PartRole.Word or PartRole.Alternative => [(QueryPrinter.Print(node.Source), node.Clause)],
        PartRole.Operand when node is ResolvedFreeText text => WordsBesideOthers(text.Operands),
        PartRole.Operand when node.Source is not NotQuery => node.Parts.SelectMany(WordsOf),
        _ => [],
    };

    // Words that are a name together are lacking where they do not stand together: "M 31".
    private static IEnumerable<(string Text, Clause Clause)> WordsBesideOthers(ValueList<ResolvedNode> operands)
    {
        for (var i = 0; i < operands.Count; i++)
        {
            if (operands[i] is not ResolvedWord { Role: PartRole.Word, Name: { } name })
            {
                foreach (var word in WordsOf(operands[i]))
                    yield return word;
                continue;
            }
            var from = i;
            while (i + 1 < operands.Count && operands[i + 1] is ResolvedWord { Name: { } next } && next.Equals(name))
                i++;
            var typed = operands.Take(from..(i + 1)).Select(word => QueryPrinter.Print(word.Source));
            yield return (string.Join(' ', typed), new WordsClause([name], 1));
        }
    }
}
