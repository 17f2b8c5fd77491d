using Lucene.Net.Index;
using Lucene.Net.Util;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Learned;
using PaperSearch.Embedded.People;
using PaperSearch.Embedded.Schema;
using PaperSearch.Embedded.Storage;
using PaperSearch.Embedded.Topics;
using PaperSearch.Resemblance;

namespace PaperSearch.Embedded.Searching;

/// <summary>Reads everything of an index and says what is wrong.</summary>
internal static class IndexVerifier
{
    private const int MostProblems = 100;

    public static VerifyReport Verify(
        Snapshot snapshot, IndexFolder folder, PaperDirectory directory, CancellationToken cancellation)
    {
        var problems = new List<string>();
        CheckFiles(directory, problems);
        CheckSnapshots(folder, directory, problems, cancellation);
        var papers = 0;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var counted = new List<CountedWord>();
        foreach (var leaf in snapshot.Reader.Leaves)
        {
            var segment = leaf.AtomicReader;
            var columns = segment.GetBinaryDocValues(IndexFields.Id);
            var words = WordsColumn.Of(segment);
            var id = new BytesRef();
            for (var doc = 0; doc < segment.MaxDoc && problems.Count < MostProblems; doc++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (segment.LiveDocs is { } live && !live.Get(doc))
                    continue;
                columns?.Get(doc, id);
                if (columns is null || id.Length == 0)
                {
                    // A profile has no id column.
                    Try(problems, () => StoredPapers.ReadProfile(segment, doc));
                    continue;
                }
                papers++;
                var name = id.Utf8ToString();
                if (!ids.Add(name))
                    problems.Add($"The paper '{name}' is in the index more than once.");
                Try(problems, () =>
                {
                    var paper = StoredPapers.Read(segment, doc);
                    if (paper.Id.Value != name)
                        problems.Add($"The paper '{name}' is stored as '{paper.Id.Value}'.");
                    PaperWords.Decode(words[doc], counted);
                    if (segment.DocFreq(new Term(IndexFields.Id, name)) == 0)
                        problems.Add($"The paper '{name}' cannot be found by its id.");
                });
            }
        }
        if (papers != snapshot.Papers && problems.Count < MostProblems)
            problems.Add($"The index says it has {snapshot.Papers} papers and has {papers}.");
        return new VerifyReport(papers, problems.ToValueList()) { Warnings = CheckLearned(snapshot, folder) };
    }

    private static ValueList<string> CheckLearned(Snapshot snapshot, IndexFolder folder) =>
    [
        .. CheckLearned(
            TopicKeeper.FilesOf(folder), TopicFile.File, LearnedFiles.AreNeeded(snapshot.Reader.NumDocs),
            "finding similar papers begins with some seconds of learning",
            "papers of the snapshots that need it are compared by what their papers say now"),
        .. CheckLearned(
            PersonTableFile.FilesOf(folder), PersonTableFile.File, LearnedFiles.AreNeeded(snapshot.Papers),
            "until the authors are told apart again in memory they are counted by the names that papers print",
            "the authors of the snapshots that need it are told apart anew in memory"),
    ];

    private static IEnumerable<string> CheckLearned(
        LearnedFiles files, LearnedFile file, bool isNeeded, string without, string withoutInSnapshots)
    {
        foreach (var (path, commit) in files.All())
        {
            var what = file.Check(path, out _) switch
            {
                LearnedFileState.Damaged => $"'{path}' is damaged",
                LearnedFileState.Foreign => $"'{path}' was written by another version or by other rules",
                LearnedFileState.Missing when isNeeded => $"'{path}' is missing",
                _ => null,
            };
            if (what is null)
                continue;
            yield return commit is null
                ? $"{what}: {without}. Import anything, even what is in already, and it is written again: papersearch import PATH"
                : $"{what}: {withoutInSnapshots}. Delete it.";
        }
    }

    // Lucene writes a checksum at the end of each file.
    private static void CheckFiles(PaperDirectory directory, List<string> problems)
    {
        using var check = new StringWriter();
        if (!DirectoryReader.IndexExists(directory))
            return;
        var status = new CheckIndex(directory).DoCheckIndex();
        if (status.MissingSegments)
            problems.Add("Segments are missing.");
        foreach (var segment in status.SegmentInfos.Where(s => !s.OpenReaderPassed || s.FieldNormStatus?.Error is not null
            || s.TermIndexStatus?.Error is not null
                || s.StoredFieldStatus?.Error is not null || s.DocValuesStatus?.Error is not null))
            problems.Add($"Segment {segment.Name} is damaged.");
        if (!status.Clean && problems.Count == 0)
            problems.Add("Lucene's own check finds the index damaged.");
    }

    // Checksums only: a snapshot was read back as the newest state when it was that.
    private static void CheckSnapshots(
        IndexFolder folder, PaperDirectory directory, List<string> problems, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Try(problems, () =>
        {
            foreach (var record in SnapshotRecords.Read(folder).All)
                Try(problems, () => Check(record));
        });

        void Check(SnapshotRecord record)
        {
            using var reader = SnapshotCommits.Open(directory, record);
            foreach (var leaf in reader.Leaves)
            {
                cancellation.ThrowIfCancellationRequested();
                var segment = (SegmentReader)leaf.AtomicReader;
                try
                {
                    // Snapshots share most of their segments.
                    if (seen.Add(segment.SegmentName))
                        segment.CheckIntegrity();
                }
                catch (Exception e) when (e is IOException or CorruptIndexException)
                {
                    problems.Add($"The snapshot '{record.Name}' is damaged: {e.Message}");
                }
            }
        }
    }

    private static void Try(List<string> problems, Action check)
    {
        try
        {
            check();
        }
        catch (Exception e) when (e is PaperSearchException or IOException)
        {
            problems.Add(e.Message);
        }
    }
}
