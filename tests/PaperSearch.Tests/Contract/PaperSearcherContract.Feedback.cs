using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Contract;

/// <content>The best papers of a question are compared with each other.</content>
public abstract partial class PaperSearcherContract<TBackend>
{
    private const string Question = "which noise limits detectors of gravity waves";

    [Fact]
    public async Task Paper_that_resembles_the_first_hits_comes_before_one_that_does_not()
    {
        await using var backend = await CreateAsync(TopicPapers);
        var plain = await backend.Searcher.SearchAsync(Asked with { Profile = "plain" }, Cancellation);
        var compared = await backend.Searcher.SearchAsync(Asked, Cancellation);

        Assert.True(Place(plain, "off") < Place(plain, "on"));
        Assert.True(Place(compared, "on") < Place(compared, "off"));
        Assert.Equal(plain.Hits.Select(hit => hit.Id).Order(), compared.Hits.Select(hit => hit.Id).Order());
        Assert.Equal(plain.Total, compared.Total);
        Assert.Equal(plain.Hits[0].Id, compared.Hits[0].Id);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(101)]
    public async Task Pages_of_a_question_are_cut_from_one_list(int size)
    {
        await using var backend = await CreateAsync(TopicPapers);
        var whole = (await backend.Searcher.SearchAsync(Asked, Cancellation)).Hits.Select(hit => hit.Id).ToList();
        var walked = new List<string>();
        var request = Asked with { Size = size };
        for (SearchPage? page = null; (page is null || page.Next is not null) && walked.Count < whole.Count;)
        {
            page = await backend.Searcher.SearchAsync(request with { Cursor = page?.Next }, Cancellation);
            walked.AddRange(page.Hits.Select(hit => hit.Id));
        }
        Assert.Equal(whole, walked.Take(whole.Count));
    }

    [Fact]
    public async Task Explanation_tells_what_resembling_the_first_hits_gives()
    {
        await using var backend = await CreateAsync(TopicPapers);
        var page = await backend.Searcher.SearchAsync(Asked with { Explain = true }, Cancellation);

        Assert.All(page.Hits, hit => Assert.Equal(hit.Score, hit.Explanation!.Value, 0.001));
        var on = page.Hits.Single(hit => hit.Id == "on").Explanation!;
        Assert.Contains(on.Parts, part => part.Text.Contains("resembles the first hits, which have ", StringComparison.Ordinal));
    }

    private static SearchRequest Asked => new() { Query = Question, Size = 250, Match = MatchRule.Any };

    private static int Place(SearchPage page, string id) => page.Hits.ToList().FindIndex(hit => hit.Id == id);

    // "on" has words of the topic that the question does not name, "off" more of a word that all papers have.
    private static IEnumerable<Paper> TopicPapers =>
    [
        .. Enumerable.Range(0, 110).Select(i => Misspelt(
            $"w{i}", "Mirrors", $"Noise of gravity waves and mirrors, lasers, interferometry {Filler(i)}")),
        .. Enumerable.Range(0, 110).Select(i => Misspelt(
            $"g{i}", "Cells", $"Noise of genes, proteins, tissue, mutation {Filler(i)}")),
        Misspelt("on", "Interferometry", "Lasers and mirrors against noise"),
        Misspelt("off", "Noise", "Noise of genes, proteins, tissue, mutation"),
    ];

    private static string Filler(int i) => string.Join(' ', Enumerable.Range(0, i % 5).Select(n => $"word{n}"));
}
