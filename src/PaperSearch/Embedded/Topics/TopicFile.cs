using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using PaperSearch.Analysis;
using PaperSearch.Resemblance;

namespace PaperSearch.Embedded.Topics;

/// <summary>
/// The file of a <see cref="TopicModel"/>: a hash of what follows, the version, the rules of analysis whose words it has and the
/// number of papers it was learned of, then the model, compressed with Brotli. Made of papers alone, so that one that cannot be
/// used is made anew.
/// </summary>
internal static class TopicFile
{
    private const int Version = 2;
    private const int HashLength = 32;

    /// <summary>Writes a model.</summary>
    public static void Write(string path, TopicModel model)
    {
        using var content = new MemoryStream();
        content.Write(new byte[HashLength]);
        using (var head = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            head.Write(Version);
            head.Write(TextAnalysis.Fingerprint);
            head.Write(model.Papers);
        }
        using (var brotli = new BrotliStream(content, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(brotli))
        {
            writer.Write(model.AverageLength);
            writer.Write(model.Rarity.Table);
            writer.Write(model.Topics.Topics);
            writer.Write(model.Topics.Slots.Length);
            writer.Write(MemoryMarshal.AsBytes(model.Topics.Slots));
            writer.Write(MemoryMarshal.AsBytes(model.Topics.Scales));
            writer.Write(MemoryMarshal.AsBytes(model.Topics.Rows));
        }
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        SHA256.HashData(bytes[HashLength..], bytes);
        WholeFile.Write(path, bytes);
    }

    /// <summary>What a file is good for.</summary>
    /// <param name="path">The file.</param>
    /// <param name="papers">How many papers it was learned of; 0 where it is good for nothing.</param>
    public static TopicFileState Check(string path, out int papers)
    {
        papers = 0;
        try
        {
            return Open(path, out papers, out _);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return TopicFileState.Damaged;
        }
    }

    /// <summary>The model; <see langword="null"/> where there is no file, or one that cannot be used.</summary>
    public static TopicModel? Read(string path)
    {
        try
        {
            if (Open(path, out var papers, out var content) != TopicFileState.Sound)
                return null;
            using var brotli = new BrotliStream(content!, CompressionMode.Decompress);
            using var reader = new BinaryReader(brotli);
            var length = reader.ReadSingle();
            var rarity = new WordRarity(Values<byte>(reader, WordSlot.Count), papers);
            var (topics, words) = (reader.ReadInt32(), reader.ReadInt32());
            var slots = Values<int>(reader, words);
            var scales = Values<float>(reader, words);
            return new TopicModel(
                papers, length, rarity, new TopicSpace(topics, slots, scales, Values<sbyte>(reader, words * topics)));
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return null;
        }
    }

    /// <summary>Reads as far as the model.</summary>
    private static TopicFileState Open(string path, out int papers, out MemoryStream? content)
    {
        (papers, content) = (0, null);
        if (!File.Exists(path))
            return TopicFileState.Missing;
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < HashLength || !bytes.AsSpan(0, HashLength).SequenceEqual(SHA256.HashData(bytes.AsSpan(HashLength))))
            return TopicFileState.Damaged;
        content = new MemoryStream(bytes, HashLength, bytes.Length - HashLength);
        using var head = new BinaryReader(content, Encoding.UTF8, leaveOpen: true);
        if (head.ReadInt32() != Version || head.ReadString() != TextAnalysis.Fingerprint)
            return TopicFileState.Foreign;
        papers = head.ReadInt32();
        return TopicFileState.Sound;
    }

    private static bool IsUnreadable(Exception e) =>
        e is IOException or InvalidDataException or UnauthorizedAccessException or FormatException;

    private static T[] Values<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var values = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
