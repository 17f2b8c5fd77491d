using System.Text.Json;
using PaperSearch.Cli;
using PaperSearch.Names;
using PaperSearch.Searching;
using PaperSearch.Tests.Embedded;

namespace PaperSearch.Tests.Cli;

/// <summary>What <c>papersearch author</c> says of one person, of several of a name and of nobody.</summary>
public sealed class AuthorCommandTests : IDisposable
{
    private readonly TemporaryIndex papers = new();

    public void Dispose() => papers.Dispose();

    [Theory]
    [InlineData("Daniela Witten")]
    [InlineData("Witten, D")]
    [InlineData("Daniela Witten (d1)")]
    public async Task One_person_is_figures_and_papers(string name)
    {
        var (code, output, _) = await RunAsync("author", name);

        Assert.Equal(0, code);
        Assert.StartsWith("Daniela Witten", output, StringComparison.Ordinal);
        Assert.Contains("1 Paper" + Environment.NewLine, output, StringComparison.Ordinal);
        Assert.Contains("Title d1", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Title e1", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_of_a_name_are_listed_with_what_shows_one_of_them()
    {
        var (code, output, _) = await RunAsync("author", "witten");

        Assert.Equal(0, code);
        string[] lines = output.Split(Environment.NewLine);
        Assert.Equal("witten", lines[0]);
        Assert.Equal("May be 3 people:", lines[1]);
        Assert.Contains("Edward Witten (e1) · 3 papers", lines);
        Assert.Contains("in hep-th, math.AG · 1990 to 1996 · writes with Nathan Seiberg", lines);
        Assert.Contains("Evan Witten (v1) · 2 papers", lines);
        Assert.Contains("Daniela Witten (d1) · 1 paper", lines);
        Assert.Contains("One of them: papersearch author \"Edward Witten (e1)\"", lines);
    }

    [Fact]
    public async Task Reference_shows_one_of_several()
    {
        var (code, output, _) = await RunAsync("author", "E.", "Witten", "(v2)");

        Assert.Equal(0, code);
        Assert.StartsWith("Evan Witten", output, StringComparison.Ordinal);
        Assert.Contains("2 Papers", output, StringComparison.Ordinal);
        Assert.Contains("Title v1", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Title e1", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nobody Known")]
    [InlineData("Witten (unknown)")]
    [InlineData("Seiberg (v1)")]
    [InlineData("(")]
    [InlineData("((((((((((()")]
    public async Task Nobody_is_told_and_nothing_found(string name)
    {
        var (code, output, error) = await RunAsync("author", name);

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains($"There is nobody called '{name}' in the index.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_people_and_nothing_else()
    {
        var (_, output, _) = await RunAsync("author", "Witten, E", "--json");

        var page = JsonSerializer.Deserialize(output, SearchJson.Default.AuthorPage)!;
        Assert.Equal(["Edward Witten (e1)", "Evan Witten (v1)"], page.Candidates.Select(person => person.Reference));
        Assert.Equal(5, page.Total);
        Assert.Empty(page.Papers);
        Assert.Empty(page.Reference);
    }

    [Theory]
    [InlineData("E. Witten (e2)", "e1 e2 e3")]
    [InlineData("Edward Witten", "e1 e2 e3")]
    [InlineData("Witten, E", "e1 e2 e3 v1 v2")]
    public async Task Search_takes_a_reference_as_an_author(string author, string ids)
    {
        var (code, output, _) = await RunAsync("search", "title", "--author", author, "--sort", "oldest", "--json");

        Assert.Equal(0, code);
        var page = JsonSerializer.Deserialize(output, SearchJson.Default.SearchPage)!;
        Assert.Equal(ids, string.Join(' ', page.Hits.Select(hit => hit.Id)));
    }

    private static Paper By(string id, string date, string category, params string[] authors) => new()
    {
        Id = PaperId.Parse(id),
        Title = "Title " + id,
        Date = PaperDate.Parse(date),
        Categories = [ArxivTaxonomy.Resolve(category)],
        Authors = authors.Select(AuthorParser.Parse).ToValueList(),
    };

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        await papers.Index.ImportAsync(
            [
                By("e1", "1990", "hep-th", "Edward Witten", "Nathan Seiberg"),
                By("e2", "1994", "hep-th", "E. Witten", "Nathan Seiberg"),
                By("e3", "1996", "math.AG", "Edward Witten", "Nathan Seiberg"),
                By("v1", "2015", "q-bio.GN", "Evan Witten", "Rafi Katz"),
                By("v2", "2016", "q-bio.GN", "E. Witten", "Rafi Katz"),
                By("d1", "2015", "stat.ME", "Daniela Witten", "Noah Simon"),
            ],
            TestContext.Current.CancellationToken);
        papers.Index.Dispose();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await PaperSearchCommand.RunAsync([.. args, "--index", papers.Path], Terminal.Plain(output, error));
        return (code, output.ToString(), error.ToString());
    }
}
