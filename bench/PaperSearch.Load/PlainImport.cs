using System.Collections.Concurrent;
using System.Text.Json;
using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace PaperSearch.Load;

/// <summary>
/// The peer of our import: Lucene.Net as it comes, with its English analysis and its directory. Title, abstract and authors are
/// indexed and stored; papers are only added, without a look for an older record.
/// </summary>
internal static class PlainImport
{
    private const int BatchSize = 64;

    public static long Run(string file, string directory, int threads)
    {
        using var analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
        using var store = new NIOFSDirectory(directory);
        using var writer = new IndexWriter(store,
            new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { RAMBufferSizeMB = 256 });
        using var batches = new BlockingCollection<List<Record>>(4 * threads);
        using var stop = new CancellationTokenSource();
        var indexing = Enumerable.Range(0, threads).Select(_ => Task.Factory.StartNew(
            () => Index(writer, batches, stop),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToArray();

        var papers = 0L;
        try
        {
            foreach (var batch in Records(file).Chunk(BatchSize))
            {
                batches.Add([.. batch], stop.Token);
                papers += batch.Length;
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // An indexing thread failed; waiting for it below tells why.
        }
        finally
        {
            batches.CompleteAdding();
        }
        Task.WaitAll(indexing);
        writer.Commit();
        return papers;
    }

    private static void Index(IndexWriter writer, BlockingCollection<List<Record>> batches, CancellationTokenSource stop)
    {
        try
        {
            foreach (var batch in batches.GetConsumingEnumerable())
            {
                foreach (var record in batch)
                {
                    writer.AddDocument(
                    [
                        new StringField("id", record.Id, Field.Store.YES),
                        new TextField("title", record.Title, Field.Store.YES),
                        new TextField("abstract", record.Abstract, Field.Store.YES),
                        new TextField("authors", record.Authors, Field.Store.YES),
                    ]);
                }
            }
        }
        catch
        {
            stop.Cancel();
            throw;
        }
    }

    private static IEnumerable<Record> Records(string file)
    {
        using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        var buffer = new byte[1 << 20];
        var filled = 0;
        for (var read = -1; read != 0;)
        {
            if (filled == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            read = content.Read(buffer, filled, buffer.Length - filled);
            filled += read;
            var begin = 0;
            while (begin < filled)
            {
                var length = buffer.AsSpan(begin, filled - begin).IndexOf((byte)'\n');
                if (length < 0 && read > 0)
                    break;
                if (length < 0)
                    length = filled - begin;
                if (length > 0)
                    yield return Parse(buffer.AsMemory(begin, length));
                begin = Math.Min(begin + length + 1, filled);
            }
            buffer.AsSpan(begin, filled - begin).CopyTo(buffer);
            filled -= begin;
        }
    }

    private static Record Parse(ReadOnlyMemory<byte> line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new Record(Text(root, "id"), Text(root, "title"), Text(root, "abstract"), Text(root, "authors"));
    }

    private static string Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private readonly record struct Record(string Id, string Title, string Abstract, string Authors);
}
