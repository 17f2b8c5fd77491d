using PaperSearch.Names;

namespace PaperSearch.Tests.Embedded.Matching;

/// <summary>Which papers a word finds: stemmed, exact, by its beginning, misspelt.</summary>
public sealed class WordMatchTests : IAsyncLifetime
{
    private readonly TemporaryIndex papers = new();

    public async ValueTask InitializeAsync() => await papers.Index.ImportAsync(
        [
            Of("learn", "learn to rank"), Of("learning", "learning to rank"), Of("learned", "a learned rank", "we learned"),
            Of("both", "learning", "they learn"),
            Of("learner", "the learner"), Of("grav", "gravitational waves"), Of("gravity", "gravity"),
            Of("aids", "AIDS in Africa"), Of("aid", "an aid to reading"),
            Of("cpp", "Templates in C++"), Of("name", "untitled") with { Authors = [AuthorParser.Parse("Maria Learning")] },
            Of("initial", "untitled") with { Authors = [AuthorParser.Parse("C. Smith")] },
        ],
        TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        papers.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("learning", "both learn learned learning name")]
    [InlineData("=learning", "both learning name")]
    [InlineData("=learn", "both learn")]
    [InlineData("=learned", "learned")]
    [InlineData("title:=learning", "both learning")]
    [InlineData("title:=learn", "learn")]
    [InlineData("abstract:=learn", "both")]
    [InlineData("learn*", "both learn learned learner learning name")]
    [InlineData("learne*", "learned learner")]
    [InlineData("gravit*", "grav gravity")]
    [InlineData("gravtiy~1", "gravity")]
    [InlineData("learnign~2", "both learning name")]
    [InlineData("xearning~", "")]
    [InlineData("AIDS", "aids")]
    [InlineData("aid", "aid")]
    [InlineData("C++", "cpp")]
    [InlineData("C", "initial")]
    [InlineData("-learn* -gravit*", "aid aids cpp initial")]
    [InlineData("learn-rank", "learn learned learning")]
    [InlineData("rank-learn", "learned")]
    [InlineData("rank-rank-learn", "")]
    public void Word_finds_its_papers(string query, string ids) =>
        Assert.Equal(ids, string.Join(' ', papers.Ids(query).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("=learning", "learning")]
    [InlineData("learne*", "learned")]
    public void Only_what_matched_is_marked(string query, string marked)
    {
        var hits = papers.Index.Search(query).Hits;

        Assert.NotEmpty(hits);
        foreach (var text in hits.Select(h => h.Highlights!.Title))
            Assert.All(
                text.Spans,
                s => Assert.StartsWith(marked[..6], text.Text.Substring(s.From, s.To - s.From),
                    StringComparison.OrdinalIgnoreCase));
        Assert.Contains(hits,
            h => h.Highlights!.Title.Spans.Any(s => h.Highlights.Title.Text.Substring(s.From, s.To - s.From) == marked));
    }

    [Fact]
    public void Word_that_no_paper_has_is_read_as_the_nearest_and_told()
    {
        var page = papers.Index.Search("gravtational waves");

        Assert.Equal("grav", page.Hits[0].Id);
        var told = Assert.Single(page.Query.Warnings);
        Assert.Equal(("spelling", 0, 12), (told.Code, told.At, told.Length));
        Assert.Contains("gravitational", told.Message, StringComparison.Ordinal);
        Assert.Empty(papers.Ids("=gravtational"));
    }

    [Theory]
    [InlineData("gravity lérning", 8, 7)]
    [InlineData("waves (gravity lérning)", 15, 7)]
    [InlineData("lerning lérning gravity", 0, 7)]
    public void Warning_points_at_the_word_as_it_is_typed(string query, int at, int length)
    {
        var warning = Assert.Single(papers.Index.Search(query).Query.Warnings);

        Assert.Equal(("spelling", at, length), (warning.Code, warning.At, warning.Length));
    }

    private static Paper Of(string id, string title, string? text = null) =>
        new() { Id = PaperId.Parse(id), Title = title, Abstract = text };
}
