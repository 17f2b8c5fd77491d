using PaperSearch.Cli;
using PaperSearch.Tests.Embedded;

namespace PaperSearch.Tests.Cli;

/// <summary>What the command says of a query's words, and how many papers have which of them.</summary>
public sealed class SearchNotesTests : IDisposable
{
    private readonly TemporaryIndex papers = new();

    public void Dispose() => papers.Dispose();

    [Theory]
    [InlineData("reinforcement lerning", "^^^^^^^", "learning", "\"lerning\"")]
    [InlineData("Reinforcement Larning", "^^^^^^^", "Did you mean learning?", "Search for: Reinforcement Learning")]
    [InlineData("CTR ads", "^^^",
        "CTR was searched as click-through rate (30 papers) as well.", "Write \"CTR\" for the word alone.")]
    [InlineData("good LDA", "^^^", "LDA may stand for latent Dirichlet allocation (4 papers) or linear discriminant analysis",
        "Also search for it: good (LDA OR \"latent Dirichlet allocation\")")]
    [InlineData("click-through rate", "^^^^^^^^^^^^^^^^^^", "30 papers write CTR for click-through rate.",
        "Also search for it: CTR OR (click-through rate)")]
    public async Task Note_stands_under_its_word_with_the_other_way_to_search(
        string query, string under, string note, string other)
    {
        await papers.Index.ImportAsync(Noted, TestContext.Current.CancellationToken);
        papers.Index.Dispose();

        var (_, error) = await RunAsync("search", query, "--index", papers.Path);

        var lines = error.Split(Environment.NewLine);
        Assert.Equal("  " + query, lines[0]);
        Assert.Equal(under, lines[1].Trim());
        Assert.Contains(note, error, StringComparison.Ordinal);
        Assert.Contains(other, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_control_characters_do_not_reach_the_terminal()
    {
        await papers.Index.ImportAsync(Noted, TestContext.Current.CancellationToken);
        papers.Index.Dispose();

        var (_, error) = await RunAsync("search", "good \u001B[31mx\u0007 LDA", "--index", papers.Path);

        Assert.Contains("LDA may stand for", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', error);
        Assert.DoesNotContain('\u0007', error);
    }

    [Theory]
    [InlineData("relevance")]
    [InlineData("oldest")]
    public async Task Line_of_figures_says_that_no_paper_has_all_words(string order)
    {
        await papers.Index.ImportAsync(Noted, TestContext.Current.CancellationToken);
        papers.Index.Dispose();

        var (output, _) = await RunAsync("search", "topics classes", "--sort", order, "--size", "3", "--index", papers.Path);

        Assert.StartsWith(
            "No paper has all words; 1-3 of 7 papers with some of them · ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("some of these words", output, StringComparison.Ordinal);
    }

    private static IEnumerable<Paper> Noted =>
    [
        .. Papers("r", 60, "Reinforcement learning", "We use reinforcement learning."),
        .. Papers("o", 60, "Robots of old", "Nothing of that kind."),
        .. Papers("m", 1, "Robots", "Notes on lerning with many other words between them, then reinforcement."),
        .. Papers("l", 1, "On larning", "Nothing of that kind, nor reinforcement."),
        .. Papers("c", 30, "Better ads", "We raise the click-through rate (CTR) of ads."),
        .. Papers("t", 4, "Good topics", "By latent Dirichlet allocation (LDA)."),
        .. Papers("d", 3, "Good classes", "By linear discriminant analysis (LDA)."),
    ];

    private static IEnumerable<Paper> Papers(string name, int count, string title, string text) =>
        Enumerable.Range(0, count).Select(i => new Paper { Id = PaperId.Parse($"{name}{i}"), Title = title, Abstract = text });

    private static async Task<(string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        await PaperSearchCommand.RunAsync(args, Terminal.Plain(output, error));
        return (output.ToString(), error.ToString());
    }
}
