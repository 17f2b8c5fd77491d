using PaperSearch.Cli;

namespace PaperSearch.Tests.Cli;

/// <summary>What is told of options that do not exist.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("search x --limit 3", "--limit", "--size")]
    [InlineData("search x --top=3", "--top", "--size")]
    [InlineData("search x --n 3", "--n", "--size")]
    [InlineData("search x --count 3", "--count", "--size")]
    [InlineData("search x --max-results 3", "--max-results", "--size")]
    [InlineData("search x --max_results 3", "--max_results", "--size")]
    [InlineData("search x --page-size 3", "--page-size", "--size")]
    [InlineData("search x --page 3", "--page", "--cursor")]
    [InlineData("search x --sort-by date", "--sort-by", "--sort")]
    [InlineData("search x --format json", "--format", "--json")]
    [InlineData("search x --facets year", "--facets", "--facet")]
    [InlineData("search x --JSON", "--JSON", "--json")]
    [InlineData("search x --expl", "--expl", "--explain")]
    [InlineData("search x --yaer 2020", "--yaer", "--year")]
    [InlineData("search x --since 2020", "--since", "--year")]
    [InlineData("search x --code", "--code", "--has-code")]
    [InlineData("export x --format-out ris", "--format-out", "--format")]
    [InlineData("export x --file a.bib", "--file", "--output")]
    [InlineData("suggest x --limit 3", "--limit", "--size")]
    [InlineData("acronyms GAN --limit 3", "--limit", "--size")]
    [InlineData("import x --jobs 3", "--jobs", "--threads")]
    [InlineData("show x --ris", "--ris", "--format")]
    [InlineData("stats --db x", "--db", "--index")]
    [InlineData("snapshot create x --notes y", "--notes", "--note")]
    [InlineData("serve --port 80", "--port", "--urls")]
    [InlineData("watch --xyzzy", "--xyzzy", null)]
    public async Task Option_that_does_not_exist_is_told_with_the_one_that_was_meant(string line, string typed, string? meant)
    {
        using var error = new StringWriter();

        var code = await PaperSearchCommand.RunAsync(line.Split(' '), Terminal.Plain(TextWriter.Null, error));

        Assert.Equal(2, code);
        Assert.StartsWith(
            $"papersearch: There is no option '{typed}'.{(meant is null ? "" : $" Was '{meant}' meant?")} Put -- before text",
            error.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, error.ToString().Split("papersearch: ").Length - 1);
    }
}
