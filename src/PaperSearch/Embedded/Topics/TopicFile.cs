using PaperSearch.Embedded.Learned;
using PaperSearch.Resemblance;

namespace PaperSearch.Embedded.Topics;

/// <summary>The file of a <see cref="TopicModel"/>.</summary>
internal static class TopicFile
{
    /// <summary>What it is as a file.</summary>
    public static LearnedFile File { get; } = new(Version: 2);

    /// <summary>Writes a model.</summary>
    public static void Write(string path, TopicModel model) => File.Write(path, model.Papers, writer =>
    {
        writer.Write(model.AverageLength);
        writer.Write(model.Rarity.Table);
        writer.Write(model.Topics.Topics);
        writer.Write(model.Topics.Slots.Length);
        writer.WriteValues<int>(model.Topics.Slots);
        writer.WriteValues<float>(model.Topics.Scales);
        writer.WriteValues<sbyte>(model.Topics.Rows);
    });

    /// <summary>The model; <see langword="null"/> where there is no file, or one that cannot be used.</summary>
    public static TopicModel? Read(string path) => File.Read(path, (reader, papers) =>
    {
        var length = reader.ReadSingle();
        var rarity = new WordRarity(reader.ReadValues<byte>(WordSlot.Count), papers);
        var (topics, words) = (reader.ReadInt32(), reader.ReadInt32());
        var slots = reader.ReadValues<int>(words);
        var scales = reader.ReadValues<float>(words);
        return new TopicModel(
            papers, length, rarity, new TopicSpace(topics, slots, scales, reader.ReadValues<sbyte>(words * topics)));
    });
}
