using PaperSearch.Names;

namespace PaperSearch.Tests.Names;

public sealed class AuthorParserTests
{
    [Theory]
    [InlineData("Zhaoxin Huan", "Huan|Zhaoxin|")]
    [InlineData("  Zhaoxin \n Huan ", "Huan|Zhaoxin|")]
    [InlineData("Huan, Z.", "Huan|Z.|")]
    [InlineData("Laurens van der Maaten", "van der Maaten|Laurens|")]
    [InlineData("van der Maaten, L.", "van der Maaten|L.|")]
    [InlineData("van der Maaten", "van der Maaten||")]
    [InlineData("Van Smith", "Smith|Van|")]
    [InlineData("Juan de la Cruz", "de la Cruz|Juan|")]
    [InlineData("José de San Martín", "de San Martín|José|")]
    [InlineData("J. Van der Jeugt", "Van der Jeugt|J.|")]
    [InlineData("Ben de Boer", "de Boer|Ben|")]
    [InlineData("Nguyen Van Anh", "Anh|Nguyen Van|")]
    [InlineData("Gerard 't Hooft", "'t Hooft|Gerard|")]
    [InlineData("Gerard ’t Hooft", "’t Hooft|Gerard|")]
    [InlineData("Blaise Aguera y Arcas", "Arcas|Blaise Aguera y|")]
    [InlineData("John Smith Jr.", "Smith|John|Jr.")]
    [InlineData("John Smith, Jr.", "Smith|John|Jr.")]
    [InlineData("Smith, John, III", "Smith|John|III")]
    [InlineData("Smith, Jr., John", "Smith|John|Jr.")]
    [InlineData("Smith Jr., John", "Smith|John|Jr.")]
    [InlineData("Jane Roe, Ph.D.", "Roe|Jane|Ph.D.")]
    [InlineData("Petrov, II", "Petrov|II|")]
    [InlineData("Petrov, I.I.", "Petrov|I.I.|")]
    [InlineData("Smith, J.R.", "Smith|J.R.|")]
    [InlineData("Smith, M.D.", "Smith|M.D.|")]
    [InlineData("Paulo Junior", "Junior|Paulo|")]
    [InlineData("Plato", "Plato||")]
    [InlineData("ATLAS Collaboration", "ATLAS Collaboration||")]
    [InlineData("for the ATLAS Collaboration", "ATLAS Collaboration||")]
    [InlineData("The LIGO Scientific Collaboration", "The LIGO Scientific Collaboration||")]
    [InlineData("Ling Team", "Ling Team||")]
    [InlineData("ATLAS Collab.", "ATLAS Collab.||")]
    [InlineData("The mathlib Community", "The mathlib Community||")]
    [InlineData("", "||")]
    [InlineData(",", "||")]
    [InlineData(", ,John", "John||")]
    public void Parse_of_a_printed_name_tells_its_parts(string printed, string expected)
    {
        var author = AuthorParser.Parse(printed);
        Assert.Equal(expected, $"{author.Family}|{author.Given}|{author.Suffix}");
    }

    [Theory]
    [InlineData("Smith", "John", "Jr.", "John Smith Jr.")]
    [InlineData("Collaboration", "The BABAR", "", "The BABAR Collaboration")]
    [InlineData("for the CALICE Collaboration", "", "", "CALICE Collaboration")]
    [InlineData("", "Plato", "", "Plato")]
    [InlineData(" ", null, "Jr.", null)]
    public void Parts_of_a_name_make_an_author(string? family, string? given, string? suffix, string? expected) =>
        Assert.Equal(expected, AuthorParser.FromParts(family, given, suffix)?.DisplayName);
}
