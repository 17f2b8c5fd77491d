using Lucene.Net.Index;
using PaperSearch.Embedded.Storage;
using PaperSearch.Resemblance;

namespace PaperSearch.Embedded.Topics;

/// <summary>
/// Keeps what papers of an index are compared by. Of a small index it is learned when it is first asked for, anew for each state;
/// of a larger one by who writes, into a file, and again when the index has grown by a quarter. Thread-safe.
/// </summary>
internal sealed class TopicKeeper(IndexFolder folder)
{
    /// <summary>Of so many papers topics are learned in the time of a search.</summary>
    private const int SmallIndex = 2_000;

    private const double Growth = 1.25;

    private readonly Lock gate = new();
    private (long Generation, TopicModel Model)? learned;
    private (DateTime Written, TopicModel? Model)? file;

    /// <summary>
    /// What the papers of a state are compared by. Where the file is missing or damaged, it takes some seconds once.
    /// </summary>
    /// <param name="reader">The state.</param>
    /// <param name="generation">What tells it from others.</param>
    /// <param name="cancellation">Stops.</param>
    public TopicModel Use(IndexReader reader, long generation, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (learned is { } known && known.Generation == generation)
                return known.Model;
            if (reader.NumDocs > SmallIndex && FromFile() is { } kept)
                return kept;
            // A large state that nothing was learned of yet is as good as one after it.
            if (learned is { } before && reader.NumDocs > SmallIndex && !IsStale(before.Model, reader))
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
    public static void Refresh(IndexFolder folder, IndexReader reader, CancellationToken cancellation)
    {
        if (reader.NumDocs <= SmallIndex || (TopicFile.Read(folder) is { } model && !IsStale(model, reader)))
            return;
        var learned = TopicReader.Learn(reader, cancellation);
        try
        {
            TopicFile.Write(folder, learned);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private TopicModel? FromFile()
    {
        var written = File.GetLastWriteTimeUtc(folder.TopicsPath);
        if (file?.Written != written)
            file = (written, TopicFile.Read(folder));
        return file.Value.Model;
    }

    private static bool IsStale(TopicModel model, IndexReader reader) =>
        reader.NumDocs > model.Papers * Growth || reader.NumDocs * Growth < model.Papers;
}
