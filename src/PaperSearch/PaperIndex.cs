using Lucene.Net.Index;
using Lucene.Net.Search;
using PaperSearch.Embedded;
using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Storage;
using PaperSearch.Embedded.Writing;
using PaperSearch.Querying;
using PaperSearch.Searching;
using PaperSearch.Sources;
using PaperSearch.Text;

namespace PaperSearch;

/// <summary>
/// A full-text index of papers in a folder: import, search, look up. Any number of threads may search, also while papers
/// are imported; one object in the world writes at a time, and holds the right to write from its first write until
/// <see cref="EndWriting"/> or until it is disposed. Searches see what other objects and processes commit within <see cref="PaperIndexOptions.RefreshInterval"/>.
/// </summary>
public sealed class PaperIndex : IPaperIndex
{
    private readonly IndexFolder folder;
    private readonly PaperDirectory directory;
    private readonly PaperIndexOptions options;
    private readonly SnapshotKeeper snapshots;
    private readonly SemaphoreSlim importing = new(1, 1);
    private readonly Lock writerGate = new();
    private PaperWriter? writer;
    private bool disposed;

    private PaperIndex(IndexFolder folder, PaperIndexOptions options)
    {
        this.folder = folder;
        this.options = options;
        directory = new PaperDirectory(folder.LucenePath, new BlockBudget(options.MemoryBudget ?? DefaultBudget()));
        snapshots = new SnapshotKeeper(directory, options.Name ?? System.IO.Path.GetFileName(folder.Path), options.RefreshInterval);
    }

    /// <summary>Where the index is.</summary>
    public string Path => folder.Path;

    /// <inheritdoc/>
    public PaperFieldTable Fields => folder.Fields;

    /// <summary>Opens the index in a folder, and makes it where there is none.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="options">How to open it; <see langword="null"/> for the defaults.</param>
    /// <exception cref="PaperSearchException">The index is missing and not to be made, damaged, or written by other rules or with other fields.</exception>
    public static PaperIndex Open(string path, PaperIndexOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        options ??= new PaperIndexOptions();
        return new PaperIndex(IndexFolder.Open(path, options.Create && !options.ReadOnly, options.Fields), options);
    }

    /// <summary>
    /// Imports files, folders (with what is below them) or <c>-</c>. Papers that are in are replaced where the
    /// record is as new; what an earlier run of the same import has committed is skipped. Records that cannot be read go to
    /// <c>rejects.jsonl</c> in the index's folder and do not stop the run.
    /// </summary>
    /// <param name="paths">What to import.</param>
    /// <param name="options">How; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellation">Ends the import early; what was read is committed and the summary says that it was cancelled.</param>
    /// <exception cref="PaperSearchException">Somebody else writes to the index, or it was opened for reading only.</exception>
    /// <exception cref="ArgumentException">The format has no such name.</exception>
    public Task<ImportSummary> ImportAsync(IEnumerable<string> paths, ImportOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        options ??= new ImportOptions();
        var format = options.Format is null ? null : PaperSources.Find(options.Format)
            ?? throw new ArgumentException($"There is no format '{options.Format}'. Formats are: {string.Join(", ", PaperSources.All.Select(s => s.Name))}.", nameof(options));
        return Task.Run(() => WriteAsync(options.BufferMegabytes, async w =>
        {
            var files = new List<SourceFile>();
            var missing = new List<InputError>();
            foreach (var path in paths)
            {
                try
                {
                    files.AddRange(SourceFile.Find(path));
                }
                catch (PaperSearchException e)
                {
                    missing.Add(new InputError(path, e.Message));
                }
            }
            var summary = await new Importer(w, options, cancellation).RunAsync(files, format).ConfigureAwait(false);
            return summary with { Errors = missing.Concat(summary.Errors).ToValueList() };
        }), CancellationToken.None);
    }

    /// <summary>Imports one file or folder.</summary>
    /// <inheritdoc cref="ImportAsync(IEnumerable{string}, ImportOptions?, CancellationToken)"/>
    public Task<ImportSummary> ImportAsync(string path, ImportOptions? options = null, CancellationToken cancellation = default) =>
        ImportAsync([path], options, cancellation);

    /// <summary>Adds papers, or replaces those of the same id, and commits.</summary>
    /// <param name="papers">The papers; of two with one id the later dated counts, then the later one.</param>
    /// <param name="cancellation">Ends the import early; what was taken is committed.</param>
    /// <exception cref="PaperSearchException">Somebody else writes to the index, or it was opened for reading only.</exception>
    /// <exception cref="ArgumentException">A paper has no id; those before it are in.</exception>
    public Task<ImportSummary> ImportAsync(IEnumerable<Paper> papers, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(papers);
        var defaults = new ImportOptions();
        return Task.Run(() => WriteAsync(defaults.BufferMegabytes, w => new Importer(w, defaults, cancellation).RunAsync(papers)), CancellationToken.None);
    }

