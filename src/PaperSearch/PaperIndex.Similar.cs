using PaperSearch.Embedded.Searching;
using PaperSearch.Searching;

namespace PaperSearch;

/// <content>Papers that resemble another.</content>
public sealed partial class PaperIndex
{
    /// <remarks>
    /// What papers are compared by is learned at the end of an import and kept in the index's folder; where that is missing, the
    /// first call learns it, which takes some seconds in a large index.
    /// </remarks>
    /// <inheritdoc cref="IPaperSearcher.SimilarAsync"/>
    public SimilarPage? Similar(SimilarRequest request, CancellationToken cancellation = default)
    {
        SimilarRequest.Check(request, Abilities);
        var plan = SearchPlanner.Plan(new SearchRequest { Filters = request.Filters, Size = 0, CountTo = 1 }, Abilities).Plan;
        return Read(snapshot =>
        {
            var clock = new SearchClock(null, cancellation);
            var (title, text) = (request.Title, request.Text);
            if (request.Paper is { } id)
            {
                if (Find(snapshot, id) is not { } paper)
                    return null;
                (title, text) = (paper.Title, paper.Abstract ?? "");
                // It may have been asked for by its DOI.
                request = request with { Paper = paper.Id };
            }
            using var search = new EmbeddedSearch(snapshot, plan, after: null, clock);
            var model = topics.Use(snapshot.Reader, snapshot.Generation, snapshot.Commit, cancellation);
            return new SimilarPage
            {
                Paper = request.Paper,
                Index = snapshot.Info,
                Papers = SimilarStage.Run(search, request, title, text, model, cancellation),
                TookMs = Math.Round(clock.Elapsed.TotalMilliseconds, 3),
            };
        }, request.Snapshot);
    }

    /// <inheritdoc/>
    public async ValueTask<SimilarPage?> SimilarAsync(SimilarRequest request, CancellationToken cancellation = default) =>
        Similar(request, cancellation);
}
