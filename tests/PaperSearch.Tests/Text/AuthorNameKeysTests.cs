using PaperSearch.Text;

namespace PaperSearch.Tests.Text;

public sealed class AuthorNameKeysTests
{
    [Theory]
    [InlineData("Huan, Z", "huan z", "huan", "z")]
    [InlineData("Huan, Z.X.", "huan z x", "huan", "z x")]
    [InlineData("van der Maaten, Laurens", "van der maaten laurens", "van der maaten", "laurens")]
    [InlineData("M\\\"uller, J.", "muller j", "muller", "j")]
    [InlineData("Smith, John, Jr.", "smith john", "smith", "john")]
    public void Name_with_a_comma_tells_the_family_name(string name, string words, string family, string given)
    {
        var keys = AuthorNameKeys.Read(name);

        Assert.True(keys.CommaForm);
        Assert.Equal(words, string.Join(' ', keys.Words));
        Assert.Equal(family, string.Join(' ', keys.FamilyWords));
        Assert.Equal(given, string.Join(' ', keys.GivenWords));
    }

    [Theory]
    [InlineData("Z. Huan", "z huan")]
    [InlineData("ZX Huan", "z x huan")]
    [InlineData("huan zhaoxin", "huan zhaoxin")]
    [InlineData("Zhaoxin Huan", "zhaoxin huan")]
    [InlineData("John Smith, Jr.", "john smith")]
    [InlineData("Huan,", "huan")]
    [InlineData(", Huan", "huan")]
    [InlineData("", "")]
    [InlineData(" , ", "")]
    public void Name_without_a_family_name_before_a_comma_gives_words_in_order(string name, string words)
    {
        var keys = AuthorNameKeys.Read(name);

        Assert.False(keys.CommaForm);
        Assert.Equal(words, string.Join(' ', keys.Words));
        Assert.Empty(keys.FamilyWords);
        Assert.Empty(keys.GivenWords);
    }

    [Fact]
    public void Spellings_of_an_umlaut_meet()
    {
        string[] spellings = ["Müller", "Mueller", "Muller", "M\\\"uller", "MÜLLER", "Mu\u0308ller"];
        foreach (var indexed in spellings)
        {
            var forms = ReadToken.All(PaperFieldKind.Names, indexed).Select(t => t.Term).ToHashSet();
            foreach (var asked in spellings)
                Assert.True(forms.Overlaps(ReadToken.All(PaperFieldKind.Names, asked).Select(t => t.Term)), $"{indexed}, {asked}");
        }
    }
}
