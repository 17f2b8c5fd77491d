using PaperSearch.Names;

namespace PaperSearch.Tests.Names;

public sealed class NameKeysTests
{
    [Theory]
    [InlineData("Huan, Z", "huan z", "huan", "z")]
    [InlineData("Huan, Z.X.", "huan z x", "huan", "z x")]
    [InlineData("van der Maaten, Laurens", "van der maaten laurens", "van der maaten", "laurens")]
    [InlineData("M\\\"uller, J.", "muller j", "muller", "j")]
    [InlineData("Smith, John, Jr.", "smith john", "smith", "john")]
    [InlineData("Smith, Jr., John", "smith john", "smith", "john")]
    [InlineData("Smith III, John", "smith john", "smith", "john")]
    [InlineData("Petrov, II", "petrov ii", "petrov", "ii")]
    [InlineData("Rahman, Md", "rahman md", "rahman", "md")]
    public void Name_with_a_comma_tells_the_family_name(string name, string words, string family, string given)
    {
        var keys = NameKeys.Read(name);

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
    [InlineData("Smith Jr.", "smith")]
    [InlineData("SR Das", "s r das")]
    [InlineData("Huan,", "huan")]
    [InlineData(", Huan", "huan")]
    [InlineData("", "")]
    [InlineData(" , ", "")]
    public void Name_without_a_family_name_before_a_comma_gives_words_in_order(string name, string words)
    {
        var keys = NameKeys.Read(name);

        Assert.False(keys.CommaForm);
        Assert.Equal(words, string.Join(' ', keys.Words));
        Assert.Empty(keys.FamilyWords);
        Assert.Empty(keys.GivenWords);
    }

    [Theory]
    [InlineData("van der Maaten", true)]
    [InlineData("VAN DER MAATEN", true)]
    [InlineData("'t Hooft", true)]
    [InlineData("T. Hooft", false)]
    [InlineData("Zhaoxin van", false)]
    public void Particle_before_the_last_word_is_told(string name, bool hasParticle) =>
        Assert.Equal(hasParticle, NameKeys.Read(name).HasParticle);
}
