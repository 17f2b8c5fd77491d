using PaperSearch.Resolving;
using PaperSearch.Searching;
using PaperSearch.Tests.Embedded;
using PaperSearch.Tests.Sampling;

namespace PaperSearch.Tests.Resolving;

/// <summary>Parameters of ranking are the caller's: for an index, for a request, by name.</summary>
public sealed class RankingProfileTests : IDisposable
{
    private static readonly RankingProfile abstracts =
        RankingProfile.Default with { Title = 0.01f, Abstract = 5, TitleMatch = 0, WholeTitle = 0 };

    private static readonly Paper[] papers =
    [
        new()
        {
            Id = PaperId.Parse("title"),
            Title = "Gravity waves",
            Abstract = "A short note about other things than the title says.",
        },
        new()
        {
            Id = PaperId.Parse("abstract"),
            Title = "Some other thing",
            Abstract = "Notes on gravity and on what it does to things that fall.",
        },
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Profile_of_the_index_of_the_request_and_by_name_orders_hits()
    {
        using var index = await OpenAsync(new() { Named = [new("abstracts", abstracts)] });

        Assert.Equal("title", First(index, new() { Query = "gravity" }));
        Assert.Equal("abstract", First(index, new() { Query = "gravity", Ranking = abstracts }));
        Assert.Equal("abstract", First(index, new() { Query = "gravity", Profile = "abstracts" }));
        Assert.Equal("title", First(index, new() { Query = "gravity", Profile = "abstracts", Ranking = RankingProfile.Default }));

        using var other = await OpenAsync(new() { Default = abstracts });
        Assert.Equal("abstract", First(other, new() { Query = "gravity" }));
    }

    [Fact]
    public async Task Unknown_profile_is_an_error_that_names_the_nearest()
    {
        using var index = await OpenAsync(new() { Named = [new("abstracts", abstracts)] });

        var error = Assert.Throws<ArgumentException>(() => index.Search(new SearchRequest { Profile = "abstrcts" }));
        Assert.Contains("'abstracts' meant?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cursor_belongs_to_its_ranking()
    {
        using var index = await OpenAsync(new());
        var request = new SearchRequest { Query = "gravity", Size = 1 };
        var next = index.Search(request).Next;

        Assert.Equal("abstract", Assert.Single(index.Search(request with { Cursor = next }).Hits).Id);
        var error = Assert.Throws<PaperSearchException>(() => index.Search(request with { Cursor = next, Ranking = abstracts }));
        Assert.Equal(PaperSearchError.CursorMismatch, error.Error);
    }

    [Theory]
    [InlineData("gravity")]
    [InlineData("gravity waves")]
    [InlineData("gravity OR waves")]
    [InlineData("*")]
    [InlineData("title:gravity -abstract:falls")]
    public async Task Recency_and_citations_are_parts_of_the_explanation_that_add_up(string query)
    {
        using var index = PaperIndex.Open(Path.Combine(folder, Guid.NewGuid().ToString("N")), TemporaryIndex.AtOnce);
        await index.ImportAsync(
            [
                papers[0] with { Date = PaperDate.Parse("2020-01-01"), Citations = 99 },
                papers[1] with { Date = PaperDate.Parse("2011") },
            ],
            TestContext.Current.CancellationToken);
        var ranking = new RankingProfile { Recency = 2, RecencyHalfLife = 1, Citations = 3, CitationsFull = 9999 };

        var hit = index.Search(new SearchRequest { Query = query, Ranking = ranking, Explain = true }).Hits[0];

        Assert.Equal("title", hit.Id);
        Assert.Empty(Reference.ScoreSums.Differences(hit.Explanation!));
        Assert.Equal(hit.Score, hit.Explanation!.Value, 1e-5);
        var parts = All(hit.Explanation).ToList();
        // One year before the end of the newest paper's year; a hundred of ten thousand on a scale of logarithms.
        Assert.Equal(1, parts.Single(part => part.Text == "recency: 1.0 years old at the end of 2020, at most 2").Value, 1e-5);
        Assert.Equal(1.5, parts.Single(part => part.Text == "citations: cited 99 times, at most 3").Value, 1e-5);

        static IEnumerable<ScorePart> All(ScorePart part) => part.Parts.SelectMany(All).Prepend(part);
    }

    [Fact]
    public async Task Without_priors_nothing_comes_to_scores_or_explanations()
    {
        using var index = await OpenAsync(new());

        var hit = index.Search(new SearchRequest { Query = "gravity", Explain = true }).Hits[0];

        Assert.DoesNotContain("recency", hit.Explanation!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("citations", hit.Explanation!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public Task Search_that_passes_over_papers_finds_the_same_best_where_priors_count() => Samples.ForEachSeedAsync(async seed =>
    {
        var random = new Random(seed);
        using var index = PaperIndex.Open(Path.Combine(folder, Guid.NewGuid().ToString("N")), TemporaryIndex.AtOnce);
        await index.ImportAsync(
            [.. Enumerable.Range(0, 6000).Select(i => new Paper
            {
                Id = PaperId.Parse($"p{i}"),
                Title = string.Join(' ', Enumerable.Range(0, 1 + random.Next(6)).Select(_ => Word())),
                Date = new PaperDate(1990 + random.Next(30)),
                Citations = random.Next(3) == 0 ? null : random.Next(2000),
            })],
            TestContext.Current.CancellationToken);
        var ranking = new RankingProfile { Recency = 1.5f, Citations = 2 };

        string Word() => random.Next(4) == 0 ? "gravity" : "waves";

        foreach (var query in (string[])["gravity", "gravity waves", "waves OR gravity", "+gravity waves"])
        {
            var request = new SearchRequest { Query = query, Size = 20, Ranking = ranking, Highlight = false };
            var all = index.Search(request);
            var some = index.Search(request with { CountTo = 1 });
            Assert.Equal(
                all.Hits.Select(hit => (hit.Id, hit.Score)), some.Hits.Select(hit => (hit.Id, hit.Score)));
        }
    });

    [Fact]
    public void Every_parameter_is_in_the_fingerprint()
    {
        foreach (var parameter in typeof(RankingProfile).GetProperties().Where(p => p.CanWrite))
        {
            var changed = RankingProfile.Default with { };
            parameter.SetValue(changed,
                Convert.ChangeType(77, parameter.PropertyType, System.Globalization.CultureInfo.InvariantCulture));
            Assert.NotEqual(RankingProfile.Default.Fingerprint, changed.Fingerprint);
        }
        Assert.Equal(RankingProfile.Default.Fingerprint, (RankingProfile.Default with { }).Fingerprint);
    }

    private static string First(PaperIndex index, SearchRequest request) => index.Search(request).Hits[0].Id;

    private async Task<PaperIndex> OpenAsync(RankingProfiles ranking)
    {
        var index = PaperIndex.Open(Path.Combine(folder, Guid.NewGuid().ToString("N")),
            TemporaryIndex.AtOnce with { Ranking = ranking });
        await index.ImportAsync(papers, TestContext.Current.CancellationToken);
        return index;
    }
}
