using PaperSearch.Evaluation;

namespace PaperSearch.Tests.Evaluation;

public sealed class CollectionFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("q1\td1\t2\nq1\td2\t0\n")]
    [InlineData("query-id\tcorpus-id\tscore\nq1\td1\t2\r\nq1\td2\t0\r\n")]
    [InlineData("q1 0 d1 2\nq1 0 d2 0\n")]
    [InlineData("q1\tQ0\td1\t2\n\nq1\tQ0\td2\t0")]
    [InlineData("q1\td1\t1\nq1\td1\t2\nq1\td2\t0\n")]
    public void Judgments_read_every_usual_form(string text)
    {
        var judgments = Judgments.Read(Write("qrels.tsv", text));

        Assert.Equal([("d1", 2), ("d2", 0)],
            judgments.Of("q1").OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value)));
        Assert.True(judgments.HasRelevant("q1"));
        Assert.False(judgments.HasRelevant("q2"));
    }

    [Theory]
    [InlineData("q1\td1\t2\nq1\td2\thigh\n", "line 2")]
    [InlineData("q1\td1\n", "line 1")]
    [InlineData("a\tb\tc\nd\te\tf\n", "line 2")]
    public void Malformed_judgment_names_file_and_line(string text, string line)
    {
        var error = Assert.Throws<PaperSearchException>(() => Judgments.Read(Write("qrels.tsv", text)));

        Assert.Equal(PaperSearchError.UnreadableSource, error.Error);
        Assert.Contains("qrels.tsv", error.Message, StringComparison.Ordinal);
        Assert.Contains(line, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Queries_read_both_spellings_and_keep_syntax_characters()
    {
        var queries = Queries.Read(Write("queries.jsonl", """
            {"_id": "7", "text": "is \"x-ray\" (or -y): good?", "metadata": {}}

            {"id": 8, "query": "two"}
            """));

        Assert.Equal([new JudgedQuery("7", "is \"x-ray\" (or -y): good?"), new JudgedQuery("8", "two")], queries);
    }

    [Theory]
    [InlineData("{\"id\": \"1\"}")]
    [InlineData("{\"id\": \"1\", \"text\": ")]
    [InlineData("[1]")]
    [InlineData("{\"id\": \"1\", \"text\": \"a\"}\n{\"_id\": \"1\", \"text\": \"b\"}")]
    public void Malformed_query_names_the_file(string text)
    {
        var error = Assert.Throws<PaperSearchException>(() => Queries.Read(Write("queries.jsonl", text)));

        Assert.Contains("queries.jsonl, line ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("corpus.jsonl")]
    [InlineData("queries.jsonl")]
    [InlineData("qrels.tsv")]
    public void Evaluation_names_the_missing_file(string missing)
    {
        foreach (var name in new[] { "corpus.jsonl", "queries.jsonl", "qrels.tsv" })
            Write(name, "");
        File.Delete(Path.Combine(folder, missing));

        var error = Assert.Throws<PaperSearchException>(
            () => CollectionEvaluation.Run(folder, null, TestContext.Current.CancellationToken));

        Assert.Equal(PaperSearchError.UnreadableSource, error.Error);
        Assert.StartsWith($"There is no file {Path.Combine(folder, missing)}.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluation_without_a_judged_query_says_so()
    {
        Write("corpus.jsonl", "");
        Write("queries.jsonl", """{"id": "1", "text": "a"}""");
        Write("qrels.tsv", "2\td\t1");

        var error = Assert.Throws<PaperSearchException>(
            () => CollectionEvaluation.Run(folder, null, TestContext.Current.CancellationToken));

        Assert.StartsWith("No query of ", error.Message, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
