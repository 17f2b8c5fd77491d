using System.Buffers;
using System.Text;

namespace PaperSearch.Exports;

/// <summary>All formats papers go out in, and how to write with them. Thread-safe.</summary>
public static class PaperExports
{
    // As much as a response or a pipe takes at once without waste.
    private const int FlushedAt = 64 * 1024;

    /// <summary>The formats, in the order help texts list them.</summary>
    public static ValueList<IPaperExport> All { get; } =
        [new BibtexExport(), new RisExport(), new CslExport(), new CsvExport(), new NdjsonExport(), new JsonExport()];

    /// <summary>The format with this name, in any case; <see langword="null"/> where there is none.</summary>
    public static IPaperExport? Find(string name) =>
        All.FirstOrDefault(e => string.Equals(e.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format of a media type, whose parameters do not count; <see langword="null"/> where there is none.</summary>
    public static IPaperExport? FindByMediaType(string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        var parameters = mediaType.IndexOf(';', StringComparison.Ordinal);
        var bare = (parameters < 0 ? mediaType : mediaType[..parameters]).Trim();
        return All.FirstOrDefault(e => string.Equals(e.MediaType, bare, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Writes papers to a stream as they come, in constant memory. The stream is written to asynchronously only, and
    /// neither flushed nor closed.
    /// </summary>
    /// <param name="export">The format.</param>
    /// <param name="papers">The papers, as <see cref="Searching.IPaperSearcher.ExportAsync"/> gives them.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="cancellation">Ends the export; the papers' enumeration gets it as well.</param>
    /// <returns>How many papers were written.</returns>
    public static async Task<long> WriteAsync(
        this IPaperExport export, IAsyncEnumerable<Paper> papers, Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(export);
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(output);
        var buffer = new ArrayBufferWriter<byte>(2 * FlushedAt);
        var writer = export.Begin(buffer);
        var count = 0L;
        await foreach (var paper in papers.WithCancellation(cancellation).ConfigureAwait(false))
        {
            writer.Write(paper);
            count++;
            if (buffer.WrittenCount < FlushedAt)
                continue;
            await output.WriteAsync(buffer.WrittenMemory, cancellation).ConfigureAwait(false);
            buffer.ResetWrittenCount();
        }
        writer.End();
        await output.WriteAsync(buffer.WrittenMemory, cancellation).ConfigureAwait(false);
        return count;
    }

    /// <summary>Writes papers that are at hand, such as those of <see cref="PaperIndex.Export"/>.</summary>
    /// <inheritdoc cref="WriteAsync(IPaperExport, IAsyncEnumerable{Paper}, Stream, CancellationToken)"/>
    public static Task<long> WriteAsync(
        this IPaperExport export, IEnumerable<Paper> papers, Stream output, CancellationToken cancellation = default) =>
        export.WriteAsync(papers.ToAsyncEnumerable(), output, cancellation);

    /// <summary>A whole export as text: for one paper or a few.</summary>
    public static string ToText(this IPaperExport export, params IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(export);
        ArgumentNullException.ThrowIfNull(papers);
        var buffer = new ArrayBufferWriter<byte>();
        var writer = export.Begin(buffer);
        foreach (var paper in papers)
            writer.Write(paper);
        writer.End();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
