using System.Globalization;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PaperSearch.Embedded.Facets;
using PaperSearch.Embedded.People;
using PaperSearch.Embedded.Schema;
using PaperSearch.Embedded.Storage;
using PaperSearch.Embedded.Topics;

namespace PaperSearch.Embedded.Writing;

/// <summary>
/// Writes papers to an index: holds the lock, knows which papers are in, commits with the import's marks. Thread-safe,
/// but the records of one paper must come from one thread at a time.
/// </summary>
internal sealed class PaperWriter : IDisposable
{
    private readonly WriterLock writerLock;
    private readonly PaperLedger ledger;
    private readonly IndexFolder folder;
    private readonly PaperDirectory directory;
    private readonly SnapshotRecords snapshots;
    private readonly KeptCommits commits;
    private readonly TimeProvider clock;
    private readonly Lock commitGate = new();
    private int runs;

    private PaperWriter(
        WriterLock writerLock, IndexWriter lucene, IndexFolder folder, PaperDirectory directory, SnapshotRecords snapshots,
        KeptCommits commits, TimeProvider clock)
    {
        this.clock = clock;
        this.writerLock = writerLock;
        this.directory = directory;
        this.snapshots = snapshots;
        this.commits = commits;
        this.folder = folder;
        Lucene = lucene;
        var committed = lucene.CommitData ?? new Dictionary<string, string>();
        Marks = ImportMarks.Parse(committed.TryGetValue(ImportMarks.Key, out var marks) ? marks : null);
        Rejects = new RejectsFile(folder.RejectsPath,
            committed.TryGetValue(RejectsFile.Key, out var length) ? long.Parse(length, CultureInfo.InvariantCulture) : 0);
        using var reader = DirectoryReader.Open(lucene, applyAllDeletes: true);
        ledger = PaperLedger.Of(reader);
    }

    /// <summary>Lucene's writer, for readers of what is not committed yet.</summary>
    public IndexWriter Lucene { get; }

    /// <summary>How far inputs have been imported. Changed by one import at a time.</summary>
    public ImportMarks Marks { get; }

    public RejectsFile Rejects { get; }

