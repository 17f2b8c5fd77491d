using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace PaperSearch.Sources;

/// <summary>An input that is open: its format, its decompressed content, and what it is known by when it comes again.</summary>
/// <param name="Source">The format.</param>
/// <param name="Input">The content.</param>
/// <param name="Identity">The same for the same file or stream again; another when a file has changed.</param>
internal sealed record OpenedSource(IPaperSource Source, SourceInput Input, string Identity) : IDisposable
{
    private const int HeadLength = 64 * 1024;
    private const string Supported = "Supported are plain text, .gz and .zip of: ";

    /// <summary>Opens a file: itself, or the members of an archive one after another. Each is to be disposed before the next.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">The format, or <see langword="null"/> to tell it by content.</param>
    /// <param name="asOf">The day of the content, or <see langword="null"/> for the file's own.</param>
    /// <param name="standardInput">What <c>-</c> reads.</param>
    /// <param name="onRead">Told of bytes read, before decompression.</param>
    /// <exception cref="PaperSearchException">It cannot be read or is of no known format.</exception>
    public static IEnumerable<OpenedSource> Open(SourceFile file, IPaperSource? format, DateOnly? asOf, Stream? standardInput, Action<long> onRead)
    {
        var isFile = file.Path != SourceFile.StandardInput;
        var changed = isFile ? File.GetLastWriteTimeUtc(file.Path) : DateTime.UtcNow;
        var day = asOf ?? DateOnly.FromDateTime(isFile ? changed : DateTime.UtcNow);
        var identity = isFile ? $"{file.Length}:{changed.Ticks}" : "-";
        using var raw = new HeadedStream(OpenRaw(file, standardInput), HeadLength, onRead);
        var head = raw.Head;
        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            if (!isFile)
                throw Unreadable(file.Name, "it is a zip archive, which cannot be read from standard input. Give the file's path instead.");
            using var archive = new ZipArchive(File.OpenRead(file.Path), ZipArchiveMode.Read);
            foreach (var entry in archive.Entries.Where(e => e.Length > 0))
            {
                onRead(0);
                using var content = new HeadedStream(entry.Open(), HeadLength, _ => { });
                yield return Recognize(content, $"{file.Name}/{entry.FullName}", format, day, identity + ":" + entry.FullName);
                onRead(entry.CompressedLength);
            }
            yield break;
        }
        RefuseOtherArchives(head, file.Name);
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            using var content = new HeadedStream(new GZipStream(raw, CompressionMode.Decompress), HeadLength, _ => { });
            yield return Recognize(content, file.Name, format, day, identity);
            yield break;
        }
        yield return Recognize(raw, file.Name, format, day, identity);
    }

    public void Dispose() => Input.Content.Dispose();

    private static OpenedSource Recognize(HeadedStream content, string name, IPaperSource? format, DateOnly day, string identity)
    {
        content.SkipByteOrderMark();
        var source = format ?? PaperSources.Detect(content.Head)
            ?? throw Unreadable(name, content.Head.IsEmpty
                ? "it is empty."
                : $"its content is of no known format (tried {string.Join(", ", PaperSources.All.Select(s => s.Name))}). {SupportedFormats()}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Head).AsSpan(0, 12));
        return new OpenedSource(source, new SourceInput(name, content, day), $"{hash}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 8))}");
    }

    private static Stream OpenRaw(SourceFile file, Stream? standardInput)
    {
        if (file.Path == SourceFile.StandardInput)
            return standardInput ?? throw Unreadable(file.Name, "no stream was given for it. Set ImportOptions.StandardInput.");
        try
        {
            return new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(file.Name, e.Message, e);
        }
    }

    private static void RefuseOtherArchives(ReadOnlySpan<byte> head, string name)
    {
        var (kind, tool) = head switch
        {
            [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', ..] => ("xz", "xz -dc"),
            [0x28, 0xB5, 0x2F, 0xFD, ..] => ("Zstandard", "zstd -dc"),
            [(byte)'B', (byte)'Z', (byte)'h', ..] => ("bzip2", "bzip2 -dc"),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => ("PDF", ""),
            _ => ("", ""),
        };
        if (tool.Length > 0)
            throw Unreadable(name, $"it is compressed with {kind}. Unpack it on the way: {tool} '{name}' | papersearch import -");
        if (kind.Length > 0)
            throw Unreadable(name, $"it is a {kind} file; papers come from metadata. {SupportedFormats()}");
    }

    private static string SupportedFormats() => Supported + string.Join("; ", PaperSources.All.Select(s => $"{s.Name} ({s.Description})")) + ".";

    private static PaperSearchException Unreadable(string name, string why, Exception? inner = null) =>
        new(PaperSearchError.UnreadableSource, $"'{name}' cannot be read: {why}", inner);
}
