using PaperSearch.Names;

namespace PaperSearch.Tests.Names;

public sealed class AuthorListTests
{
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
    [InlineData("Van der Maaten, Laurens and Hinton, Geoffrey", "Laurens Van der Maaten|Geoffrey Hinton", false)]
    [InlineData("Van Smith, Ann Other", "Van Smith|Ann Other", false)]
    [InlineData("Huan, Z., Zhou, X., and Li, J.-P.", "Z. Huan|X. Zhou|J.-P. Li", false)]
    [InlineData("Huan, Z., Zhou, X. et al.", "Z. Huan|X. Zhou", true)]
    [InlineData("Smith, John", "John Smith", false)]
    [InlineData("Comaromi, J.P.", "J.P. Comaromi", false)]
    [InlineData("Smith, John; Other, A.; and Young, Carl", "John Smith|A. Other|Carl Young", false)]
    [InlineData("John Smith, Jr., Ann Other", "John Smith Jr.|Ann Other", false)]
    [InlineData("C. Balázs (1), E. Berger (Argonne (ANL), USA),\n  P. M. Nadolsky", "C. Balázs|E. Berger|P. M. Nadolsky", false)]
    [InlineData("A. One (unclosed, B. Two", "A. One (unclosed|B. Two", false)]
    [InlineData("ATLAS Collaboration: G. Aad, B. Abbott", "ATLAS Collaboration|G. Aad|B. Abbott", false)]
    [InlineData("Alexander Sanders, Ferdinand Brandt", "Alexander Sanders|Ferdinand Brandt", false)]
    [InlineData("Smith J, Doe JA, Li W", "J Smith|JA Doe|W Li", false)]
    [InlineData("Smith J, Doe JA, et al.", "J Smith|JA Doe", true)]
    [InlineData("Weinan E, Bing Yu", "Weinan E|Bing Yu", false)]
    [InlineData("LI, Wei and LIU, Yang", "Wei LI|Yang LIU", false)]
    [InlineData("LI, Wei", "Wei LI", false)]
    [InlineData("LI, W., LIU, Y.", "W. LI|Y. LIU", false)]
    [InlineData("Wei Li 0001, Wei Li 0002", "Wei Li 0001|Wei Li 0002", false)]
    [InlineData("张伟，李娜、王芳 and 张三", "张伟|李娜|王芳|张三", false)]
    [InlineData("Smith, J.； Doe, A. | Li, W.", "J. Smith|A. Doe|W. Li", false)]
    [InlineData("Ann Other und Bob Smith", "Ann Other|Bob Smith", false)]
    [InlineData("Armand Borel et Jean-Pierre Serre", "Armand Borel|Jean-Pierre Serre", false)]
    [InlineData("JOHN SMITH AND BOB JONES", "JOHN SMITH|BOB JONES", false)]
    [InlineData("A. One, B. Two, and 43 others", "A. One|B. Two", true)]
    [InlineData("A. One, B. Two (43 additional authors not shown)", "A. One|B. Two", true)]
    [InlineData("A. One [+12 more authors]", "A. One", true)]
    [InlineData("A. One, ..., B. Two", "A. One|B. Two", true)]
    [InlineData("A. One, B. Two et al. (MIT)", "A. One|B. Two", true)]
    [InlineData("A. N. Others and B. Two", "A. N. Others|B. Two", false)]
    [InlineData("A. One for the ATLAS Collaboration", "A. One|ATLAS Collaboration", false)]
    [InlineData("A. One and B. Two on behalf of the CMS and D0 Collaborations",
        "A. One|B. Two|CMS Collaboration|D0 Collaboration", false)]
    [InlineData("A. One for the ATLAS, CMS and LHCb Collaborations",
        "A. One|ATLAS Collaboration|CMS Collaboration|LHCb Collaboration", false)]
    [InlineData("A. One for the CMS Collaboration, B. Two", "A. One|CMS Collaboration|B. Two", false)]
    [InlineData("A. One, B. Two, with an appendix by C. Three", "A. One|B. Two|C. Three", false)]
    [InlineData("A. One (with an appendix by C. Three and D. Four), B. Two", "A. One|B. Two|C. Three|D. Four", false)]
    [InlineData("A. One, with an Appendix joint with B. Two", "A. One|B. Two", false)]
    [InlineData("A. One, avec un appendice de B. Two", "A. One|B. Two", false)]
    [InlineData("A. One, MILC Collaborations", "A. One|MILC Collaboration", false)]
    [InlineData("John One MD, Ann Two PhD", "John One MD|Ann Two PhD", false)]
    [InlineData("García Márquez MD, López A", "MD García Márquez|A López", false)]
    [InlineData("A. One (1, 2), B. Two ((1) MIT, (2) Harvard", "A. One|B. Two", false)]
    [InlineData("A. One$^{1,2}$, B. Two<sup>3</sup>, C. Three¹,², D. Four*", "A. One|B. Two|C. Three|D. Four", false)]
    [InlineData("J.A.Smith, B.Jones", "J.A. Smith|B. Jones", false)]
    [InlineData("Smith JA Jr, Jones B", "JA Smith Jr|B Jones", false)]
    [InlineData("John Smith, MD, Ann Other, PhD", "John Smith MD|Ann Other PhD", false)]
    [InlineData("García Márquez, Gabriel and Vargas Llosa, Mario", "Gabriel García Márquez|Mario Vargas Llosa", false)]
    [InlineData("García Márquez, Gabriel", "Gabriel García Márquez", false)]
    [InlineData("{ATLAS Collaboration} and Aad, G.", "ATLAS Collaboration|G. Aad", false)]
    [InlineData("", "", false)]
    public void List_of_printed_names_gives_each_once(string printed, string names, bool truncated)
    {
        var list = AuthorList.Parse(printed);
        Assert.Equal(names, string.Join('|', list.Authors.Select(a => a.DisplayName)));
        Assert.Equal(truncated, list.Truncated);
    }
}
