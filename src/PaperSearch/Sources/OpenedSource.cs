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

    static OpenedSource()
    {
        // Without it .NET reads a .gz that was cut off, by a broken download say, as if it ended there. An application that
        // has set the switch keeps its will.
        const string strict = "System.IO.Compression.UseStrictValidation";
        if (!AppContext.TryGetSwitch(strict, out _))
            AppContext.SetSwitch(strict, true);
    }

    /// <summary>
    /// Opens a file: itself, or the members of an archive one after another. Each is to be disposed before the next.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="format">The format, or <see langword="null"/> to tell it by content.</param>
    /// <param name="asOf">The day of the content, or <see langword="null"/> for the file's own.</param>
    /// <param name="standardInput">What <c>-</c> reads.</param>
    /// <param name="onRead">Told of bytes read, before decompression.</param>
    /// <exception cref="PaperSearchException">
    /// It cannot be read or is of no known format. Members of an archive that are so are told together behind the others.
    /// </exception>
    public static IEnumerable<OpenedSource> Open(
        SourceFile file, IPaperSource? format, DateOnly? asOf, Stream? standardInput, Action<long> onRead)
    {
        using var raw = new HeadedStream(OpenRaw(file, standardInput), file.Name, HeadLength, n => onRead(n));
        var isFile = file.Path != SourceFile.StandardInput;
        var changed = isFile ? File.GetLastWriteTimeUtc(file.Path) : DateTime.UtcNow;
        var origin = new Origin(isFile ? $"{file.Length}:{changed.Ticks}" : "-", asOf ?? DateOnly.FromDateTime(changed));
        if (!raw.Head.StartsWith("PK\u0003\u0004"u8))
        {
            yield return Recognize(raw, file.Name, format, origin);
            yield break;
        }
        if (!isFile)
            throw Unreadable(file.Name,
                "it is a zip archive, which cannot be read from standard input. Give the file's path instead.");
        foreach (var member in OpenMembers(file, format, origin, onRead))
            yield return member;
    }

    public void Dispose() => Input.Content.Dispose();

    /// <summary>The error of an input that cannot be read.</summary>
    /// <param name="name">What messages call the input.</param>
    /// <param name="why">A clause that begins with "it".</param>
    /// <param name="inner">The cause.</param>
    public static PaperSearchException Unreadable(string name, string why, Exception? inner = null) =>
        new(PaperSearchError.UnreadableSource, $"'{name}' cannot be read: {why}", inner);

    private static IEnumerable<OpenedSource> OpenMembers(
        SourceFile file, IPaperSource? format, Origin origin, Action<long> onRead)
    {
        using var packed = OpenRaw(file, null);
        using var archive = OpenArchive(packed, file.Name);
        var told = 0L;
        var problems = new List<string>();
        var entries = archive.Entries.Where(e => e.Length > 0 && !IsHidden(e.FullName));
        foreach (var entry in entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            OpenedSource? member = null;
            var name = $"{file.Name}/{entry.FullName}";
            try
            {
                member = Recognize(
                    new HeadedStream(OpenEntry(entry, name), name, HeadLength, _ => TellPosition()),
                    name, format, origin with { Identity = $"{origin.Identity}:{entry.FullName}" });
            }
            catch (PaperSearchException e)
            {
                problems.Add(e.Message);
            }
            if (member is not null)
            {
                using (member)
                    yield return member;
            }
        }
        if (problems.Count > 0)
            throw new PaperSearchException(PaperSearchError.UnreadableSource, string.Join(Environment.NewLine, problems));

        void TellPosition()
        {
            if (packed.Position > told)
                onRead(packed.Position - told);
            told = Math.Max(told, packed.Position);
        }
    }

    private static OpenedSource Recognize(HeadedStream content, string name, IPaperSource? format, Origin origin)
    {
        RefuseOtherFormats(content.Head, name);
        if (content.Head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            content = new HeadedStream(new GZipStream(content, CompressionMode.Decompress), name, HeadLength, _ => { });
        content.SkipByteOrderMark();
        if (content.Head.IsEmpty)
            throw Unreadable(name, "it is empty.");
        var source = format ?? PaperSources.Detect(content.Head);
        if (source is null)
        {
            var tried = string.Join(", ", PaperSources.All.Select(s => s.Name));
            throw Unreadable(name, $"its content is of no known format (tried {tried}). {SupportedFormats()}");
        }
        var head = Convert.ToHexStringLower(SHA256.HashData(content.Head).AsSpan(0, 12));
        var place = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{source.Name}:{origin.Identity}")).AsSpan(0, 8));
        return new OpenedSource(source, new SourceInput(name, content, origin.AsOf), $"{head}:{place}");
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
            throw Unreadable(file.Name, $"it cannot be opened ({e.Message})", e);
        }
    }

    private static ZipArchive OpenArchive(Stream packed, string name)
    {
        try
        {
            return new ZipArchive(packed, ZipArchiveMode.Read);
        }
        catch (InvalidDataException e)
        {
            throw Unreadable(name, $"it is a damaged zip archive ({e.Message})", e);
        }
    }

    private static Stream OpenEntry(ZipArchiveEntry entry, string name)
    {
        try
        {
            return entry.Open();
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            throw Unreadable(name, $"it is damaged, encrypted or packed in an unusual way ({e.Message})", e);
        }
    }

    // As in folders; archives made on a Mac have a second, hidden file for each.
    private static bool IsHidden(string path) => path.Split('/').Any(part => part.StartsWith('.') || part == "__MACOSX");

    private static void RefuseOtherFormats(ReadOnlySpan<byte> head, string name)
    {
        var (kind, tool) = head switch
        {
            [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', ..] => ("xz", "xz -dc"),
            [0x28, 0xB5, 0x2F, 0xFD, ..] => ("Zstandard", "zstd -dc"),
            [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', ..] => ("bzip2", "bzip2 -dc"),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => ("PDF", ""),
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => ("UTF-16 text", "iconv -f UTF-16 -t UTF-8"),
            _ => ("", ""),
        };
        if (tool.Length > 0)
            throw Unreadable(name, $"it is {kind}. Convert it on the way: {tool} {Quoted(name)} | papersearch import -");
        if (kind.Length > 0)
            throw Unreadable(name, $"it is a {kind} file; papers come from metadata. {SupportedFormats()}");
    }

    private static string Quoted(string name) => name.Any(char.IsWhiteSpace) ? $"'{name}'" : name;

    private static string SupportedFormats()
    {
        var formats = PaperSources.All.Select(s => $"{s.Name} ({s.Description})");
        return $"Supported are plain text, .gz and .zip of: {string.Join("; ", formats)}.";
    }

    private sealed record Origin(string Identity, DateOnly AsOf);
}
