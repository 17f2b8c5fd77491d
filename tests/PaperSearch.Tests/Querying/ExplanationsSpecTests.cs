using PaperSearch.Searching;
using PaperSearch.Tests.Embedded;
using PaperSearch.Tests.Specs;

namespace PaperSearch.Tests.Querying;

public sealed class ExplanationsSpecTests
{
    [Fact]
    public async Task Rows_of_the_spec_hold_on_the_seed_page()
    {
        using var seeds = await TemporaryIndex.OfSeedsAsync();
        var rows = SpecFile.Rows("Querying", "explanations.md").FindAll(row => row.Heading != "## Acronyms");

        Assert.True(rows.Count > 40);
        Assert.All(rows, row =>
        {
            var tree = seeds.Index.Search(new SearchRequest { Query = row.Code("query"), Explain = true }).Query.Tree!;
            var part = Parts(tree).FirstOrDefault(p => p.Text == row.Code("part"));
            var texts = string.Join(" ¦ ", Parts(tree).Select(p => p.Text));
            Assert.True(part is not null, $"{row.Code("query")} has no part {row.Code("part")}; parts are: {texts}");
            Assert.Equal($"{row.Text("read as")} | {row.Number("papers")}", $"{part.Explanation} | {part.Hits}");
        });
    }

    internal static IEnumerable<QueryPart> Parts(QueryPart part) => part.Parts.SelectMany(Parts).Prepend(part);
}
