using PaperSearch.People;

namespace PaperSearch.Tests.People;

public sealed class GivenNamesTests
{
    [Theory]
    [InlineData("Edward Witten", "E. Witten")]
    [InlineData("Edward Witten", "Edward W. Witten")]
    [InlineData("Chr. Weber", "Christian Weber")]
    [InlineData("Xiao Ming Zhao", "Xiaoming Zhao")]
    [InlineData("Xiao-Ming Zhao", "X.-M. Zhao")]
    [InlineData("John Smith Jr.", "John Smith")]
    [InlineData("Wei Li 0001", "W. Li")]
    [InlineData("J\u00FCrgen M\u00FCller", "Juergen Mueller")]
    [InlineData("Gerard 't Hooft", "Gerard t Hooft")]
    [InlineData("Gerard t Hooft", "Gerard A. Hooft")]
    public void Names_may_be_one_persons(string one, string other)
    {
        var given = GivenNames.Of([one, other]);

        Assert.True(given[0].MayBe(given[1]));
        Assert.True(given[1].MayBe(given[0]));
        var both = given[0].With(given[1]);
        Assert.Equal(both.ToString(), given[1].With(given[0]).ToString());
        Assert.True(both.MayBe(given[0]) && both.MayBe(given[1]));
    }

    [Theory]
    [InlineData("Edward Witten", "Evan Witten")]
    [InlineData("Edward A. Witten", "Edward B. Witten")]
    [InlineData("E. A. Witten", "E. B. Witten")]
    [InlineData("John Smith Jr.", "John Smith Sr.")]
    [InlineData("Wei Li 0001", "Wei Li 0002")]
    [InlineData("Xiao Ming Zhao", "Xiao Hong Zhao")]
    [InlineData("Xuefeng Li", "Xufeng Li")]
    [InlineData("Michael Berg", "Michal Berg")]
    [InlineData("Gerard T. Hooft", "Gerard A. Hooft")]
    public void Names_are_two_peoples(string one, string other)
    {
        var given = GivenNames.Of([one, other]);

        Assert.False(given[0].MayBe(given[1]));
        Assert.False(given[1].MayBe(given[0]));
    }

    [Theory]
    [InlineData("Edward Witten", "E. Witten", true)]
    [InlineData("Gerard 't Hooft", "G. 't Hooft", true)]
    [InlineData("Gerard \u2019t Hooft", "G. t Hooft", true)]
    [InlineData("Gerard 't Hooft", "G. Hooft", true)]
    [InlineData("J\u00FCrgen M\u00FCller", "J. Muller", true)]
    [InlineData("J\u00FCrgen M\u00FCller", "J. Mueller", true)]
    [InlineData("\u0110or\u0111e \u0110okovi\u0107", "D. Djokovi\u0107", true)]
    [InlineData("Yang Xue", "Yang Xu", false)]
    [InlineData("Yang Bauer", "Yang Baur", false)]
    [InlineData("Edward Witten", "Daniela Witten", false)]
    [InlineData("Gabriel \u001FGarc\u00EDa M\u00E1rquez", "Gabriel Garc\u00EDa M\u00E1rquez", true)]
    [InlineData("T. Dudok de Wit", "Thierry \u001FDudok de Wit", true)]
    public void Block_is_family_name_and_first_letter(string one, string other, bool same)
    {
        var names = new PersonNames();

        Assert.Equal(same, names.BlockOf(one) == names.BlockOf(other));
    }

    [Theory]
    [InlineData("ATLAS Collaboration")]
    [InlineData("Aristotle")]
    [InlineData("\u5C71\u7530\u592A\u90CE")]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("\uD800")]
    [InlineData("van der")]
    public void Name_that_tells_no_person_has_no_block(string name)
    {
        var names = new PersonNames();

        Assert.Equal(0, names.BlockOf(name));
        Assert.Equal("", names.FamilyWordOf(name));
    }
}
