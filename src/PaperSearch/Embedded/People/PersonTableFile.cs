using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Learned;
using PaperSearch.Embedded.Storage;

namespace PaperSearch.Embedded.People;

/// <summary>The file of a <see cref="PersonTable"/>.</summary>
internal static class PersonTableFile
{
    /// <summary>What it is as a file. The version changes with the rules by which people are told apart.</summary>
    public static LearnedFile File { get; } = new(Version: 2);

    /// <summary>The files of an index's people.</summary>
    public static LearnedFiles FilesOf(IndexFolder folder) => new(folder, "people");

    /// <summary>Writes a table.</summary>
    public static void Write(string path, PersonTable table) => File.Write(path, table.Papers.Length, writer =>
    {
        writer.Write(table.Generation);
        writer.WriteValues(table.Papers);
        WriteNumbers(writer, table.Names);
        WriteNumbers(writer, table.Mentions);
        writer.Write(table.People.Count);
        writer.WriteValues<int>(table.People.Ends);
        writer.WriteValues<byte>(table.People.Bytes);
    });

    /// <summary>The table; <see langword="null"/> where there is no file, or one that cannot be used.</summary>
    public static PersonTable? Read(string path) => File.Read(path, (reader, papers) => new PersonTable(
        reader.ReadInt64(), reader.ReadValues<ulong>(papers), ReadNumbers(reader), ReadNumbers(reader), ReadPeople(reader)));

    private static void WriteNumbers(BinaryWriter writer, IReadOnlyDictionary<ulong, int> numbers)
    {
        writer.Write(numbers.Count);
        // In an order, so that an equal table is an equal file.
        var keys = numbers.Keys.Order().ToArray();
        writer.WriteValues<ulong>(keys);
        writer.WriteValues<int>(Array.ConvertAll(keys, key => numbers[key]));
    }

    private static Dictionary<ulong, int> ReadNumbers(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var (keys, values) = (reader.ReadValues<ulong>(count), reader.ReadValues<int>(count));
        var numbers = new Dictionary<ulong, int>(count);
        for (var i = 0; i < keys.Length; i++)
            numbers[keys[i]] = values[i];
        return numbers;
    }

    private static ValueDictionary ReadPeople(BinaryReader reader)
    {
        var ends = reader.ReadValues<int>(reader.ReadInt32());
        return new ValueDictionary(reader.ReadValues<byte>(ends.Length == 0 ? 0 : ends[^1]), ends);
    }
}
