namespace PaperSearch.Tests.Papers;

public sealed class AuthorTests
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
    [InlineData("John Smith Jr.", "Smith|John|Jr.")]
    [InlineData("John Smith, Jr.", "Smith|John|Jr.")]
    [InlineData("Smith, John, III", "Smith|John|III")]
    [InlineData("Smith, Jr., John", "Smith|John|Jr.")]
    [InlineData("Smith Jr., John", "Smith|John|Jr.")]
    [InlineData("Plato", "Plato||")]
    [InlineData("ATLAS Collaboration", "ATLAS Collaboration||")]
    [InlineData("for the ATLAS Collaboration", "ATLAS Collaboration||")]
    [InlineData("The LIGO Scientific Collaboration", "The LIGO Scientific Collaboration||")]
    [InlineData("Ling Team", "Ling Team||")]
    [InlineData("", "||")]
    [InlineData(",", "||")]
    [InlineData(", ,John", "John||")]
    public void Parse_of_a_printed_name_tells_its_parts(string printed, string expected)
    {
        var author = Author.Parse(printed);
        Assert.Equal(expected, $"{author.Family}|{author.Given}|{author.Suffix}");
    }

    [Theory]
    [InlineData("Yu Huang, Zihua Zhao, Zhaoxin Huan et al.", "Yu Huang|Zihua Zhao|Zhaoxin Huan", true)]
    [InlineData("Ling Team, Ang Li, et al", "Ling Team|Ang Li", true)]
    [InlineData("Ann Other and others", "Ann Other", true)]
    [InlineData("et al.", "", true)]
    [InlineData("Ann Other and Bob Smith", "Ann Other|Bob Smith", false)]
    [InlineData("Ann Other, Bob Smith, and Carl Young", "Ann Other|Bob Smith|Carl Young", false)]
    [InlineData("Ann Other, Bob Smith and Carl Young", "Ann Other|Bob Smith|Carl Young", false)]
    [InlineData("Huan, Z and Zhou, X", "Z Huan|X Zhou", false)]
    [InlineData("van der Maaten, Laurens and Hinton, Geoffrey", "Laurens van der Maaten|Geoffrey Hinton", false)]
    [InlineData("Huan, Z., Zhou, X., and Li, J.-P.", "Z. Huan|X. Zhou|J.-P. Li", false)]
    [InlineData("Huan, Z., Zhou, X. et al.", "Z. Huan|X. Zhou", true)]
    [InlineData("Smith, John", "John Smith", false)]
    [InlineData("Comaromi, J.P.", "J.P. Comaromi", false)]
    [InlineData("Smith, John; Other, A.; and Young, Carl", "John Smith|A. Other|Carl Young", false)]
    [InlineData("John Smith, Jr., Ann Other", "John Smith Jr.|Ann Other", false)]
    [InlineData("C. Balázs (1), E. L. Berger (Argonne (ANL), USA),\n  P. M. Nadolsky", "C. Balázs|E. L. Berger|P. M. Nadolsky", false)]
    [InlineData("A. One (unclosed, B. Two", "A. One (unclosed|B. Two", false)]
    [InlineData("ATLAS Collaboration: G. Aad, B. Abbott", "ATLAS Collaboration|G. Aad|B. Abbott", false)]
    [InlineData("Alexander Sanders, Ferdinand Brandt", "Alexander Sanders|Ferdinand Brandt", false)]
    [InlineData("", "", false)]
    public void List_of_printed_names_gives_each_once(string printed, string names, bool truncated)
    {
        var list = AuthorList.Parse(printed);
        Assert.Equal(names, string.Join('|', list.Authors.Select(a => a.DisplayName)));
        Assert.Equal(truncated, list.Truncated);
    }

    [Theory]
    [InlineData("Smith", "John", "Jr.", "John Smith Jr.")]
    [InlineData("Collaboration", "The BABAR", "", "The BABAR Collaboration")]
    [InlineData("for the CALICE Collaboration", "", "", "CALICE Collaboration")]
    [InlineData("", "Plato", "", "Plato")]
    [InlineData(" ", null, "Jr.", null)]
    public void Parts_of_a_name_make_an_author(string? family, string? given, string? suffix, string? expected) =>
        Assert.Equal(expected, AuthorNameParser.FromParts(family, given, suffix)?.DisplayName);
}
