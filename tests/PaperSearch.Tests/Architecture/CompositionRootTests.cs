using System.Text.RegularExpressions;

namespace PaperSearch.Tests.Architecture;

/// <summary>
/// Web and command work on the ports, so that an application can put another backend in: each has one place that says it is the
/// embedded index.
/// </summary>
public sealed partial class CompositionRootTests
{
    [Theory]
    [InlineData("PaperSearch.AspNetCore", "PaperSearchServiceCollectionExtensions.cs")]
    [InlineData("PaperSearch.Cli", "Commands/OpenedIndex.cs")]
    public void One_file_of_a_package_names_the_embedded_index(string project, string file) => Assert.Equal(
        [$"src/{project}/{file}"],
        Repository.Sources("src", project).Where(path => Names(File.ReadAllText(path))).Select(Repository.Relative));

    [Fact]
    public void Pages_name_no_backend() => Assert.DoesNotContain(
        Repository.Sources("src", "PaperSearch.AspNetCore.Pages"), path => Names(File.ReadAllText(path)));

    [Theory]
    [InlineData("var index = PaperIndex.Open(path);", true)]
    [InlineData("new PaperIndexOptions()", true)]
    [InlineData("using PaperSearch.Embedded.Storage;", true)]
    [InlineData("IPaperSearcher index; // a PaperIndex, mostly", false)]
    [InlineData("/// <see cref=\"PaperIndex\"/>\nIPaperStore store;", false)]
    public void Use_of_the_embedded_index_is_found(string source, bool names) => Assert.Equal(names, Names(source));

    private static bool Names(string source) => EmbeddedIndex().IsMatch(Comment().Replace(source, ""));

    [GeneratedRegex(@"\bPaperIndex(Options)?\b|\bPaperSearch\.Embedded\b")]
    private static partial Regex EmbeddedIndex();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comment();
}