    /// <exception cref="PaperSearchException">Somebody else writes, or the index is damaged.</exception>
    public static PaperWriter Open(IndexFolder folder, PaperDirectory directory, int bufferMegabytes, TimeProvider clock)
    {
        var writerLock = WriterLock.Take(folder);
        IndexWriter? lucene = null;
        try
        {
            folder.RecordFields();
            var snapshots = SnapshotRecords.Read(folder);
            var commits = new KeptCommits(snapshots);
            // Every field brings its own tokens, so the analyzer is never asked.
            lucene = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
            {
                OpenMode = OpenMode.CREATE_OR_APPEND,
                Similarity = new FieldNormSimilarity(),
                RAMBufferSizeMB = Math.Max(8, bufferMegabytes),
                Codec = PaperLuceneCodec.Instance,
                UseCompoundFile = false,
                IndexDeletionPolicy = commits,
                MergePolicy = new TieredMergePolicy { NoCFSRatio = 0 },
            });
            return new PaperWriter(writerLock, lucene, folder, directory, snapshots, commits, clock);
        }
        catch (Exception e)
        {
            lucene?.Rollback();
            writerLock.Dispose();
            if (e is CorruptIndexException or IndexFormatTooOldException or IndexFormatTooNewException)
                throw new PaperSearchException(
                    PaperSearchError.IndexCorrupt,
                    $"The index '{folder.Path}' is damaged: {e.Message} Delete the folder and import the papers again.",
                    e);
            throw;
        }
    }

    /// <summary>What makes the documents of papers; for one thread.</summary>
    public PaperSchema NewSchema() => new(folder.Fields);

    /// <summary>A number for a new import.</summary>
    public int BeginRun() => Interlocked.Increment(ref runs);

    /// <summary>Whether a record as new is in the index.</summary>
    public bool Has(Paper paper) => ledger.Has(paper);

    /// <summary>Adds a paper, or replaces an older record of it.</summary>
    public WriteOutcome Write(PaperSchema schema, Paper paper, int run)
    {
        if (ledger.Note(paper, run, AdditionTime.Of(clock.GetUtcNow()), out var before, out var outcome) is not { } added)
            return outcome;
        try
        {
            // A paper that is new needs no delete of an older one, which Lucene would have to look for.
            if (before is null)
                Lucene.AddDocument(schema.ToDocument(paper, added));
            else
                Lucene.UpdateDocument(PaperSchema.IdTerm(paper.Id), schema.ToDocument(paper, added));
        }
        catch
        {
            // The record before stays in the index: who forgot it would add the next one beside it.
            ledger.TakeBack(paper, before);
            throw;
        }
        return outcome;
    }

    /// <summary>Adds or replaces a profile.</summary>
    public void Write(PaperSchema schema, AuthorProfile profile) =>
        Lucene.UpdateDocument(PaperSchema.ProfileTerm(profile), schema.ToDocument(profile));

    /// <summary>Makes changes one after another, then commits; no import may be running.</summary>
    public ValueList<PaperChangeResult> Apply(IReadOnlyList<PaperChange> changes)
    {
        var schema = NewSchema();
        var results = new PaperChangeResult[changes.Count];
        for (var i = 0; i < results.Length; i++)
            results[i] = Apply(schema, changes[i]);
        // What was deleted comes back when its file is imported again.
        if (results.Any(r => r.Outcome == PaperChangeOutcome.Deleted))
            Marks.Clear();
        if (results.Any(r => r.Outcome is PaperChangeOutcome.Added or PaperChangeOutcome.Updated or PaperChangeOutcome.Deleted))
            Commit(TakeProgress());
        return results.ToValueList();
    }

    private PaperChangeResult Apply(PaperSchema schema, PaperChange change)
    {
        if (change.Paper is null)
        {
            if (!ledger.Remove(change.Id))
                return new PaperChangeResult(change.Id, PaperChangeOutcome.Missing, "There is no such paper in the index.");
            Lucene.DeleteDocuments(PaperSchema.IdTerm(change.Id));
            return new PaperChangeResult(change.Id, PaperChangeOutcome.Deleted);
        }
        try
        {
            return Write(schema, change.Paper, BeginRun()) switch
            {
                WriteOutcome.Added => new PaperChangeResult(change.Id, PaperChangeOutcome.Added),
                WriteOutcome.Outdated => new PaperChangeResult(change.Id, PaperChangeOutcome.Outdated,
                    "The index has a record of the paper with a later date."),
                _ => new PaperChangeResult(change.Id, PaperChangeOutcome.Updated),
            };
        }
        catch (ArgumentException e)
        {
            // Lucene refuses this one document (an id of many thousand letters, say); the others are well.
            return new PaperChangeResult(change.Id, PaperChangeOutcome.Rejected, $"The paper cannot be indexed: {e.Message}");
        }
    }

    /// <summary>
    /// How far the imports are at this moment: marks and rejects together, so that a record that is read again is not
    /// rejected twice. To be taken while nothing is being read, when everything read is written.
    /// </summary>
    public ImportProgressMark TakeProgress() => new(Marks.ToString(), Rejects.Flush());

    /// <summary>Puts everything written so far on the disk.</summary>
    /// <param name="progress">
    /// How far inputs are imported, at most as far as what is written: see <see cref="TakeProgress"/>.
    /// </param>
    public void Commit(ImportProgressMark progress)
    {
        lock (commitGate)
        {
            Lucene.SetCommitData(new Dictionary<string, string>
            {
                [ImportMarks.Key] = progress.Marks,
                [RejectsFile.Key] = progress.RejectsLength.ToString(CultureInfo.InvariantCulture),
            });
            Lucene.Commit();
        }
    }

    /// <summary>
    /// Names what is written so far and keeps it. A process that ends in between leaves a commit without a name, which the next
    /// writer takes away.
    /// </summary>
    /// <exception cref="PaperSearchException">There is a snapshot of that name.</exception>
    public SnapshotRecord TakeSnapshot(string name, string? note)
    {
        // No other commit may take this one away before it is noted.
        lock (commitGate)
        {
            if (snapshots.Find(name) is { } other)
            {
                throw new PaperSearchException(PaperSearchError.SnapshotExists,
                    $"There is a snapshot '{name}' already, of {other.Taken.UtcDateTime:yyyy-MM-dd}. A snapshot does not change: "
                    + $"choose another name, or delete it first with: papersearch snapshot delete {name}");
            }
            if (commits.Last == 0 || Lucene.HasUncommittedChanges())
                Commit(TakeProgress());
            var commit = DirectoryReader.ListCommits(directory).Single(c => c.Generation == commits.Last);
            using var reader = DirectoryReader.Open(commit);
            var record = new SnapshotRecord(
                name, commit.Generation, reader.Version, PaperCount.Of(reader), clock.GetUtcNow(), ProductVersion.Text, note);
            snapshots.Add(record);
            return record;
        }
    }

    /// <summary>
    /// Forgets a snapshot, then deletes its files; where the process ends in between the next writer does so.
    /// </summary>
    /// <exception cref="PaperSearchException">There is none of that name.</exception>
    public void DeleteSnapshot(string name)
    {
        lock (commitGate)
        {
            snapshots.Remove(snapshots.Get(name));
            Lucene.DeleteUnusedFiles();
            TopicKeeper.FilesOf(folder).DeleteUnused(snapshots);
            PersonTableFile.FilesOf(folder).DeleteUnused(snapshots);
        }
    }

    /// <summary>Learns what papers are compared by, where too much was added or deleted since it was learned.</summary>
    public void LearnTopics(CancellationToken cancellation)
    {
        using var reader = DirectoryReader.Open(Lucene, applyAllDeletes: true);
        TopicKeeper.Refresh(folder, snapshots, reader, cancellation);
    }

    /// <summary>Learns who the authors are, of the papers that were added since it was learned.</summary>
    /// <param name="progress">Is told how much is done, 0 to 1; by several threads.</param>
    /// <param name="cancellation">Stops.</param>
    public void LearnPeople(Action<double>? progress, CancellationToken cancellation)
    {
        using var reader = DirectoryReader.Open(Lucene, applyAllDeletes: true);
        var people = new PeopleKeeper(reader, new GlobalOrdinals(reader), PaperCount.Of(reader));
        PersonTableKeeper.Refresh(folder, snapshots, people, reader.Version, progress, cancellation);
    }

    /// <summary>Writes who the authors are, where a search has learned more of it than the file knows.</summary>
    public void SavePeople(PersonTableKeeper people) => people.Save(snapshots);

    public void Dispose()
    {
        try
        {
            Lucene.Dispose();
        }
        finally
        {
            Rejects.Dispose();
            writerLock.Dispose();
        }
    }
}

/// <summary>How far imports are: marks of inputs, and how much of the rejects file belongs to them.</summary>
internal sealed record ImportProgressMark(string Marks, long RejectsLength);
