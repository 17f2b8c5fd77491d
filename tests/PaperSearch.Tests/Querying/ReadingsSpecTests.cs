using System.Text.RegularExpressions;
using PaperSearch.Searching;
using PaperSearch.Tests.Architecture;
using PaperSearch.Tests.Embedded;

namespace PaperSearch.Tests.Querying;

public sealed partial class ReadingsSpecTests
{
    [Fact]
    public async Task Rows_of_the_spec_hold_on_the_seed_page()
    {
        using var seeds = await TemporaryIndex.OfSeedsAsync();
        var rows = File.ReadLines(Path.Combine(Repository.Root, "tests", "PaperSearch.Tests", "Querying", "readings.md"))
            .Select(line => Row().Match(line)).Where(row => row.Success).Select(row => row.Groups).ToList();

        Assert.True(rows.Count > 40);
        Assert.All(rows, row =>
        {
            var tree = seeds.Index.Search(new SearchRequest { Query = row["query"].Value, Explain = true }).Query.Tree!;
            var part = Parts(tree).FirstOrDefault(p => p.Text == row["part"].Value);
            Assert.True(part is not null, $"{row["query"].Value} has no part {row["part"].Value}; parts are: {string.Join(" ¦ ", Parts(tree).Select(p => p.Text))}");
            Assert.Equal($"{row["reading"].Value} | {row["hits"].Value}", $"{part.Reading} | {part.Hits}");
        });
    }

    internal static IEnumerable<QueryPart> Parts(QueryPart part) => part.Parts.SelectMany(Parts).Prepend(part);

    [GeneratedRegex(@"^\| `(?<query>.*?)` \| `(?<part>.*?)` \| (?<reading>.*?) \| (?<hits>[0-9]+) \|$", RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
