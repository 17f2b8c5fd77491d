using PaperSearch.Names;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Embedded.People;

/// <summary>When the authors of an index of many papers are told apart, and what the facet counts until then.</summary>
public sealed class PersonTableKeeperTests : IDisposable
{
    // Above it people are kept in a file.
    private const int Many = 2_100;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("papersearch-test-");

    private string IndexPath => Path.Combine(folder.FullName, "index");

    private string PeoplePath => Path.Combine(IndexPath, "people.bin");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Small_index_has_no_file_and_counts_people()
    {
        using var index = PaperIndex.Open(IndexPath);
        await index.ImportAsync(Papers(0, 200), TestContext.Current.CancellationToken);

        Assert.False(File.Exists(PeoplePath));
        Assert.Equal(["James Smith (p000000) 20", "John Smith (p000001) 20"], Smiths(index));
    }

    [Fact]
    public async Task Import_of_many_papers_writes_the_file_and_hits_agree_with_counts()
    {
        using (var index = PaperIndex.Open(IndexPath))
            await index.ImportAsync(Papers(0, Many), TestContext.Current.CancellationToken);
        Assert.True(File.Exists(PeoplePath));
        using var read = PaperIndex.Open(IndexPath, new PaperIndexOptions { ReadOnly = true });

        Assert.Equal(["James Smith (p000000) 210", "John Smith (p000001) 210"], Smiths(read));
        var all = Authors(read, prefix: null, size: 1_000);
        Assert.Equal(4 * Many, all.Buckets.Sum(bucket => bucket.Count) + all.OtherCount);
        foreach (var bucket in all.Buckets.Take(100))
        {
            Assert.Equal(bucket.Count, CountBy(read, bucket.Value));
            Assert.Equal(bucket.Count, read.GetAuthor(bucket.Value)!.Total);
        }
    }

    [Fact]
    public async Task Later_import_tells_apart_whom_its_papers_name()
    {
        using var index = PaperIndex.Open(IndexPath);
        await index.ImportAsync(Papers(0, Many), TestContext.Current.CancellationToken);
        var first = File.ReadAllBytes(PeoplePath);
        await index.ImportAsync(Papers(Many, Many + 20), TestContext.Current.CancellationToken);

        Assert.NotEqual(first, File.ReadAllBytes(PeoplePath));
        Assert.Equal(["James Smith (p000000) 212", "John Smith (p000001) 212"], Smiths(index));
        var second = File.ReadAllBytes(PeoplePath);
        await index.ImportAsync([], TestContext.Current.CancellationToken);
        Assert.Equal(second, File.ReadAllBytes(PeoplePath));
    }

    [Fact]
    public async Task Name_of_several_on_a_new_paper_stays_apart_until_it_is_learned()
    {
        using var index = PaperIndex.Open(IndexPath);
        await index.ImportAsync(Papers(0, Many), TestContext.Current.CancellationToken);
        var paper = Paper(10) with { Id = PaperId.Parse("new") };
        Assert.Contains(paper.Authors, author => author.DisplayName == "J. Smith");
        await index.ChangeAsync([PaperChange.Put(paper)]);

        Assert.Equal(
            ["James Smith (p000000) 210", "John Smith (p000001) 210", "J. Smith (new) 1"], Smiths(index));
        Assert.Equal(1, CountBy(index, "J. Smith (new)"));
        var file = File.ReadAllBytes(PeoplePath);
        // Most papers print the initial then.
        while (Smiths(index) is not ["J. Smith (p000000) 211", "John Smith (p000001) 210"])
            await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.Equal(file, File.ReadAllBytes(PeoplePath));
        await index.EndWritingAsync();
        Assert.NotEqual(file, File.ReadAllBytes(PeoplePath));
    }

