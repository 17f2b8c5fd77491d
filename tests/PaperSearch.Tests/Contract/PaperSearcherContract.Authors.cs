
namespace PaperSearch.Tests.Contract;

/// <content>What is known of an author.</content>
public abstract partial class PaperSearcherContract<TBackend>
{
    [Theory]
    [InlineData("Huan, Z")]
    [InlineData("Zhaoxin Huan")]
    [InlineData("huan")]
    public async Task Author_has_papers_newest_first_and_counts_of_all_of_them(string name)
    {
        var author = await Searcher.GetAuthorAsync(name, 1, Cancellation);

        Assert.NotNull(author);
        Assert.Equal(["learned"], author.Papers.Select(paper => paper.Id.Value));
        Assert.Equal(2, author.Total);
        Assert.Equal(["Zhaoxin Huan 1", "Z. Huan 1"], author.Names.Select(Shown));
        Assert.Equal(["2023 1", "2024 1"], author.Years.Select(Shown));
        Assert.Equal(["cs 1 (cs.IR 1, cs.LG 1)", "stat 1 (stat.ML 1)"], author.Categories.Select(Shown));
        Assert.Equal(["Jun Zhou 1"], author.CoAuthors.Select(Shown));
        Assert.Null(author.Profile);
    }

    [Fact]
    public async Task Author_is_called_as_most_papers_print_the_name_and_has_all_papers_unless_fewer_are_asked_for()
    {
        var author = await Searcher.GetAuthorAsync("zhou, j", cancellation: Cancellation);

        Assert.Equal("Jun Zhou", author!.Name);
        Assert.Equal(["prompting", "meta"], author.Papers.Select(paper => paper.Id.Value));
        Assert.Empty((await Searcher.GetAuthorAsync("zhou, j", 0, Cancellation))!.Papers);
    }

    [Theory]
    [InlineData("Nobody Known")]
    [InlineData("Huan, X")]
    [InlineData("")]
    [InlineData("?")]
    public async Task Nobody_of_the_name_is_none(string name) =>
        Assert.Null(await Searcher.GetAuthorAsync(name, 10, Cancellation));

    [Fact]
    public Task Negative_number_of_papers_is_a_mistake_of_the_caller() =>
        Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Searcher.GetAuthorAsync("Huan", -1, Cancellation).AsTask());
}
