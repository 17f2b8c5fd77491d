using System.Text.Json;

namespace PaperSearch.Tests.Embedded.Writing;

public sealed class ImportTests : IDisposable
{
    private readonly TemporaryIndex papers = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => papers.Dispose();

    [Fact]
    public async Task Bad_records_go_to_the_rejects_file_and_the_rest_comes_in()
    {
        var file = papers.File("papers.jsonl", "{\"id\":\"a\",\"title\":\"One\"}\n{broken\n{\"id\":\"b\",\"title\":\"Two\"}\n");

        var summary = await papers.Index.ImportAsync(file, cancellation: Cancellation);

        Assert.Equal((2, 1), (summary.Added, summary.Rejected));
        using var reject = JsonDocument.Parse(Assert.Single(File.ReadAllLines(summary.RejectsFile!)));
        Assert.Equal((2, "{broken"),
            (reject.RootElement.GetProperty("line").GetInt32(), reject.RootElement.GetProperty("raw").GetString()));
        Assert.NotEmpty(reject.RootElement.GetProperty("reason").GetString()!);
    }

    [Fact]
    public async Task Newest_record_of_a_paper_wins_whatever_the_order()
    {
        var file = papers.File("papers.jsonl", """
            {"id":"a","title":"old","updated":"2020-01-01"}
            {"id":"a","title":"new","updated":"2024-01-01"}
            {"id":"a","title":"middle","updated":"2022-01-01"}
            """);

        var summary = await papers.Index.ImportAsync(file, cancellation: Cancellation);

        Assert.Equal((1, 0, 2), (summary.Added, summary.Updated, summary.Duplicates));
        Assert.Equal("new", papers.Index.Get(PaperId.Parse("a"))!.Title);
        Assert.Single(papers.Ids("*"));
    }

    [Fact]
    public async Task Spellings_of_an_arXiv_id_are_one_paper()
    {
        await papers.Index.ImportAsync([new Paper { Id = PaperId.Parse("arXiv:1706.03762v1"), Title = "first" }], Cancellation);
        await papers.Index.ImportAsync([new Paper { Id = PaperId.Parse("https://arxiv.org/abs/1706.03762v5"), Title = "second" }],
            Cancellation);

        Assert.Equal("second", papers.Index.Get(PaperId.Parse("1706.03762"))!.Title);
        Assert.Single(papers.Ids("*"));
    }

    [Fact]
    public async Task Changed_file_is_read_again()
    {
        var file = papers.File("papers.jsonl", "{\"id\":\"a\",\"title\":\"One\"}\n");
        await papers.Index.ImportAsync(file, cancellation: Cancellation);
        File.AppendAllText(file, "{\"id\":\"b\",\"title\":\"Two\"}\n");

        var summary = await papers.Index.ImportAsync(file, cancellation: Cancellation);

        Assert.Equal(1, summary.Added);
        Assert.Equal(2, papers.Ids("*").Length);
    }

