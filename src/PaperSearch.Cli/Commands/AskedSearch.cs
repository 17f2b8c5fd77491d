using PaperSearch.Cli.Rendering;
using PaperSearch.Reviews;
using PaperSearch.Searching;

namespace PaperSearch.Cli.Commands;

/// <summary>What a command line asks to look for.</summary>
/// <param name="Request">The query, the filters and the order, and the state of the index.</param>
/// <param name="Saved">The saved search that it is, or <see langword="null"/>.</param>
/// <param name="Log">Where to log it, or <see langword="null"/>.</param>
internal sealed record AskedSearch(SearchRequest Request, SavedSearch? Saved, SearchLog? Log)
{
    /// <summary>The name to save it under, or <see langword="null"/>.</summary>
    public string? SaveAs { get; init; }

    // What was saved of another state says nothing of this one.
    private FoundList? Expected => Saved is not null && Saved.Snapshot == Request.Snapshot ? Saved.Found : null;

    /// <summary>Answers it; what is to be reported is found out only where it is asked for.</summary>
    /// <param name="searcher">What is searched.</param>
    /// <param name="request">The request with its page.</param>
    /// <param name="kind">What is done: <see cref="SearchRun.Kind"/>.</param>
    /// <param name="cancellation">Stops the search.</param>
    public async Task<(SearchPage Page, SearchRun? Run)> DoAsync(
        IPaperSearcher searcher, SearchRequest request, string kind, CancellationToken cancellation)
    {
        if (Log is not null || Expected is not null || (SaveAs is not null && Request.Snapshot is not null))
            return await SearchRun.DoAsync(searcher, request, kind, Saved?.Name ?? SaveAs, cancellation).ConfigureAwait(false);
        return (await searcher.SearchAsync(request, cancellation).ConfigureAwait(false), null);
    }

    /// <summary>Says whether the list is the one that was saved.</summary>
    /// <returns>False where it is another one.</returns>
    public bool Compare(Terminal terminal, SearchRun? run)
    {
        if (Expected is not { } expected || run?.Found is not { } found)
            return true;
        SavedSearchRenderer.Compared(terminal, Saved!, expected, found);
        return found.IsSameAs(expected);
    }
}
