using System.Text.RegularExpressions;
using PaperSearch.Names;
using PaperSearch.Tests.Architecture;

namespace PaperSearch.Tests.Names;

/// <summary>Runs the rows of names.md.</summary>
public sealed partial class NamesSpecTests
{
    public static TheoryData<string, string, bool> Rows()
    {
        var rows = new TheoryData<string, string, bool>();
        foreach (var line in Lines())
        {
            if (Row().Match(line) is { Success: true } row)
                rows.Add(row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value == "yes");
        }
        return rows;
    }

    [Fact]
    public void Line_of_a_table_is_its_head_or_a_row() =>
        Assert.DoesNotContain(Lines(), line => line.StartsWith('|') && !Head().IsMatch(line) && !Row().IsMatch(line));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Names_meet_where_the_spec_says(string asked, string printed, bool meet) =>
        Assert.Equal(meet, new NameMatcher(asked).Matches(AuthorParser.Parse(printed).DisplayName));

    private static IEnumerable<string> Lines() =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "PaperSearch.Tests", "Names", "names.md"));

    [GeneratedRegex(@"^\| `(.+?)` \| `(.+?)` \| (yes|no) \|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| asked \| printed \| meet \|$|^(\|---)+\|$")]
    private static partial Regex Head();
}
