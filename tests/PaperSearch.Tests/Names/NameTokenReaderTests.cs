using PaperSearch.Names;
using PaperSearch.Tests.Text;

namespace PaperSearch.Tests.Names;

public sealed class NameTokenReaderTests
{
    [Theory]
    [InlineData("ZX Huan", "z +zx x huan")]
    [InlineData("SR Das", "s +sr r das")]
    [InlineData("S.R. Das", "s +sr r das")]
    [InlineData("II Petrov", "i +ii i petrov")]
    [InlineData("Das S.R.", "das s +sr r")]
    [InlineData("John Smith SR", "john smith sr")]
    [InlineData("John Smith III", "john smith iii")]
    [InlineData("John Smith PHD", "john smith phd")]
    [InlineData("JOHN SMITH", "john smith")]
    public void Capitals_are_initials_unless_they_are_a_suffix_behind_a_name(string name, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', ReadToken.All(new NameTokenReader(), name)));

    [Fact]
    public void Spellings_of_an_umlaut_meet()
    {
        string[] spellings = ["Müller", "Mueller", "Muller", "M\\\"uller", "MÜLLER", "Mu\u0308ller"];
        foreach (var indexed in spellings)
        {
            var forms = Terms(indexed).ToHashSet();
            foreach (var asked in spellings)
                Assert.True(forms.Overlaps(Terms(asked)), $"{indexed}, {asked}");
        }
    }

    private static IEnumerable<string> Terms(string name) =>
        ReadToken.All(new NameTokenReader(), name).Select(token => token.Term);
}
