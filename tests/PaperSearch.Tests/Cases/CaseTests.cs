using System.Globalization;
using System.Text.Json.Nodes;
using PaperSearch.Searching;
using PaperSearch.Sources;
using PaperSearch.Tests.Architecture;
using PaperSearch.Tests.Embedded;
using PaperSearch.Tests.Sources;
using PaperSearch.Tests.Specs;

namespace PaperSearch.Tests.Cases;

/// <summary>
/// Runs the rows of the tables of this folder: which of some papers a query finds. Columns: kind, papers (apart by " ¦ "; a
/// title, or a record of JSON Lines), query, the numbers of exactly the papers found ("-" for none, "1 > 2" where the order is
/// checked), and, where it stands, the codes of the page's warnings.
/// </summary>
public sealed class CaseTests : IClassFixture<CaseTests.Indexes>
{
    private readonly Indexes indexes;

    public CaseTests(Indexes indexes) => this.indexes = indexes;

    public static TheoryData<string, string, string, string, string, string?> Rows()
    {
        var rows = new TheoryData<string, string, string, string, string, string?>();
        var folder = Path.Combine(Repository.Root, "tests", "PaperSearch.Tests", "Cases");
        foreach (var file in Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                if (line.Length == 0 || line[0] == '#')
                    continue;
                var cells = line.Split('\t');
                if (cells.Length is < 4 or > 5 || cells.Any(cell => cell.Trim() != cell))
                {
                    throw SpecFile.Error(
                        Path.GetFileName(file), number, "a case has four or five cells without blanks around them");
                }
                var place = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}:{number} {cells[0]}");
                rows.Add(place, cells[1], cells[2], cells[3], cells.ElementAtOrDefault(4) ?? "", cells.ElementAtOrDefault(4));
            }
        }
        return rows;
    }

    [Fact]
    public void There_are_cases() => Assert.NotEmpty(Rows());

    [Theory]
    [Trait("speed", "slow")]
    [MemberData(nameof(Rows))]
    public async Task Query_finds_the_papers_the_case_says(
        string place, string papers, string query, string found, string codes, string? warnings)
    {
        var index = await indexes.OfAsync(papers);
        var page = index.Papers.Index.Search(new SearchRequest { Query = query, Size = 100 });
        var numbers = page.Hits.Select(hit => 1 + index.Ids.IndexOf(hit.Id)).ToList();

        var ordered = found.Contains('>', StringComparison.Ordinal);
        if (!ordered)
            numbers.Sort();
        var actual = numbers.Count == 0 ? "-" : string.Join(ordered ? " > " : " ", numbers);
        Assert.True(found == actual, $"{place}: '{query}' finds {actual} instead of {found}, read as {page.Query.Canonical}");
        if (warnings is not null)
        {
            var said = string.Join(' ', page.Query.Warnings.Select(w => w.Code).Order(StringComparer.Ordinal));
            Assert.Equal((place, codes), (place, said));
        }
    }

    /// <summary>The indexes of the cases; those of the same papers share one.</summary>
    public sealed class Indexes : IDisposable
    {
        private readonly Dictionary<string, CaseIndex> known = new(StringComparer.Ordinal);

        internal async Task<CaseIndex> OfAsync(string papers)
        {
            if (known.TryGetValue(papers, out var index))
                return index;
            var lines = papers.Split(" ¦ ").Select((paper, i) => Line(paper, i + 1));
            var read = SourceReading.Read("jsonl", string.Join('\n', lines)).Select(Assert.IsType<PaperRecord>).ToList();
            index = new CaseIndex(new TemporaryIndex(), [.. read.Select(record => record.Paper.Id.Value)]);
            await index.Papers.Index.ImportAsync(read.Select(record => record.Paper));
            return known[papers] = index;
        }

        public void Dispose()
        {
            foreach (var index in known.Values)
                index.Papers.Dispose();
        }

        private static string Line(string paper, int number) => paper.StartsWith('{')
            ? paper
            : new JsonObject { ["id"] = $"p{number}", ["title"] = paper }.ToJsonString();
    }

    internal sealed record CaseIndex(TemporaryIndex Papers, List<string> Ids);
}