    /// <inheritdoc/>
    public SearchPage Search(SearchRequest request, CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var (plan, query) = SearchPlanner.Plan(request, Fields);
        // Scores depend on the state of the index, dates and citations do not.
        var snapshot = plan.After is { } after && plan.Sort == SortOrder.Relevance ? snapshots.Use(after.Generation) : snapshots.Use();
        try
        {
            var page = PaperSearcher.Search(snapshot, plan, query, cancellation);
            if (page.Next is not null && plan.Sort == SortOrder.Relevance)
                snapshots.Pin(snapshot);
            return page;
        }
        finally
        {
            snapshot.Release();
        }
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Export(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        // Mistakes in the request are told at once, not when the enumeration begins.
        var (plan, _) = SearchPlanner.Plan(request with { Size = 0, Cursor = null, Facets = [], TimeBudget = null }, Fields);
        return ExportAll(plan, cancellation);
    }

    /// <inheritdoc/>
    public Paper? Get(PaperId id) => Read(snapshot =>
    {
        var found = new IndexSearcher(snapshot.Reader).Search(new TermQuery(PaperSchema.IdTerm(id)), 1);
        return found.TotalHits == 0 ? null : StoredPapers.Read(snapshot.Reader, found.ScoreDocs[0].Doc);
    });

    /// <inheritdoc/>
    public AuthorPage? GetAuthor(string name, int papers = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegative(papers);
        return AuthorNameKeys.Read(name).Words.Count == 0 ? null : Read(snapshot => AuthorLookup.Find(snapshot, name, papers));
    }

    /// <inheritdoc/>
    public IndexInfo Info() => Read(snapshot => snapshot.Info);

    /// <summary>Deletes papers and commits.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="PaperSearchException">Somebody else writes to the index, or it was opened for reading only.</exception>
    public int Delete(IEnumerable<PaperId> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return ChangeAsync([.. ids.Select(PaperChange.Delete)]).GetAwaiter().GetResult().Count(r => r.Outcome == PaperChangeOutcome.Deleted);
    }

    /// <summary>
    /// Makes changes one after another and commits them together. When the task ends well, they are on the disk and the next
    /// search of this object sees them. A paper replaces a record of it that is not later dated. Waits for an import that runs.
    /// </summary>
    /// <param name="changes">What to put in and to delete.</param>
    /// <returns>What became of each change, in their order.</returns>
    /// <exception cref="PaperSearchException">Somebody else writes to the index, or it was opened for reading only.</exception>
    /// <exception cref="ArgumentException">A paper has no id; nothing was changed.</exception>
    public Task<ValueList<PaperChangeResult>> ChangeAsync(IReadOnlyList<PaperChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Any(c => c.Id.IsEmpty || (c.Paper is { } paper && paper.Id != c.Id)))
            throw new ArgumentException("A change has no id, or a paper of another id.", nameof(changes));
        return Task.Run(() => WriteAsync(new ImportOptions().BufferMegabytes, w => Task.FromResult(w.Apply(changes))), CancellationToken.None);
    }

    /// <summary>
    /// Gives the right to write back, so that another process may write; the next write of this object takes it again.
    /// Waits for an import that runs.
    /// </summary>
    public void EndWriting()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        importing.Wait();
        try
        {
            snapshots.Detach();
            lock (writerGate)
            {
                writer?.Dispose();
                writer = null;
            }
        }
        finally
        {
            importing.Release();
        }
    }

    /// <summary>Figures of the index. Counts of years read every paper's date.</summary>
    public IndexStatistics Statistics() => Read(snapshot => StatisticsReader.Read(snapshot, folder));

    /// <summary>Reads every file and every paper back and checks them. Takes about as long as reading all files.</summary>
    public VerifyReport Verify(CancellationToken cancellation = default) => Read(snapshot => IndexVerifier.Verify(snapshot, directory, cancellation));

    /// <summary>Closes the index; what was imported is committed. Not to be called while another thread uses it.</summary>
    public void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        snapshots.Dispose();
        writer?.Dispose();
        directory.Dispose();
        importing.Dispose();
    }

    // A quarter of the memory there is, at most a gigabyte.
    private static long DefaultBudget() => Math.Min(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4, 1L << 30);

    private IEnumerable<Paper> ExportAll(SearchPlan plan, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var snapshot = snapshots.Use();
        try
        {
            foreach (var paper in HitReader.Read(snapshot, PaperSearcher.FindAll(snapshot, plan, cancellation), cancellation))
            {
                yield return paper;
                ObjectDisposedException.ThrowIf(disposed, this);
            }
        }
        finally
        {
            snapshot.Release();
        }
    }

    private T Read<T>(Func<Snapshot, T> read)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var snapshot = snapshots.Use();
        try
        {
            return read(snapshot);
        }
        finally
        {
            snapshot.Release();
        }
    }

    private async Task<T> WriteAsync<T>(int bufferMegabytes, Func<PaperWriter, Task<T>> write)
    {
        await importing.WaitAsync().ConfigureAwait(false);
        try
        {
            var done = await write(Writer(bufferMegabytes)).ConfigureAwait(false);
            snapshots.LookAgain();
            return done;
        }
        finally
        {
            importing.Release();
        }
    }

    private PaperWriter Writer(int bufferMegabytes)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (options.ReadOnly)
            throw new PaperSearchException(PaperSearchError.ReadOnly, $"The index '{folder.Path}' was opened for reading only. Open it without PaperIndexOptions.ReadOnly to write.");
        lock (writerGate)
        {
            if (writer is null)
            {
                writer = PaperWriter.Open(folder, directory, bufferMegabytes);
                snapshots.Attach(writer.Lucene);
            }
            return writer;
        }
    }
}