    [Fact]
    public async Task Reader_that_learns_while_another_imports_goes_on_with_what_that_wrote()
    {
        using (var first = PaperIndex.Open(IndexPath))
            await first.ImportAsync(Papers(0, Many), TestContext.Current.CancellationToken);
        using var reader = PaperIndex.Open(IndexPath);
        using (var writer = PaperIndex.Open(IndexPath))
        {
            var import = Task.Run(() => writer.ImportAsync(Papers(Many, Many + 20)), TestContext.Current.CancellationToken);
            do
                Assert.NotEmpty(Smiths(reader));
            while (!import.IsCompleted);
            await import;
        }
        var written = File.ReadAllBytes(PeoplePath);

        while (Smiths(reader) is not ["James Smith (p000000) 212", "John Smith (p000001) 212"])
            await Task.Delay(10, TestContext.Current.CancellationToken);
        // What it learned itself is no newer.
        await reader.ImportAsync([], TestContext.Current.CancellationToken);
        await reader.EndWritingAsync();
        Assert.Equal(written, File.ReadAllBytes(PeoplePath));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_the_file_names_are_counted_until_people_are_told_apart_in_memory(bool isDamaged)
    {
        using (var index = PaperIndex.Open(IndexPath))
            await index.ImportAsync(Papers(0, Many), TestContext.Current.CancellationToken);
        if (isDamaged)
            File.WriteAllText(PeoplePath, "damaged");
        else
            File.Delete(PeoplePath);
        using var read = PaperIndex.Open(IndexPath, new PaperIndexOptions { ReadOnly = true });

        Assert.Equal(["J. Smith 210", "James Smith 105", "John Smith 105"], Smiths(read));
        // Who waits for ever waits for a search that never sees them.
        while (Smiths(read) is not ["James Smith (p000000) 210", "John Smith (p000001) 210"])
            await Task.Delay(10, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Snapshots_keep_the_people_they_were_taken_with_until_they_are_deleted()
    {
        using var index = PaperIndex.Open(IndexPath);
        await index.ImportAsync(Papers(0, Many), TestContext.Current.CancellationToken);
        await index.CreateSnapshotAsync("a");
        var first = File.ReadAllBytes(PeoplePath);
        await index.ImportAsync(Papers(Many, Many + 20), TestContext.Current.CancellationToken);

        var aside = Assert.Single(Directory.GetFiles(IndexPath, "people-*.bin"));
        Assert.Equal(first, File.ReadAllBytes(aside));
        Assert.Equal(["James Smith (p000000) 210", "John Smith (p000001) 210"], Smiths(index, snapshot: "a"));
        Assert.Equal(["James Smith (p000000) 212", "John Smith (p000001) 212"], Smiths(index));
        await index.DeleteSnapshotAsync("a");
        Assert.False(File.Exists(aside));
    }

    [Fact]
    public async Task Check_of_an_index_tells_of_people_that_cannot_be_used()
    {
        using var index = PaperIndex.Open(IndexPath);
        await index.ImportAsync(Papers(0, Many), TestContext.Current.CancellationToken);
        File.Delete(PeoplePath);

        var report = await index.VerifyAsync(TestContext.Current.CancellationToken);

        Assert.True(report.IsSound);
        Assert.Contains("people.bin' is missing", Assert.Single(report.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleted_papers_count_no_more_and_nobody_is_mixed_up()
    {
        using var index = PaperIndex.Open(IndexPath);
        await index.ImportAsync(Papers(0, Many), TestContext.Current.CancellationToken);
        // The earliest paper of one, which the reference names.
        await index.DeleteAsync([PaperId.Parse("p000000")]);

        Assert.Equal(["John Smith (p000001) 210", "James Smith (p000000) 209"], Smiths(index));
        Assert.Equal(209, CountBy(index, "James Smith (p000000)"));
    }

    private static List<string> Smiths(PaperIndex index, string? snapshot = null) =>
        [.. Authors(index, "smith", 10, snapshot).Buckets.Select(bucket => $"{bucket.Value} {bucket.Count}")];

    private static FacetResult Authors(PaperIndex index, string? prefix, int size, string? snapshot = null) =>
        index.Search(new SearchRequest
        {
            Size = 0,
            Snapshot = snapshot,
            Facets = [new FacetRequest(FacetNames.Author, size, prefix)],
        }).Facets[FacetNames.Author];

    private static long CountBy(PaperIndex index, string author) =>
        index.Search(new SearchRequest { Size = 0, Filters = new() { Authors = [author] } }).Total.Value;

    private static IEnumerable<Paper> Papers(int from, int to) => Enumerable.Range(from, to - from).Select(Paper);

    /// <summary>
    /// Of ten papers one is James Smith's, of knots, and one John Smith's, of galaxies, always with one co-author; every
    /// second one prints an initial.
    /// </summary>
    private static Paper Paper(int i)
    {
        var subject = (i % 10) switch { 0 => "knot", 1 => "galaxy", var other => $"subject{other}" };
        var given = i / 10 % 2 == 1 ? "J." : "";
        string[] authors = (i % 10) switch
        {
            0 => [(given.Length > 0 ? given : "James") + " Smith", "Kirsten Knotter", $"Only{i} Once{i}", $"Of{i} Two{i / 20}"],
            1 => [(given.Length > 0 ? given : "John") + " Smith", "Gerald Galaxian", $"Only{i} Once{i}", $"Of{i} Two{i / 20}"],
            var other => [$"Regular{other} Author", $"Maria{other} Second", $"Only{i} Once{i}", $"Of{i} Two{i / 20}"],
        };
        return new Paper
        {
            Id = PaperId.Parse($"p{i:D6}"),
            Title = $"On {subject} {subject}theory and {subject}ness",
            Abstract = $"We study {subject}s of the {subject}like kind, {subject}ation and {subject}ology",
            Authors = [.. authors.Select(AuthorParser.Parse)],
            Categories = [ArxivTaxonomy.Resolve((i % 10) switch { 0 => "math.GT", 1 => "astro-ph.GA", _ => "cs.DL" })],
            Date = new PaperDate(2000 + (i / 1000), 1, 1 + (i % 28)),
        };
    }
}
