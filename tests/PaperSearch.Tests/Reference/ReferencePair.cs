using PaperSearch.Searching;

namespace PaperSearch.Tests.Reference;

/// <summary>An embedded index and the reference, with the same papers.</summary>
internal sealed class ReferencePair : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-reference-").FullName;

    public ReferencePair(string name)
    {
        Name = name;
        Index = PaperIndex.Open(folder, new PaperIndexOptions { RefreshInterval = TimeSpan.Zero });
    }

    /// <summary>What the papers are kept in.</summary>
    public string Name { get; }

    public PaperIndex Index { get; }

    public ReferenceIndex Reference { get; } = new();

    public async Task ChangeAsync(IReadOnlyList<PaperChange> changes)
    {
        await Index.ChangeAsync(changes).ConfigureAwait(false);
        Reference.Change(changes);
    }

    /// <summary>What differs in the answers to a request, page after page.</summary>
    public IEnumerable<string> Differences(SearchRequest request)
    {
        var whole = request with { Size = SearchPlanner.MaximumSize, Highlight = false };
        var all = Index.Search(whole);
        var differences = PageDifferences.Of(all, Reference.Search(whole));
        var explained = request with { Explain = true };
        var (page, reference) = (Index.Search(explained), Reference.Search(explained));
        return
        [
            .. differences,
            .. PageDifferences.Of(page, reference),
            .. PageDifferences.OfExplanations(page, reference),
            .. Promised(request, page),
            .. Walked(request, all),
            .. Exported(request, all),
        ];
    }

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // Every mark is a term or place of the clause, and every explanation makes its score.
    private IEnumerable<string> Promised(SearchRequest request, SearchPage page)
    {
        if (page.Hits.Count == 0)
            yield break;
        var marks = new ReferenceMarks(Reference.Resolve(request).Clause);
        foreach (var hit in page.Hits)
        {
            foreach (var difference in marks.Differences(hit.Paper, hit.Highlights!).Concat(ScoreSums.Differences(hit.Explanation!)))
                yield return $"{hit.Id}: {difference}";
            if (request.Sort == SortOrder.Relevance && !ScoreSums.AreClose(hit.Score, hit.Explanation!.Value))
                yield return $"{hit.Id}: score {hit.Score} is explained as {hit.Explanation.Value}";
        }
    }

    private IEnumerable<string> Walked(SearchRequest request, SearchPage all)
    {
        if (request.Size == 0)
            yield break;
        var seen = new List<string>();
        var step = request with { Highlight = false, Facets = [] };
        for (var pages = 0; pages < 4; pages++)
        {
            var page = Index.Search(step);
            seen.AddRange(page.Hits.Select(hit => hit.Id));
            if (page.Total != all.Total)
                yield return $"total {page.Total.Value} on page {pages + 1}, {all.Total.Value} on all";
            if (page.Next is null)
                break;
            step = step with { Cursor = page.Next };
        }
        var expected = all.Hits.Take(4 * request.Size).Select(hit => hit.Id);
        if (!seen.SequenceEqual(expected))
            yield return $"pages hold {string.Join(' ', seen)}, all {string.Join(' ', expected)}";
    }

    private IEnumerable<string> Exported(SearchRequest request, SearchPage all)
    {
        if (all.Hits.Count != all.Total.Value)
            yield break;
        var exported = Index.Export(request).Select(paper => paper.Id.Value).ToList();
        // Hits that all score the same may come in any order.
        var sorted = request.Sort != SortOrder.Relevance || all.Hits.Select(hit => hit.Score).Distinct().Count() > 1;
        var expected = all.Hits.Select(hit => hit.Id);
        if (!(sorted ? exported.SequenceEqual(expected) : exported.Order().SequenceEqual(expected.Order())))
            yield return $"export holds {string.Join(' ', exported)}, pages {string.Join(' ', expected)}";
    }
}
