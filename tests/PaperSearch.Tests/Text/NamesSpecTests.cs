using System.Text.RegularExpressions;
using PaperSearch.Embedded.Matching;

namespace PaperSearch.Tests.Text;

/// <summary>Runs the rows of names.md.</summary>
public sealed partial class NamesSpecTests
{
    public static TheoryData<string, string, bool> Rows()
    {
        var rows = new TheoryData<string, string, bool>();
        foreach (var line in File.ReadLines(RepositoryFiles.Spec("names.md")))
        {
            if (Row().Match(line) is { Success: true } row)
                rows.Add(row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value == "yes");
        }
        return rows;
    }

    [Fact]
    public void Spec_has_rows() => Assert.True(Rows().Count > 45);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Names_meet_where_the_spec_says(string asked, string printed, bool meet) =>
        Assert.Equal(meet, new NameMatcher(asked).Matches(Author.Parse(printed).DisplayName));

    [GeneratedRegex(@"^\| `(.+?)` \| `(.+?)` \| (yes|no) \|$")]
    private static partial Regex Row();
}
