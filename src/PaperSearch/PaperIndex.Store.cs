using PaperSearch.Embedded.Searching;
using PaperSearch.Embedded.Writing;
using PaperSearch.Sources;

namespace PaperSearch;

/// <content>What changes the index and looks after it.</content>
public sealed partial class PaperIndex
{
    /// <remarks>Rejected records go to <c>rejects.jsonl</c> in the index's folder.</remarks>
    /// <inheritdoc/>
    public Task<ImportSummary> ImportAsync(
        IEnumerable<string> paths, ImportOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        options ??= new ImportOptions();
        var format = options.Format is null ? null : PaperSources.Find(options.Format) ?? throw NoFormat(options.Format);
        return WriteAsync(options.BufferMegabytes, async w =>
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
        });

        static ArgumentException NoFormat(string name) => new(
            $"There is no format '{name}'. Formats are: {string.Join(", ", PaperSources.All.Select(s => s.Name))}.",
            nameof(options));
    }

    /// <summary>Imports one file or folder.</summary>
    /// <inheritdoc cref="ImportAsync(IEnumerable{string}, ImportOptions?, CancellationToken)"/>
    public Task<ImportSummary> ImportAsync(
        string path, ImportOptions? options = null, CancellationToken cancellation = default) =>
        ImportAsync([path], options, cancellation);

    /// <inheritdoc/>
    public Task<ImportSummary> ImportAsync(IEnumerable<Paper> papers, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(papers);
        var defaults = new ImportOptions();
        return WriteAsync(defaults.BufferMegabytes, w => new Importer(w, defaults, cancellation).RunAsync(papers));
    }

    /// <inheritdoc/>
    public Task<ValueList<PaperChangeResult>> ChangeAsync(IReadOnlyList<PaperChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Any(c => c.Id.IsEmpty || (c.Paper is { } paper && paper.Id != c.Id)))
            throw new ArgumentException("A change has no id, or a paper of another id.", nameof(changes));
        return WriteAsync(new ImportOptions().BufferMegabytes, w => Task.FromResult(w.Apply(changes)));
    }

    /// <inheritdoc/>
    public async Task<int> DeleteAsync(IEnumerable<PaperId> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var results = await ChangeAsync([.. ids.Select(PaperChange.Delete)]).ConfigureAwait(false);
        return results.Count(result => result.Outcome == PaperChangeOutcome.Deleted);
    }

    /// <inheritdoc/>
    public async Task EndWritingAsync()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        await importing.WaitAsync().ConfigureAwait(false);
        try
        {
            people.Pause();
            await Task.Run(CloseWriter).ConfigureAwait(false);
        }
        finally
        {
            people.Resume();
            importing.Release();
        }
    }

    /// <remarks>Counts of years read every paper's date.</remarks>
    /// <inheritdoc/>
    public Task<IndexStatistics> StatisticsAsync(CancellationToken cancellation = default) =>
        Task.Run(() => Read(snapshot => StatisticsReader.Read(snapshot, folder)), cancellation);

    /// <inheritdoc/>
    public Task<VerifyReport> VerifyAsync(CancellationToken cancellation = default) =>
        Task.Run(() => Read(snapshot => IndexVerifier.Verify(snapshot, folder, directory, cancellation)), cancellation);

    private Task<T> WriteAsync<T>(int bufferMegabytes, Func<PaperWriter, Task<T>> write) => Task.Run(async () =>
    {
        await importing.WaitAsync().ConfigureAwait(false);
        try
        {
            people.Pause();
            var done = await write(Writer(bufferMegabytes)).ConfigureAwait(false);
            snapshots.LookAgain();
            return done;
        }
        finally
        {
            people.Resume();
            importing.Release();
        }
    });

    private PaperWriter Writer(int bufferMegabytes)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (options.Snapshot is { } name)
        {
            throw new PaperSearchException(PaperSearchError.ReadOnly,
                $"'{name}' is a snapshot of the index '{folder.Path}', which does not change. "
                + "Open the index without PaperIndexOptions.Snapshot to write.");
        }
        if (options.ReadOnly)
        {
            throw new PaperSearchException(PaperSearchError.ReadOnly,
                $"The index '{folder.Path}' was opened for reading only. Open it without PaperIndexOptions.ReadOnly to write.");
        }
        lock (writerGate)
        {
            if (writer is null)
            {
                writer = PaperWriter.Open(folder, directory, bufferMegabytes, options.Clock);
                snapshots.Attach(writer.Lucene);
            }
            return writer;
        }
    }

    private void CloseWriter()
    {
        snapshots.Detach();
        lock (writerGate)
        {
            writer?.LearnTopics(CancellationToken.None);
            // Telling people apart takes longer than who writes next should wait.
            writer?.SavePeople(people);
            writer?.Dispose();
            writer = null;
        }
    }
}
