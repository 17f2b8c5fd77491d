using System.Text.RegularExpressions;
using PaperSearch.Querying;
using PaperSearch.Tests.Architecture;

namespace PaperSearch.Tests.Querying;

public sealed partial class QueryLanguageSpecTests
{
    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "PaperSearch.Tests", "Querying", "query-language.md")))
        {
            if (Row().Match(line) is { Success: true } row)
                rows.Add(row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value.Trim());
        }
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

    [GeneratedRegex(@"^\| `(.*?)` \| `(.*?)` \|(.*)\|$")]
    private static partial Regex Row();
}
