using PaperSearch.Names;
using PaperSearch.Tests.Specs;

namespace PaperSearch.Tests.Names;

/// <summary>Runs the rows of names.md.</summary>
public sealed class NamesSpecTests
{
    public static TheoryData<string, string, bool> Rows()
    {
        var rows = new TheoryData<string, string, bool>();
        foreach (var row in SpecFile.Rows("Names", "names.md"))
            rows.Add(row.Code("asked"), row.Code("printed"), row.YesOrNo("meet"));
        return rows;
    }

    [Fact]
    public void Spec_has_rows() => Assert.NotEmpty(Rows());

    [Theory]
    [MemberData(nameof(Rows))]
    public void Names_meet_where_the_spec_says(string asked, string printed, bool meet) =>
        Assert.Equal(meet, new NameMatcher(asked).Matches(FamilyMark.NameOf(AuthorParser.Parse(printed))));
}
