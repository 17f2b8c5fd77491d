using PaperSearch.Cli;
using PaperSearch.Tests.Embedded;

namespace PaperSearch.Tests.Cli;

public sealed class ExportCommandTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    private string Index => Path.Combine(folder, "papers.index");

    public async ValueTask InitializeAsync() => await RunAsync("import", TemporaryIndex.Seeds);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Export_writes_every_hit_and_nothing_else_to_the_output()
    {
        var (code, output, error) = await RunAsync("export", "*");
        Assert.Equal((0, 11, ""), (code, output.Split("\n}\n").Length - 1, error));
        Assert.StartsWith("@", output, StringComparison.Ordinal);

        var (_, lines, _) = await RunAsync("export", "*", "--format", "ndjson", "--year", "2024");
        Assert.All(lines.TrimEnd().Split('\n'), line => Assert.Contains("\"date\":\"2024", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task File_is_whole_and_its_ending_tells_the_format()
    {
        var file = Path.Combine(folder, "all.ris");
        await File.WriteAllTextAsync(file, "old");
        var (code, output, error) = await RunAsync("export", "*", "--output", file);
        Assert.Equal((0, ""), (code, output));
        Assert.Contains("11 papers written", error, StringComparison.Ordinal);
        Assert.StartsWith("TY  - ", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(folder, "all.ris*"));
    }

    [Theory]
    [InlineData("all.zip", "all.bib")]
    [InlineData("all.ris.GZ", "all.ris")]
    [InlineData(".zip", "papers.bib")]
    public async Task Archive_is_refused_with_the_name_to_give(string name, string instead)
    {
        var file = Path.Combine(folder, name);
        var (code, output, error) = await RunAsync("export", "*", "--format", "ris", "--output", file);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains($"such as {instead}, and compress it", error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Unknown_format_is_told_with_the_known_ones_and_nothing_found_is_one()
    {
        var (code, _, error) = await RunAsync("export", "*", "--format", "docx");
        Assert.Equal(2, code);
        Assert.Contains("bibtex, ris, csl, csv, ndjson", error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("export", "xylophone")).Code);
    }

    [Fact]
    public async Task Papers_with_some_of_the_words_are_told_of_and_written_where_they_are_asked_for()
    {
        var (code, output, error) = await RunAsync("export", "learning xylophone");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("No paper has all words, so nothing is written. --match most writes", error, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync("export", "learning xylophone", "--match", "most")).Code);
    }

    [Fact]
    public async Task Show_writes_one_paper_in_a_format()
    {
        var id = (await RunAsync("export", "has:code", "--format", "csv")).Output.Split("\r\n")[1].Split(',')[0];
        var (code, output, _) = await RunAsync("show", id, "--format", "bibtex");
        Assert.Equal(0, code);
        Assert.StartsWith("@", output, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("show", id, "--format", "docx")).Code);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await PaperSearchCommand.RunAsync([.. args, "--index", Index], Terminal.Plain(output, error));
        return (code, output.ToString(), error.ToString());
    }
}
