using System.Diagnostics;
using PaperSearch.Sources;

namespace PaperSearch.Embedded.Writing;

/// <summary>
/// One import: reads inputs one after another, hands papers to the workers, commits now and then with a mark that says how
/// far it is. The mark is at most as far as what is written, so that a run killed at any moment loses nothing: the next run
/// of the same import goes on from the mark. For one run.
/// </summary>
internal sealed class Importer
{
    private static readonly TimeSpan betweenReports = TimeSpan.FromMilliseconds(200);

    private readonly PaperWriter writer;
    private readonly ImportOptions options;
    private readonly CancellationToken cancellation;
    private readonly ImportCounts counts = new();
    private readonly WriterPool pool;
    private readonly PaperSchema profiles;
    private readonly List<InputError> errors = [];
    private readonly Lock learnedGate = new();
    private readonly long start = Stopwatch.GetTimestamp();
    private Task committing = Task.CompletedTask;
    private TimeSpan lastCommit;
    private TimeSpan lastReport;
    private TimeSpan learning;
    private long records;
    private long bytesRead;
    private long? bytesTotal;

    public Importer(PaperWriter writer, ImportOptions options, CancellationToken cancellation)
    {
        this.writer = writer;
        profiles = writer.NewSchema();
        this.options = options;
        this.cancellation = cancellation;
        pool = new WriterPool(writer, counts, writer.BeginRun(), Math.Clamp(options.Threads, 1, 64));
    }

    private TimeSpan Elapsed => Stopwatch.GetElapsedTime(start);

    /// <summary>Imports files.</summary>
    /// <param name="files">The inputs.</param>
    /// <param name="format">Their format, or <see langword="null"/> to tell it by content.</param>
    public async Task<ImportSummary> RunAsync(IReadOnlyList<SourceFile> files, IPaperSource? format)
    {
        bytesTotal = files.Any(f => f.Length is null) ? null : files.Sum(f => f.Length);
        foreach (var file in files)
        {
            if (cancellation.IsCancellationRequested)
                break;
            try
            {
                foreach (var opened in OpenedSource.Open(file, format, options.AsOf, options.StandardInput, n => bytesRead += n))
                {
                    using (opened)
                        await ReadAsync(opened).ConfigureAwait(false);
                    if (cancellation.IsCancellationRequested)
                        break;
                }
            }
            catch (PaperSearchException e) when (e.Error == PaperSearchError.UnreadableSource)
            {
                errors.Add(new InputError(file.Name, e.Message));
            }
            catch (Exception e) when (e is InvalidDataException or UnauthorizedAccessException or EndOfStreamException)
            {
                errors.Add(new InputError(
                    file.Name, $"'{file.Name}' cannot be read to its end: {e.Message} What was read of it is in the index."));
            }
        }
        return await FinishAsync().ConfigureAwait(false);
    }

    /// <summary>Imports papers that a program has at hand.</summary>
    public async Task<ImportSummary> RunAsync(IEnumerable<Paper> papers)
    {
        foreach (var paper in papers)
        {
            if (cancellation.IsCancellationRequested)
                break;
            ArgumentNullException.ThrowIfNull(paper, nameof(papers));
            if (paper.Id.Value.Length == 0)
                throw new ArgumentException(
                    "A paper has no id. Set Paper.Id, for example to PaperId.Parse(\"arXiv:1706.03762\").", nameof(papers));
            await pool.AddAsync(new PaperRecord(++records, paper), "ImportAsync").ConfigureAwait(false);
            await AfterRecordAsync("papers", null, 0).ConfigureAwait(false);
        }
        return await FinishAsync().ConfigureAwait(false);
    }

    private async Task ReadAsync(OpenedSource opened)
    {
        var (done, complete) = writer.Marks[opened.Identity];
        // A complete file is known by size and time as well; a stream only by how it begins, so what follows is compared.
        var isStream = opened.Input.Name == "standard input";
        if (complete && !isStream)
        {
            counts.CountSkipped(done);
            records += done;
            return;
        }
        long read = 0;
        foreach (var record in opened.Source.Read(opened.Input))
        {
            read++;
            records++;
            if (read <= done && (record is not PaperRecord known || writer.Has(known.Paper)))
                counts.CountSkipped(1);
            else
                await WriteAsync(record, opened.Input.Name).ConfigureAwait(false);
            await AfterRecordAsync(opened.Input.Name, opened.Identity, read).ConfigureAwait(false);
            if (cancellation.IsCancellationRequested)
            {
                writer.Marks.Set(opened.Identity, Math.Max(read, done), complete: false);
                return;
            }
        }
        writer.Marks.Set(opened.Identity, read, complete: true);
    }

    private async Task WriteAsync(SourceRecord record, string input)
    {
        switch (record)
        {
            case PaperRecord paper:
                await pool.AddAsync(paper, input).ConfigureAwait(false);
                break;
            case ProfileRecord profile:
                writer.Write(profiles, profile.Profile);
                counts.CountProfile();
                break;
            case ProblemRecord problem:
                writer.Rejects.Write(input, problem.Line, problem.Reason, problem.RawText);
                counts.CountRejected();
                break;
        }
    }

    private async ValueTask AfterRecordAsync(string input, string? identity, long read)
    {
        if ((records & 0xFF) != 0)
            return;
        if (Elapsed - lastReport > betweenReports)
            Report(input);
        if (Elapsed - lastCommit < options.CommitInterval || !committing.IsCompleted)
            return;
        // Everything read is written before the mark is taken; what is written after it may or may not be in the commit.
        await pool.DrainAsync().ConfigureAwait(false);
        if (identity is not null)
            writer.Marks.Set(identity, Math.Max(read, writer.Marks[identity].Records), complete: false);
        var progress = writer.TakeProgress();
        await committing.ConfigureAwait(false);
        committing = Task.Run(() => writer.Commit(progress), CancellationToken.None);
        lastCommit = Elapsed;
    }

    private async Task<ImportSummary> FinishAsync()
    {
        await pool.DrainAsync().ConfigureAwait(false);
        await pool.CompleteAsync().ConfigureAwait(false);
        await committing.ConfigureAwait(false);
        var summary = counts.ToSummary();
        if (summary.Records > summary.Skipped)
            await Task.Run(() => writer.Commit(writer.TakeProgress()), CancellationToken.None).ConfigureAwait(false);
        await LearnAsync().ConfigureAwait(false);
        Report("");
        return summary with
        {
            Errors = errors.ToValueList(),
            RejectsFile = summary.Rejected > 0 ? writer.Rejects.Path : null,
            Cancelled = cancellation.IsCancellationRequested,
            Elapsed = Elapsed,
            Learning = learning,
        };
    }

    // What was imported is in, whether or not this is waited for; the next import learns what this one did not.
    private async Task LearnAsync()
    {
        var start = Elapsed;
        try
        {
            await Task.Run(Learn, CancellationToken.None).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
        }
        learning = Elapsed - start;

        void Learn()
        {
            writer.LearnTopics(cancellation);
            writer.LearnPeople(ReportLearned, cancellation);
        }
    }

    // Told by several threads.
    private void ReportLearned(double share)
    {
        lock (learnedGate)
        {
            if (share == 0 || Elapsed - lastReport > betweenReports)
                Report("", share);
        }
    }

    private void Report(string input, double? learned = null)
    {
        lastReport = Elapsed;
        options.Progress?.Report(
            new ImportProgress(input, records, counts.Rejected, bytesRead, bytesTotal, Elapsed) { Learned = learned });
    }
}
