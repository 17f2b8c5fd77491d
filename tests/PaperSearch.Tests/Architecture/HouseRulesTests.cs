using System.Text.RegularExpressions;

namespace PaperSearch.Tests.Architecture;

/// <summary>Rules of the house that a machine can keep.</summary>
public sealed partial class HouseRulesTests
{
    private static readonly string[] projects = ["src", "tests", "bench"];

    [Fact]
    public void Library_references_neither_console_nor_web_assemblies()
    {
        string[] forbidden =
        [
            "Spectre.", "System.CommandLine", "System.Console", "Microsoft.AspNetCore", "System.Net.Http", "System.Web",
        ];

        var references = typeof(PaperIndex).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToArray();

        Assert.Contains("System.Runtime", references);
        Assert.DoesNotContain(references, name => forbidden.Any(start => name.StartsWith(start, StringComparison.Ordinal)));
    }

    [Fact]
    public void Library_never_talks_to_the_console() =>
        Assert.Empty(Repository.Sources("src", "PaperSearch")
            .Where(path => ConsoleUse().IsMatch(File.ReadAllText(path))).Select(Repository.Relative));

    [Fact]
    public void File_has_at_most_400_lines() =>
        Assert.Empty(projects.SelectMany(project => Repository.Sources(project))
            .Select(path => (Path: Repository.Relative(path), Lines: File.ReadLines(path).Count()))
            .Where(file => file.Lines > 400)
            .Select(file => $"{file.Path} has {file.Lines} lines"));

    [Fact]
    public void Line_has_at_most_130_columns() =>
        Assert.Empty(projects.SelectMany(project => Repository.Sources(project))
            .SelectMany(path => File.ReadLines(path).Index()
                .Where(line => line.Item.Length > 130)
                .Select(line => $"{Repository.Relative(path)}:{line.Index + 1}")));

    [Fact]
    public void Usings_stand_in_order() =>
        Assert.Empty(projects.SelectMany(project => Repository.Sources(project))
            .Where(path =>
            {
                var usings = File.ReadLines(path).Where(line => UsingLine().IsMatch(line))
                    .Select(line => line.TrimEnd(';')).ToList();
                return !usings.SequenceEqual(usings.OrderBy(OrderOfUsing).ThenBy(line => line, StringComparer.OrdinalIgnoreCase));
            })
            .Select(Repository.Relative));

    // Namespaces, those of the framework first; then static ones; then other names for something.
    private static int OrderOfUsing(string line) => line switch
    {
        _ when line.Contains('=', StringComparison.Ordinal) => 3,
        _ when line.StartsWith("using static ", StringComparison.Ordinal) => 2,
        _ when line.StartsWith("using System", StringComparison.Ordinal) => 0,
        _ => 1,
    };

    [Fact]
    public void File_name_says_what_is_in_it() =>
        Assert.DoesNotContain(
            projects.SelectMany(project => Repository.Sources(project)).Select(Repository.Relative),
            path => EmptyName().IsMatch(Path.GetFileNameWithoutExtension(path)));

    [GeneratedRegex(@"(?<![\w.])(System\.)?Console\s*\.")]
    private static partial Regex ConsoleUse();

    [GeneratedRegex("^using (?!var )[^()]*;$")]
    private static partial Regex UsingLine();

    [GeneratedRegex("(Utils?|Utilit(y|ies)|Helpers?|Common|Misc)$", RegexOptions.IgnoreCase)]
    private static partial Regex EmptyName();
}
