using System.Text.RegularExpressions;

namespace PaperSearch.Tests.Architecture;

/// <summary>A room of the library uses only the rooms above it. Papers and root share the namespace PaperSearch.</summary>
public sealed partial class RoomsTests
{
    private static readonly string[] rooms =
    [
        "Papers", "Text", "Names", "People", "Analysis", "Sources", "Querying", "Resolving", "Highlighting", "Resemblance",
        "Searching", "Suggesting", "Exports", "Reviews", "Embedded",
    ];

    private static readonly string[] embeddedRooms =
    [
        "Schema", "Storage", "Columns", "Learned", "Topics", "Postings", "Matching", "Facets", "People", "Writing",
        "Searching", "Suggesting",
    ];

    [Fact]
    public void Room_uses_only_rooms_above_it() =>
        Assert.Empty(Repository.Sources("src", "PaperSearch").SelectMany(path => Breaches(Room(path), File.ReadAllText(path))
            .Select(breach => $"{Repository.Relative(path)}: {breach}")));

    [Fact]
    public void Room_of_the_embedded_index_uses_only_those_above_it() =>
        Assert.Empty(Repository.Sources("src", "PaperSearch", "Embedded").SelectMany(path => EmbeddedRoomsUsed(path)
            .Where(used => Array.IndexOf(embeddedRooms, used) > Array.IndexOf(embeddedRooms, FolderOf(path)))
            .Select(used => $"{Repository.Relative(path)} uses {used}")));

    [Fact]
    public void Folder_of_the_embedded_index_is_one_of_its_rooms() =>
        Assert.Equal(embeddedRooms.Order(), Repository.Sources("src", "PaperSearch", "Embedded")
            .Select(FolderOf).Distinct().Order());

    [Fact]
    public void Tests_of_the_embedded_index_stand_in_folders_of_its_rooms() =>
        Assert.Empty(Repository.Sources("tests", "PaperSearch.Tests", "Embedded")
            .Where(path => path.EndsWith("Tests.cs", StringComparison.Ordinal))
            .Where(path => !embeddedRooms.Contains(Path.GetFileName(Path.GetDirectoryName(path)))).Select(Repository.Relative));

    [Fact]
    public void Folder_of_the_library_is_a_room_of_the_plan() =>
        Assert.Empty(
            Repository.Sources("src", "PaperSearch").Select(Room).Distinct().Where(room => room.Length > 0).Except(rooms));

    [Fact]
    public void File_has_the_namespace_of_its_folder() =>
        Assert.Empty(
            Repository.Sources("src", "PaperSearch").Where(path => !HasNamespaceOfFolder(path)).Select(Repository.Relative));

    [Theory]
    [InlineData("Text", "using PaperSearch.Querying;", "uses Querying")]
    [InlineData("Querying", "var x = PaperSearch.Embedded.Facets.Thing;", "uses Embedded")]
    [InlineData("Querying", "var x = Searching.SearchPlanner.MaximumSize;", "uses Searching")]
    [InlineData("Papers", "using static PaperSearch.Text.CharFolding;", "uses Text")]
    [InlineData("Text", "using PaperSearch.Names;", "uses Names")]
    [InlineData("Embedded", "PaperIndex index;", "uses the root's PaperIndex")]
    public void Use_of_a_room_below_is_found(string room, string source, string breach) =>
        Assert.Equal([breach], Breaches(room, source));

    [Theory]
    [InlineData("Searching", "using PaperSearch.Querying;")]
    [InlineData("Text", "/// <see cref=\"PaperSearch.Querying.QueryParser\"/>\n// PaperIndex\nthrow new PaperSearchException();")]
    [InlineData("", "using PaperSearch.Embedded; PaperIndex index;")]
    [InlineData("Text", "using System.Text; var x = System.Text.Encoding.UTF8; a.Sources.B();")]
    public void Use_of_a_room_above_is_allowed(string room, string source) => Assert.Empty(Breaches(room, source));

    private static IEnumerable<string> Breaches(string room, string source)
    {
        var code = Comment().Replace(source, "");
        var place = room.Length == 0 ? rooms.Length : Array.IndexOf(rooms, room);
        var names = QualifiedName().Matches(code).Select(match => match.Groups["room"].Value);
        foreach (var used in names.Distinct(StringComparer.Ordinal))
        {
            if (Array.IndexOf(rooms, used) > place)
                yield return $"uses {used}";
        }
        // The face stands below all rooms.
        if (room.Length > 0 && Face().IsMatch(code))
            yield return "uses the root's PaperIndex";
    }

    private static IEnumerable<string> EmbeddedRoomsUsed(string path) =>
        EmbeddedRoom().Matches(File.ReadAllText(path)).Select(match => match.Groups["room"].Value);

    private static string FolderOf(string path) => Path.GetFileName(Path.GetDirectoryName(path))!;

    private static string Room(string path)
    {
        var parts = Path.GetRelativePath(Path.Combine(Repository.Root, "src", "PaperSearch"), path)
            .Split(Path.DirectorySeparatorChar);
        return parts.Length == 1 ? "" : parts[0];
    }

    private static bool HasNamespaceOfFolder(string path)
    {
        var declared = Namespace().Match(File.ReadAllText(path)).Groups["name"].Value;
        var room = Room(path);
        if (room is "" or "Papers")
            return declared == "PaperSearch";
        return declared == $"PaperSearch.{room}" || declared.StartsWith($"PaperSearch.{room}.", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    // PaperSearch.Room anywhere, or Room.Type as the namespace PaperSearch allows it.
    [GeneratedRegex(@"(?:\bPaperSearch\s*\.\s*|(?<![\w.]))"
        + @"(?<room>Text|Names|Analysis|Sources|Exports|Querying|Resolving|Highlighting|Searching|Suggesting"
        + @"|Reviews|Embedded)\b"
        + @"(?=\s*\.\s*[A-Z]|\s*;)")]
    private static partial Regex QualifiedName();

    [GeneratedRegex(@"\bEmbedded\.(?<room>[A-Z][a-z]+)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex EmbeddedRoom();

    [GeneratedRegex(@"\bPaperIndex\b")]
    private static partial Regex Face();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
