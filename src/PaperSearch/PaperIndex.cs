using PaperSearch.Searching;

namespace PaperSearch;

/// <summary>A full-text index of papers in a directory. (stub)</summary>
public sealed class PaperIndex : IPaperIndex
{
    /// <summary>Opens the index at a path, and makes it where there is none.</summary>
    public static PaperIndex Open(string path, PaperIndexOptions? options = null) => throw new NotImplementedException();

    /// <summary>Imports files, folders or <c>-</c> (standard input).</summary>
    public Task<ImportSummary> ImportAsync(IEnumerable<string> paths, ImportOptions? options = null, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Imports one file or folder.</summary>
    public Task<ImportSummary> ImportAsync(string path, ImportOptions? options = null, CancellationToken cancellation = default) => ImportAsync([path], options, cancellation);

    /// <summary>Adds or replaces papers.</summary>
    public Task<ImportSummary> ImportAsync(IEnumerable<Paper> papers, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public SearchPage Search(SearchRequest request, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Paper? Get(PaperId id) => throw new NotImplementedException();

    /// <inheritdoc/>
    public AuthorPage? GetAuthor(string name) => throw new NotImplementedException();

    /// <summary>Deletes papers; gives how many were there.</summary>
    public int Delete(IEnumerable<PaperId> ids) => throw new NotImplementedException();

    /// <summary>Figures of the index.</summary>
    public IndexStatistics Statistics() => throw new NotImplementedException();

    /// <summary>Reads everything and checks it.</summary>
    public VerifyReport Verify(CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotImplementedException();
}
