using PaperSearch.Searching;

namespace PaperSearch.Tests.Reference;

/// <summary>An embedded index that has the same papers as the reference.</summary>
internal sealed class ComparedIndex : IDisposable
{
    /// <summary>How many pages are walked.</summary>
    private const int MostPages = 4;

    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-reference-").FullName;

    public ComparedIndex(string name, ReferenceIndex reference)
    {
        Name = name;
        Reference = reference;
        var options = new PaperIndexOptions
        {
            RefreshInterval = TimeSpan.Zero,
            HelpTime = TimeSpan.MaxValue,
            Fields = reference.Abilities.Fields,
            Clock = new ManualClock(),
        };
        Index = PaperIndex.Open(folder, options);
    }

    /// <summary>In which way it keeps the papers.</summary>
    public string Name { get; }

    public ReferenceIndex Reference { get; }

    public PaperIndex Index { get; }

    /// <summary>What differs in the answer to a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reference">The answer of the reference.</param>
    public IEnumerable<string> Differences(SearchRequest request, ReferenceAnswer reference)
    {
        var all = Index.Search(request with { Size = SearchPlanner.MaximumSize, Highlight = false });
        var page = Index.Search(request with { Explain = true });
        return
        [
            .. PageDifferences.Of(all, reference.All),
            .. PageDifferences.OfExplanations(page, reference.All),
            .. Page(request, page, all),
            .. Promised(request, page, reference),
            .. Walked(request, all),
            .. Exported(request, all),
            .. Counted(request, all),
        ];
    }

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<string> Page(SearchRequest request, SearchPage page, SearchPage all)
    {
        if (page.Total != all.Total || page.Partial != all.Partial
            || page.Facets.Any(facet => !facet.Value.Equals(all.Facets[facet.Key])))
            yield return "total or facets are others on a page than on all";
        if (!IsBeginning(page, all, request.Size))
            yield return "page is not the beginning of all";
        if (page.Next is null != (request.Size == 0 || request.Size >= all.Listed))
            yield return $"{(page.Next is null ? "no" : "a")} further page of {all.Listed} hits";
    }

    private static bool IsBeginning(SearchPage page, SearchPage all, int size)
    {
        var expected = all.Hits.Take(size).Select(hit => (hit.Id, hit.Rank, hit.Score));
        return page.Hits.Select(hit => (hit.Id, hit.Rank, hit.Score)).SequenceEqual(expected);
    }

    // Every mark is a term or place of the clause, and every explanation makes its score.
    private static IEnumerable<string> Promised(SearchRequest request, SearchPage page, ReferenceAnswer reference)
    {
        foreach (var hit in page.Hits)
        {
            var differences = reference.Marks.Differences(hit.Paper, hit.Highlights!);
            foreach (var difference in differences.Concat(ScoreSums.Differences(hit.Explanation!)))
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
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = Index.Search(step);
            seen.AddRange(page.Hits.Select(hit => hit.Id));
            if (page.Total != all.Total)
                yield return $"total {page.Total.Value} on page {pages + 1}, {all.Total.Value} on all";
            if (page.Next is null)
                break;
            step = step with { Cursor = page.Next };
        }
        var expected = all.Hits.Take(MostPages * request.Size).Select(hit => hit.Id);
        if (!seen.SequenceEqual(expected))
            yield return $"pages of {request.Size} do not make {seen.Count} hits of all";
    }

    // Where few are to be counted, papers may be passed over, and none of the page.
    private IEnumerable<string> Counted(SearchRequest request, SearchPage all)
    {
        var page = Index.Search(request with { CountTo = 1, Facets = [], Highlight = false });
        if (!IsBeginning(page, all, request.Size))
            yield return "page is not the beginning of all where not all are counted";
        if (page.Total.Exact ? page.Total != all.Total : page.Total.Value > all.Total.Value)
            yield return $"total {page.Total} where not all are counted, {all.Total}";
    }

    private IEnumerable<string> Exported(SearchRequest request, SearchPage all)
    {
        if (all.Hits.Count != all.Listed)
            yield break;
        var matches = all.Hits.Where(hit => hit.Missing is null).ToList();
        if (matches.Count != all.Total.Value)
            yield return $"{matches.Count} hits that lack nothing, total {all.Total.Value}";
        var exported = Index.Export(request).Select(paper => paper.Id.Value).ToList();
        // Hits that all score the same may come in any order.
        var sorted = request.Sort != SortOrder.Relevance || matches.Select(hit => hit.Score).Distinct().Count() > 1;
        var expected = matches.Select(hit => hit.Id);
        if (!(sorted ? exported.SequenceEqual(expected) : exported.Order().SequenceEqual(expected.Order())))
            yield return $"export of {exported.Count} is not all in order";
    }
}
