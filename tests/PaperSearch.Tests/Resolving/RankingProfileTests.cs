using PaperSearch.Resolving;
using PaperSearch.Searching;
using PaperSearch.Tests.Embedded;

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
