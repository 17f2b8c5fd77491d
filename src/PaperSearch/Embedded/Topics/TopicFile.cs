using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using PaperSearch.Embedded.Storage;
using PaperSearch.Resemblance;

namespace PaperSearch.Embedded.Topics;

/// <summary>
/// The file of a <see cref="TopicModel"/> in the folder of an index, <c>topics.bin</c>: a hash of what follows, which is
/// compressed with Brotli. Made of papers alone, so that a damaged or missing one is made anew.
/// </summary>
internal static class TopicFile
{
    private const int Version = 1;
    private const int HashLength = 32;

    /// <summary>Writes the model of an index.</summary>
    public static void Write(IndexFolder folder, TopicModel model)
    {
        using var content = new MemoryStream();
        content.Write(new byte[HashLength]);
        using (var brotli = new BrotliStream(content, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(brotli))
        {
            writer.Write(Version);
            writer.Write(model.Papers);
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
        WholeFile.Write(folder.TopicsPath, bytes);
    }

    /// <summary>The model of an index; <see langword="null"/> where there is no file, or a damaged one.</summary>
    public static TopicModel? Read(IndexFolder folder)
    {
        try
        {
            if (!File.Exists(folder.TopicsPath))
                return null;
            var bytes = File.ReadAllBytes(folder.TopicsPath);
            if (!IsWhole(bytes))
                return null;
            using var content = new MemoryStream(bytes, HashLength, bytes.Length - HashLength);
            using var brotli = new BrotliStream(content, CompressionMode.Decompress);
            using var reader = new BinaryReader(brotli);
            if (reader.ReadInt32() != Version)
                return null;
            var (papers, length) = (reader.ReadInt32(), reader.ReadSingle());
            var rarity = new WordRarity(Values<byte>(reader, WordSlot.Count), papers);
            var (topics, words) = (reader.ReadInt32(), reader.ReadInt32());
            var slots = Values<int>(reader, words);
            var scales = Values<float>(reader, words);
            return new TopicModel(
                papers, length, rarity, new TopicSpace(topics, slots, scales, Values<sbyte>(reader, words * topics)));
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= HashLength && bytes[..HashLength].SequenceEqual(SHA256.HashData(bytes[HashLength..]));

    private static T[] Values<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var values = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
