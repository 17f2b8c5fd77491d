using PaperSearch.Querying;
using PaperSearch.Searching;

namespace PaperSearch.Web.Tests.Mounting;

/// <summary>
/// What an application may bring as a backend of its own: a list of papers, searched by a word of the title, and nothing more.
/// </summary>
internal sealed class ListBackend(params IReadOnlyList<Paper> papers) : IPaperSearcher
{
    public SearchAbilities Abilities { get; } = new();

    /// <summary>What is said of every query.</summary>
    public ValueList<QueryDiagnostic> Warnings { get; init; } = [];

    private IndexInfo State => new("a list", 1, papers.Count, DateTimeOffset.UnixEpoch);

    public ValueTask<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        var (plan, query) = SearchPlanner.Plan(request, Abilities);
        var found = papers.Where(paper => Matches(plan.Query, paper)).ToList();
        return ValueTask.FromResult(new SearchPage
        {
            Query = query with { Warnings = [.. query.Warnings, .. Warnings] },
            Index = State,
            Total = new TotalHits(found.Count, true),
            Hits = found.Take(plan.Size).Select((paper, i) => HitOf(paper, i + 1)).ToValueList(),
        });
    }

    public IAsyncEnumerable<Paper> ExportAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        var plan = SearchPlanner.PlanExport(request, Abilities);
        return papers.Where(paper => Matches(plan.Query, paper)).ToAsyncEnumerable();
    }

    public ValueTask<Paper?> GetAsync(PaperId id, CancellationToken cancellation = default) =>
        ValueTask.FromResult(papers.FirstOrDefault(paper => paper.Id == id));

    public ValueTask<AuthorPage?> GetAuthorAsync(
        string name, int papers = int.MaxValue, CancellationToken cancellation = default) =>
        ValueTask.FromResult<AuthorPage?>(null);

    public ValueTask<IndexInfo> InfoAsync(CancellationToken cancellation = default) => ValueTask.FromResult(State);

    private static SearchHit HitOf(Paper paper, int rank) =>
        new(paper.Id.Value, rank, Score: 1, paper, Highlights: null, Explanation: null);

    private static bool Matches(QueryNode query, Paper paper) => query switch
    {
        AllQuery => true,
        WordQuery word => paper.Title.Contains(word.Text, StringComparison.OrdinalIgnoreCase),
        AndQuery and => and.Parts.All(part => Matches(part, paper)),
        _ => false,
    };
}
