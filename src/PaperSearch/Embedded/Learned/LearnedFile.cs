using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PaperSearch.Analysis;
using PaperSearch.Embedded.Storage;

namespace PaperSearch.Embedded.Learned;

/// <summary>
/// A file of what was learned of papers: a hash of what follows, the version, the rules of analysis and the number of papers it
/// was learned of, then the content, compressed with Brotli. Made of papers alone, so that one that cannot be used is made anew.
/// </summary>
/// <param name="Version">Of the content.</param>
internal sealed record LearnedFile(int Version)
{
    private const int HashLength = 32;

    /// <summary>Writes a file as a whole or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="papers">How many papers it was learned of.</param>
    /// <param name="write">Writes the content.</param>
    public void Write(string path, int papers, Action<BinaryWriter> write)
    {
        using var content = new MemoryStream();
        content.Write(new byte[HashLength]);
        using (var head = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            head.Write(Version);
            head.Write(TextAnalysis.Fingerprint);
            head.Write(papers);
        }
        using (var brotli = new BrotliStream(content, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(brotli))
            write(writer);
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        SHA256.HashData(bytes[HashLength..], bytes);
        WholeFile.Write(path, bytes);
    }

    /// <summary>What a file is good for.</summary>
    /// <param name="path">The file.</param>
    /// <param name="papers">How many papers it was learned of; 0 where it is good for nothing.</param>
    public LearnedFileState Check(string path, out int papers)
    {
        papers = 0;
        try
        {
            return Open(path, out papers, out _);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return LearnedFileState.Damaged;
        }
    }

    /// <summary>What a file holds; <see langword="null"/> where there is none, or one that cannot be used.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">Reads the content; also told how many papers it was learned of.</param>
    public T? Read<T>(string path, Func<BinaryReader, int, T> read)
        where T : class
    {
        try
        {
            if (Open(path, out var papers, out var content) != LearnedFileState.Sound)
                return null;
            using var brotli = new BrotliStream(content!, CompressionMode.Decompress);
            using var reader = new BinaryReader(brotli);
            return read(reader, papers);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return null;
        }
    }

    /// <summary>Reads as far as the content.</summary>
    private LearnedFileState Open(string path, out int papers, out MemoryStream? content)
    {
        (papers, content) = (0, null);
        if (!File.Exists(path))
            return LearnedFileState.Missing;
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < HashLength || !bytes.AsSpan(0, HashLength).SequenceEqual(SHA256.HashData(bytes.AsSpan(HashLength))))
            return LearnedFileState.Damaged;
        content = new MemoryStream(bytes, HashLength, bytes.Length - HashLength);
        using var head = new BinaryReader(content, Encoding.UTF8, leaveOpen: true);
        if (head.ReadInt32() != Version || head.ReadString() != TextAnalysis.Fingerprint)
            return LearnedFileState.Foreign;
        papers = head.ReadInt32();
        return LearnedFileState.Sound;
    }

    private static bool IsUnreadable(Exception e) =>
        e is IOException or InvalidDataException or UnauthorizedAccessException or FormatException;
}
