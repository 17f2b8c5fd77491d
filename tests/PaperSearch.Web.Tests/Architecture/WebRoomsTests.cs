using System.Text.RegularExpressions;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Architecture;

/// <summary>The rooms of the package, as ARCHITECTURE.md has them: each uses only those above it.</summary>
public sealed partial class WebRoomsTests
{
    private static readonly string[] rooms =
        ["Rendering", "Requests", "Telemetry", "Safety", "Writing", "Api", "Description", "Component", "Pages", "Hosting"];
    private static readonly string package =
        Path.GetFullPath(Path.Combine(RunningServer.Seeds, "..", "src", "PaperSearch.AspNetCore"));

    [Fact]
    public void Room_uses_only_rooms_above_it()
    {
        foreach (var file in Sources())
        {
            var place = Array.IndexOf(rooms, Room(file));
            Assert.True(place >= 0, $"{file} is in no room of the plan.");
            Assert.All(Use().Matches(File.ReadAllText(file)), use =>
                Assert.True(Array.IndexOf(rooms, use.Groups[1].Value) <= place, $"{file} uses {use.Groups[1].Value}"));
        }
    }

    [Fact]
    public void File_has_the_namespace_of_its_folder() => Assert.All(Sources(), file =>
        Assert.Matches($@"\nnamespace PaperSearch\.AspNetCore\.{Room(file)}(\.\w+)*;", "\n" + File.ReadAllText(file)));

    // What stands in no room mounts all of them.
    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(package, "*.cs", SearchOption.AllDirectories)
        .Where(file => Room(file) is not ("bin" or "obj") && Path.GetDirectoryName(file) != package);

    private static string Room(string file) => Path.GetRelativePath(package, file).Split(Path.DirectorySeparatorChar)[0];

    [GeneratedRegex(@"\bPaperSearch\.AspNetCore\."
        + @"(Rendering|Requests|Telemetry|Safety|Writing|Api|Description|Component|Pages|Hosting)\b")]
    private static partial Regex Use();
}
