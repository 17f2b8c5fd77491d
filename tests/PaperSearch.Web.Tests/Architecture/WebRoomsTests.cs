using System.Text.RegularExpressions;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Architecture;

/// <summary>
/// The rooms of both packages, as ARCHITECTURE.md has them: each uses only those above it. That the API knows nothing of the
/// pages the compiler keeps.
/// </summary>
public sealed class WebRoomsTests
{
    private static readonly Dictionary<string, string[]> rooms = new()
    {
        ["PaperSearch.AspNetCore"] = ["Requests", "Telemetry", "Safety", "Writing", "Api", "Description", "Hosting"],
        ["PaperSearch.AspNetCore.Pages"] =
            ["Rendering", "Component", "Assets", "Links", "Parts", "Results", "Papers", "Authors", "Similar", "Docs"],
    };

    public static TheoryData<string> Packages => [.. rooms.Keys];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Room_uses_only_rooms_above_it(string package)
    {
        var use = new Regex($@"\b{Regex.Escape(package)}\.({string.Join('|', rooms[package])})\b");
        foreach (var file in Sources(package))
        {
            var place = Array.IndexOf(rooms[package], Room(package, file));
            Assert.True(place >= 0, $"{file} is in no room of the plan.");
            Assert.All(use.Matches(File.ReadAllText(file)), used =>
                Assert.True(Array.IndexOf(rooms[package], used.Groups[1].Value) <= place, $"{file} uses {used.Groups[1].Value}"));
        }
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void File_has_the_namespace_of_its_folder(string package) => Assert.All(Sources(package), file =>
        Assert.Matches(
            $@"\nnamespace {Regex.Escape(package)}\.{Room(package, file)};", "\n" + File.ReadAllText(file)));

    // What stands in no room mounts all of them.
    private static IEnumerable<string> Sources(string package) =>
        Directory.EnumerateFiles(Folder(package), "*.cs", SearchOption.AllDirectories)
            .Where(file => Room(package, file) is not ("bin" or "obj") && Path.GetDirectoryName(file) != Folder(package));

    private static string Room(string package, string file) =>
        Path.GetRelativePath(Folder(package), file).Split(Path.DirectorySeparatorChar)[0];

    private static string Folder(string package) => Path.GetFullPath(Path.Combine(RunningServer.Seeds, "..", "src", package));
}
