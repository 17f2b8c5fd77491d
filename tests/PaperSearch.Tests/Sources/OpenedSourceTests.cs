using System.IO.Compression;
using System.Text;
using PaperSearch.Sources;

namespace PaperSearch.Tests.Sources;

public sealed class OpenedSourceTests : IDisposable
{
    private const string Line = """{"id":"a","title":"T"}""";
    private const string ArxivLine = """{"id":"a","title":"T","categories":"cs.LG","versions":[],"update_date":"2020-01-01"}""";

    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-").FullName;
    private long read;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(Line, "jsonl")]
    [InlineData("\n [ " + Line + "]", "jsonl")]
    [InlineData(ArxivLine, "arxiv")]
    [InlineData("{\"id\":\"a\",\"authors_parsed\":[]}", "arxiv")]
    [InlineData("Ada\n\nh-index14\n3papers\n", "author-page")]
    [InlineData("Ada\nLGMay 1, 2020\nOne\n\nIRMay 1, 2020\nTwo", "author-page")]
    [InlineData("{\"_id\":\"q\",\"text\":\"a query\"}", null)]
    [InlineData("A text about papers.\nNothing else.", null)]
    [InlineData("", null)]
    public void Detect_tells_the_format_by_content(string text, string? format) =>
        Assert.Equal(format, PaperSources.Detect(Encoding.UTF8.GetBytes(text))?.Name);

    [Fact]
    public void Find_knows_every_format_by_name()
    {
        Assert.All(PaperSources.All, s => Assert.Same(s, PaperSources.Find(s.Name.ToUpperInvariant())));
        Assert.Null(PaperSources.Find("docx"));
    }

    [Fact]
    public void Plain_gzipped_and_marked_files_give_the_same_papers()
    {
        byte[][] contents =
        [
            Bytes(Line), [0xEF, 0xBB, 0xBF, .. Bytes(Line)], Gzip(Bytes(Line)), Gzip([0xEF, 0xBB, 0xBF, .. Bytes(Line)]),
        ];
        foreach (var content in contents)
        {
            read = 0;
            var file = Write("papers", content);
            Assert.Equal(["jsonl:a"], ReadAll(file));
            Assert.Equal(content.Length, read + (content[0] == 0xEF ? 3 : 0));
            Assert.Equal(content.Length, file.Length);
        }
    }

    [Fact]
    public void Zip_gives_each_member_and_tells_unknown_ones_at_the_end()
    {
        var file = Write("x.zip", Zip(
            ("b.jsonl", Bytes(Line)),
            ("a.txt", Bytes("nothing known")),
            ("c.gz", Gzip(Bytes(ArxivLine))),
            (".hidden", Bytes(Line))));
        var seen = new List<string>();
        var error = Assert.Throws<PaperSearchException>(() =>
        {
            foreach (var opened in Open(file))
            {
                var papers = opened.Source.Read(opened.Input).Papers();
                seen.Add($"{Path.GetFileName(opened.Input.Name)}:{opened.Source.Name}:{papers.Count}");
            }
        });
        Assert.Equal(["b.jsonl:jsonl:1", "c.gz:arxiv:1"], seen);
        Assert.Contains("a.txt' cannot be read", error.Message, StringComparison.Ordinal);
        Assert.InRange(read, 1, file.Length!.Value);
    }

    [Theory]
    [InlineData(new byte[] { 0xFD, 0x37, 0x7A, 0x58, 0x5A, 0 }, "xz -dc")]
    [InlineData(new byte[] { 0x28, 0xB5, 0x2F, 0xFD, 0 }, "zstd -dc")]
    [InlineData(new byte[] { 0x42, 0x5A, 0x68, 0x39, 0 }, "bzip2 -dc")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D }, "PDF")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B, 0 }, "UTF-16")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0 }, "damaged zip")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF }, "damaged")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0, 1, 2, 3 }, "damaged")]
    [InlineData(new byte[] { 0x41, 0x42 }, "tried author-page, arxiv, jsonl")]
    [InlineData(new byte[0], "it is empty")]
    public void File_of_no_known_format_is_an_error_that_names_it(byte[] content, string message)
    {
        var error = Assert.Throws<PaperSearchException>(() => ReadAll(Write("odd file", content)));
        Assert.Equal(PaperSearchError.UnreadableSource, error.Error);
        Assert.Contains("odd file'", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compressed_file_that_breaks_off_is_an_error_that_names_it()
    {
        var random = new Random(7);
        var text = string.Join('\n',
            Enumerable.Range(0, 5000).Select(i => $$"""{"id":"{{i}}","title":"{{random.NextInt64()}}"}"""));
        var whole = Gzip(Bytes(text));
        Assert.Equal(5000, ReadAll(Write("whole.gz", whole)).Count);
        Assert.Contains(
            "short.gz",
            Assert.Throws<PaperSearchException>(() => ReadAll(Write("short.gz", whole[..(whole.Length / 2)]))).Message,
            StringComparison.Ordinal);
        whole.AsSpan(whole.Length / 2, 4000).Fill(0xFF);
        Assert.Contains(
            "broken.gz",
            Assert.Throws<PaperSearchException>(() => ReadAll(Write("broken.gz", whole))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_file_is_an_error_that_names_it()
    {
        Assert.Contains(
            "no-such",
            Assert.Throws<PaperSearchException>(() => SourceFile.Find(Path.Combine(folder, "no-such"))).Message,
            StringComparison.Ordinal);
        var gone = Write("gone", Bytes(Line));
        File.Delete(gone.Path);
        Assert.Null(gone.Length);
        Assert.Contains("gone", Assert.Throws<PaperSearchException>(() => ReadAll(gone)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_gives_its_files_in_order_without_hidden_ones()
    {
        foreach (var name in (string[])["b.txt", "B.txt", "a/z.txt", ".hidden", ".git/config"])
            Write(name, Bytes(Line));
        Directory.CreateSymbolicLink(Path.Combine(folder, "a", "loop"), folder);
        var files = SourceFile.Find(folder).ToList();
        Assert.Equal(["B.txt", "a/z.txt", "b.txt"], files.Select(f => Path.GetRelativePath(folder, f.Path)));
    }

    [Fact]
    public void Standard_input_is_read_and_dated_today()
    {
        using var input = new MemoryStream(Gzip(Bytes(Line)));
        var opened = Assert.Single(
            OpenedSource.Open(Assert.Single(SourceFile.Find("-")), null, null, input, n => read += n)
                .Select(o => (o.Source.Name, o.Input.AsOf)));
        Assert.Equal("jsonl", opened.Name);
        Assert.InRange(opened.AsOf.DayNumber, DateOnly.FromDateTime(DateTime.UtcNow).DayNumber - 1,
            DateOnly.FromDateTime(DateTime.UtcNow).DayNumber);
    }

    [Fact]
    public void Identity_changes_with_content_time_and_format()
    {
        var file = Write("papers", Bytes(ArxivLine));
        File.SetLastWriteTimeUtc(file.Path, new DateTime(2024, 3, 7, 12, 0, 0, DateTimeKind.Utc));
        var first = IdentityAndDay(file, null);
        Assert.Equal(new DateOnly(2024, 3, 7), first.AsOf);
        Assert.Equal(first, IdentityAndDay(file, null));
        Assert.NotEqual(first.Identity, IdentityAndDay(file, "jsonl").Identity);

        File.SetLastWriteTimeUtc(file.Path, new DateTime(2024, 3, 8, 12, 0, 0, DateTimeKind.Utc));
        var touched = IdentityAndDay(file, null);
        Assert.NotEqual(first.Identity, touched.Identity);
        Write("papers", Bytes(ArxivLine.Replace("\"a\"", "\"b\"", StringComparison.Ordinal)));
        File.SetLastWriteTimeUtc(file.Path, new DateTime(2024, 3, 8, 12, 0, 0, DateTimeKind.Utc));
        Assert.NotEqual(touched.Identity, IdentityAndDay(file, null).Identity);
    }

    private (string Identity, DateOnly AsOf) IdentityAndDay(SourceFile file, string? format) =>
        Assert.Single(OpenedSource.Open(file, format is null ? null : PaperSources.Find(format), null, null, _ => { })
            .Select(o => (o.Identity, o.Input.AsOf)));

    private IEnumerable<OpenedSource> Open(SourceFile file) => OpenedSource.Open(file, null, null, null, n => read += n);

    private List<string> ReadAll(SourceFile file) =>
        [.. Open(file).SelectMany(o => o.Source.Read(o.Input).Papers().Select(p => $"{o.Source.Name}:{p.Id}"))];

    private SourceFile Write(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return new SourceFile(path, path);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(content);
        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in members)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return packed.ToArray();
    }
}
