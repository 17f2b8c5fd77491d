using System.Globalization;
using PaperSearch.Resolving;
using PaperSearch.Searching;
using PaperSearch.Tests.Embedded;

namespace PaperSearch.Tests.Searching;

/// <summary>Words that stand near each other bring a paper forward, among the best ones.</summary>
public sealed class RescoreStageTests : IDisposable
{
    private readonly TemporaryIndex papers = new();

    public void Dispose() => papers.Dispose();

    [Fact]
    public async Task Paper_whose_words_stand_near_each_other_comes_first()
    {
        await AddAsync(5);

        Assert.NotEqual("near", Ids(new() { Ranking = new() { Nearness = 0, AbstractPhrase = 0 } })[0]);
        Assert.Equal("near", Ids(Near(100))[0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(100)]
    public async Task Pages_hold_every_hit_once_whatever_the_depth(int depth)
    {
        await AddAsync(20);
        var whole = Ids(Near(depth) with { Size = 100 });
        foreach (var size in new[] { 1, 3, 7, 20 })
        {
            var (walked, ranks) = (new List<string>(), new List<int>());
            var request = Near(depth) with { Size = size };
            for (SearchPage? page = null; page is null || page.Next is not null;)
            {
                page = papers.Index.Search(request with { Cursor = page?.Next });
                walked.AddRange(page.Hits.Select(hit => hit.Id));
                ranks.AddRange(page.Hits.Select(hit => hit.Rank));
            }
            Assert.Equal(whole, walked);
            Assert.Equal(Enumerable.Range(1, walked.Count), ranks);
        }
        Assert.Equal(21, whole.Distinct().Count());
    }

    [Fact]
    public async Task Explanation_adds_up_to_the_rescored_score()
    {
        await AddAsync(5);
        foreach (var hit in papers.Index.Search(Near(100) with { Explain = true }).Hits)
            Assert.Equal(hit.Score, hit.Explanation!.Value, 0.001);
    }

    // The decimal comma of many languages once stood in the factor.
    [Fact]
    public async Task Explanation_reads_the_same_in_every_culture()
    {
        await AddAsync(5);
        var request = Near(100) with { Explain = true };
        request = request with { Ranking = request.Ranking! with { Nearness = 0.5f } };
        var expected = Explanations();
        Assert.Contains(expected, text => text.StartsWith("0.5 times ", StringComparison.Ordinal));

        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (comma.NumberFormat.NumberDecimalSeparator, comma.NumberFormat.NegativeSign) = (",", "\u2212");
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = comma;
            Assert.Equal(expected, Explanations());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        List<string> Explanations() => [.. papers.Index.Search(request).Hits.SelectMany(hit => Texts(hit.Explanation!))];
    }

    private static IEnumerable<string> Texts(ScorePart part) => part.Parts.SelectMany(Texts)
        .Prepend(string.Create(CultureInfo.InvariantCulture, $"{part.Text} {part.Value}"));

    private static SearchRequest Near(int depth) =>
        new() { Query = "gravity lattice", Ranking = new() { Nearness = 2, AbstractPhrase = 0, RescoreDepth = depth } };

    private string[] Ids(SearchRequest request) =>
        [.. papers.Index.Search(request with { Query = "gravity lattice" }).Hits.Select(hit => hit.Id)];

    // The one whose words are near is longer than the others, and so below them at first.
    private async Task AddAsync(int others) => await papers.Index.ImportAsync(
        Enumerable.Range(0, others).Select(i => new Paper
        {
            Id = PaperId.Parse($"far{i:00}"),
            Title = "T",
            Abstract = $"gravity here {string.Join(' ', Enumerable.Range(0, 10 + i).Select(k => $"word{k}"))} lattice",
        }).Append(new Paper
        {
            Id = PaperId.Parse("near"),
            Title = "T",
            Abstract = $"gravity lattice {string.Join(' ', Enumerable.Range(0, 60).Select(k => $"word{k}"))}",
        }),
        TestContext.Current.CancellationToken);
}
