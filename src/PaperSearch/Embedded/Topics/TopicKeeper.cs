using Lucene.Net.Index;
using PaperSearch.Embedded.Learned;
using PaperSearch.Embedded.Storage;
using PaperSearch.Resemblance;

namespace PaperSearch.Embedded.Topics;

/// <summary>
/// Keeps what papers of an index are compared by. Of a small index it is learned when it is first asked for, anew for each state;
/// of a larger one by who writes, into a file, and again when the index has grown by a quarter. Thread-safe.
/// </summary>
internal sealed class TopicKeeper(IndexFolder folder)
{
    private const double Growth = 1.25;

    private readonly Lock gate = new();
    private readonly LearnedFileCache<TopicModel> files = new(TopicFile.Read);
    private (long Generation, TopicModel Model)? learned;

    /// <summary>The files of an index's topics.</summary>
    public static LearnedFiles FilesOf(IndexFolder folder) => new(folder, "topics");

    /// <summary>
    /// What the papers of a state are compared by. Where the file is missing or damaged, it takes some seconds once.
    /// </summary>
    /// <param name="reader">The state.</param>
    /// <param name="generation">What tells it from others.</param>
    /// <param name="commit">The commit of a snapshot with a name; <see langword="null"/> for another state.</param>
    /// <param name="cancellation">Stops.</param>
    public TopicModel Use(IndexReader reader, long generation, long? commit, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (learned is { } known && known.Generation == generation)
                return known.Model;
            var needsFile = LearnedFiles.AreNeeded(reader.NumDocs);
            if (needsFile && files.Read(FilesOf(folder).PathFor(commit)) is { } kept)
                return kept;
            // A large state that nothing was learned of yet is as good as one after it; a snapshot stays as it is.
            if (commit is null && learned is { } before && needsFile && !IsStale(before.Model.Papers, reader))
                return before.Model;
            var model = TopicReader.Learn(reader, cancellation);
            learned = (generation, model);
            return model;
        }
    }

    /// <summary>
    /// Learns anew where too much was added or deleted since. Only for who has the right to write. Where the disk is full nothing
    /// is learned: the papers are in, and whoever asks learns it in memory.
    /// </summary>
    public static void Refresh(
        IndexFolder folder, SnapshotRecords snapshots, IndexReader reader, CancellationToken cancellation)
    {
        var files = FilesOf(folder);
        if (!LearnedFiles.AreNeeded(reader.NumDocs)
            || (TopicFile.File.Check(files.Newest, out var papers) == LearnedFileState.Sound && !IsStale(papers, reader)))
            return;
        var learned = TopicReader.Learn(reader, cancellation);
        try
        {
            files.Keep(snapshots);
            TopicFile.Write(files.Newest, learned);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static bool IsStale(int papers, IndexReader reader) =>
        reader.NumDocs > papers * Growth || reader.NumDocs * Growth < papers;
}