    [Fact]
    public async Task Stream_that_has_grown_is_skipped_as_far_as_it_is_known()
    {
        const string known = "{\"id\":\"a\",\"title\":\"One\"}\n{\"id\":\"b\",\"title\":\"Two\"}\n";
        await ImportStream(known);
        var summary = await ImportStream(known);

        Assert.Equal((0, 2), (summary.Added, summary.Skipped));

        async Task<ImportSummary> ImportStream(string text) => await papers.Index.ImportAsync("-",
            new ImportOptions { StandardInput = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)) }, Cancellation);
    }

    [Fact]
    public async Task Deleted_paper_is_gone_and_comes_back_with_its_file()
    {
        var file = papers.File("papers.jsonl", "{\"id\":\"a\",\"title\":\"One\"}\n{\"id\":\"b\",\"title\":\"Two\"}\n");
        await papers.Index.ImportAsync(file, cancellation: Cancellation);

        Assert.Equal(1, await papers.Index.DeleteAsync([PaperId.Parse("a"), PaperId.Parse("none")]));
        Assert.Equal(["b"], papers.Ids("*"));
        papers.Reopen();
        Assert.Equal(1, (await papers.Index.ImportAsync(file, cancellation: Cancellation)).Added);
        Assert.Equal(2, papers.Ids("*").Length);
    }

    [Fact]
    public async Task Cancelled_import_keeps_what_was_read_and_goes_on_from_there()
    {
        var text = System.Text.Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"id\":\"p{i}\",\"title\":\"Paper {i}\"}}\n")));
        using var stop = new CancellationTokenSource();

        var first = await papers.Index.ImportAsync(
            "-", new ImportOptions { StandardInput = new CancellingStream(text, stop) }, stop.Token);
        papers.Reopen();
        var second = await papers.Index.ImportAsync(
            "-", new ImportOptions { StandardInput = new MemoryStream(text) }, Cancellation);

        Assert.True(first.Cancelled);
        Assert.InRange(first.Added, 1, 19_999);
        Assert.Equal(first.Added, second.Skipped);
        Assert.Equal(20_000, first.Added + second.Added);
        Assert.Equal(20_000, (await papers.Index.StatisticsAsync(Cancellation)).Papers);
        Assert.True((await papers.Index.VerifyAsync(Cancellation)).IsSound);
    }

    [Fact]
    public async Task Second_writer_is_told_at_once_who_writes()
    {
        await papers.Index.ImportAsync([new Paper { Id = PaperId.Parse("a"), Title = "One" }], Cancellation);
        using var other = PaperIndex.Open(papers.Path);

        var refused = await Assert.ThrowsAsync<PaperSearchException>(
            () => other.ImportAsync([new Paper { Id = PaperId.Parse("b") }], Cancellation));

        Assert.Equal(PaperSearchError.IndexLocked, refused.Error);
        Assert.Contains(
            Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture),
            refused.Message,
            StringComparison.Ordinal);
        Assert.Equal(1, other.Search("*").Total.Value);
    }

    [Fact]
    public async Task Other_object_sees_what_is_committed()
    {
        using var other = PaperIndex.Open(papers.Path, TemporaryIndex.AtOnce);
        Assert.Equal(0, other.Search("*").Total.Value);

        await papers.Index.ImportAsync([new Paper { Id = PaperId.Parse("a"), Title = "One" }], Cancellation);

        Assert.Equal(1, other.Search("one").Total.Value);
    }

    [Fact]
    public void Missing_foreign_and_other_index_are_told_apart()
    {
        var read = new PaperIndexOptions { Create = false };
        Assert.Equal(PaperSearchError.IndexMissing, Error(papers.Path + ".none", read));

        File.WriteAllText(Path.Combine(papers.Path, "papersearch.json"), "{\"formatVersion\":1,\"analysis\":\"other\"}");
        Assert.Equal(PaperSearchError.IndexOutdated, Error(papers.Path, read));
        File.WriteAllText(Path.Combine(papers.Path, "papersearch.json"), "{\"formatVersion\":99,\"analysis\":\"other\"}");
        Assert.Equal(PaperSearchError.IndexOutdated, Error(papers.Path, read));
        File.WriteAllText(Path.Combine(papers.Path, "papersearch.json"), "{");
        Assert.Equal(PaperSearchError.IndexCorrupt, Error(papers.Path, read));

        static PaperSearchError Error(string path, PaperIndexOptions options) =>
            Assert.Throws<PaperSearchException>(() => PaperIndex.Open(path, options)).Error;
    }

    [Fact]
    public async Task Folder_with_other_files_is_not_made_an_index()
    {
        var folder = Directory.CreateDirectory(papers.Path + ".other").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "letter.txt"), "mine", Cancellation);

        Assert.Throws<PaperSearchException>(() => PaperIndex.Open(folder));
        Assert.Equal(["letter.txt"], Directory.EnumerateFiles(folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Stored_paper_comes_back_equal()
    {
        var paper = new Paper
        {
            Id = PaperId.Parse("x/1"),
            Title = "Títle $x^2$",
            Abstract = "A\nB",
            Authors = [new Author("van der Maaten", "L.", "Jr."), new Author("ATLAS Collaboration")],
            AuthorsTruncated = true,
            Categories = [ArxivTaxonomy.Resolve("cs.LG"), new Category("own", "My own", "mine")],
            Date = new PaperDate(2020, 3),
            Updated = new PaperDate(2021, 3, 4),
            Venue = "J. Test",
            Doi = "10.1000/x",
            Url = "https://example.org/x",
            HasCode = true,
            Citations = 0,
            Comments = "12 pages",
            PageOwners = [new Author("Huan", "Zhaoxin")],
            Source = "test",
            Extra = [new ExtraField("license", "CC0"), new ExtraField("note", "")],
        };
        await papers.Index.ImportAsync([paper], Cancellation);
        papers.Reopen();

        Assert.Equal(paper, papers.Index.Get(paper.Id));
    }

    /// <summary>Cancels when half of it has been read.</summary>
    private sealed class CancellingStream(byte[] bytes, CancellationTokenSource stop) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer)
        {
            if (Position > Length / 2)
                stop.Cancel();
            return base.Read(buffer[..Math.Min(buffer.Length, 4096)]);
        }
    }
}
