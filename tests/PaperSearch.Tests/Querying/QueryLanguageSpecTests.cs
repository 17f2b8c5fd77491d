using PaperSearch.Querying;
using PaperSearch.Tests.Specs;

namespace PaperSearch.Tests.Querying;

public sealed class QueryLanguageSpecTests
{
    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in SpecFile.Rows("Querying", "query-language.md"))
            rows.Add(row.Code("query"), row.Code("read as"), row.Text("warnings"));
        return rows;
    }

    [Fact]
    public void Spec_has_rows() => Assert.True(Rows().Count > 50);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_of_the_spec_holds(string query, string canonical, string warnings)
    {
        var parsed = QueryParser.Parse(query);

        Assert.Equal(canonical, QueryPrinter.Print(parsed.Root));
        Assert.Equal(warnings, string.Join(", ", parsed.Diagnostics.Select(d => d.Code)));
        Assert.Equal(parsed.Root, QueryParser.Parse(canonical).Root);
    }
}
