using System.Text.Json;
using CsCheck;
using PaperSearch.Tests.Sampling;

namespace PaperSearch.Tests.Papers;

public sealed class PaperIdTests
{
    [Theory]
    [InlineData("1706.03762", "1706.03762")]
    [InlineData("arXiv:1706.03762v5", "1706.03762")]
    [InlineData("ARXIV:1706.03762V12", "1706.03762")]
    [InlineData("  https://arxiv.org/abs/1706.03762v2 ", "1706.03762")]
    [InlineData("http://export.arxiv.org/pdf/1706.03762v1.pdf", "1706.03762")]
    [InlineData("https://arxiv.org/pdf/1706.03762", "1706.03762")]
    [InlineData("0704.0001", "0704.0001")]
    [InlineData("hep-th/9901001v2", "hep-th/9901001")]
    [InlineData("arXiv:math.GT/0309136", "math/0309136")]
    [InlineData("Hep-Th/9901001", "hep-th/9901001")]
    [InlineData("doi:10.1063/1.2814991", "10.1063/1.2814991")]
    [InlineData("https://doi.org/10.1103/PhysRevD.76.013009", "10.1103/physrevd.76.013009")]
    [InlineData("http://dx.doi.org/10.1103/PhysRevD.76.013009", "10.1103/physrevd.76.013009")]
    [InlineData("10.1000/ABC.Def", "10.1000/abc.def")]
    [InlineData("10.1016/S0004-3702(97)00043-X", "10.1016/s0004-3702(97)00043-x")]
    [InlineData("(see 10.1063/1.28:).)", "(see 10.1063/1.28:).)")]
    [InlineData("(10.1063/1.28:).)", "10.1063/1.28")]
    [InlineData("10.1063/1.28(a))", "10.1063/1.28(a)")]
    [InlineData("https://doi.org/10.1063/1.28)?x=1", "10.1063/1.28")]
    [InlineData(" MED-10 ", "MED-10")]
    [InlineData("4983", "4983")]
    [InlineData("9913.12345", "9913.12345")]
    [InlineData("1706.03762v", "1706.03762v")]
    [InlineData("10.1002/(SICI)1096-9861(19960129)365:1<113::AID-CNE9>3.0.CO;2-6",
        "10.1002/(sici)1096-9861(19960129)365:1<113::aid-cne9>3.0.co;2-6")]
    [InlineData("https://doi.org/10.1002/%28SICI%291099-1476%2819990310%2922:4%3C353::AID-MMA44%3E3.0.CO%3B2-%23",
        "10.1002/(sici)1099-1476(19990310)22:4<353::aid-mma44>3.0.co;2-#")]
    [InlineData("https://doi.org/10.1002/1522-2616(200103)223:1&lt;103::AID-MANA103&gt;3.0.CO;2-S",
        "10.1002/1522-2616(200103)223:1<103::aid-mana103>3.0.co;2-s")]
    [InlineData("<https://doi.org/10.1063/1.28>", "10.1063/1.28")]
    [InlineData("[10.1016/0370-2693(91)90001-[x]]", "10.1016/0370-2693(91)90001-[x]")]
    [InlineData("https://onlinelibrary.wiley.com/doi/10.1002/pssa.1/full?x=1#y", "10.1002/pssa.1")]
    [InlineData("10.1063/1.28</a>", "10.1063/1.28")]
    [InlineData("10.1000/100%", "10.1000/100%")]
    [InlineData("10.48550/arXiv.1706.03762", "1706.03762")]
    [InlineData("https://doi.org/10.48550/arXiv.math/0112233v2", "math/0112233")]
    [InlineData("10.48550/other", "10.48550/other")]
    [InlineData("arXiv: 1706.03762", "1706.03762")]
    [InlineData("arXiv:1706.03762v7 [cs.CL]", "1706.03762")]
    [InlineData("[arXiv:math.AG/0112233]", "math/0112233")]
    [InlineData("oai:arXiv.org:hep-th/9901001", "hep-th/9901001")]
    [InlineData("arxiv.org/html/1706.03762v7#S3", "1706.03762")]
    [InlineData("https://arxiv.org/pdf/math/0112233v1.pdf?download=1", "math/0112233")]
    [InlineData("DOI 10.1063/1.28", "10.1063/1.28")]
    [InlineData("info:doi/10.1063/1.28", "10.1063/1.28")]
    public void Parse_of_a_spelling_gives_the_normal_form(string text, string expected)
    {
        Assert.Equal(expected, PaperId.Parse(text).Value);
        Assert.Equal(PaperId.Parse(text), PaperId.Parse(PaperId.Parse(text).Value));
    }

    [Fact]
    public void Parse_of_a_normal_form_is_the_same_id() =>
        Gen.OneOf("10.1063/1.28", "1706.03762", "doi:", "arXiv:", "https://", "doi.org/", "arxiv.org/abs/", "v2", "/", ".pdf",
            "(", ")", ":", ".", ",", ">", "<", "]", "?", "#", "%2F", "%25", "&lt;", "[", ";",
            "10.48550/arXiv.", "X", " ").Array[1, 6].Select(string.Concat).ForAll(
            20_000,
            text => Assert.Equal(PaperId.Parse(text), PaperId.Parse(PaperId.Parse(text).Value)));

    [Theory]
    [InlineData("attention")]
    [InlineData("MED-10")]
    [InlineData("10.5")]
    [InlineData("10.10/x")]
    [InlineData("1713.00001")]
    [InlineData("")]
    public void TryParseIdentifier_of_other_text_is_false(string text) => Assert.False(PaperId.TryParseIdentifier(text, out _));

    [Fact]
    public void Parse_of_control_characters_around_an_id_drops_them() =>
        Assert.Equal("Ling", PaperId.Parse("\u0001Ling\u0000").Value);

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void Parse_of_nothing_is_the_empty_id(string text)
    {
        Assert.True(PaperId.Parse(text).IsEmpty);
        Assert.Equal(default, PaperId.Parse(text));
        Assert.Equal("", default(PaperId).Value);
    }

    [Fact]
    public void FromContent_of_another_typography_is_the_same()
    {
        var id = PaperId.FromContent("author-page", "BOSE: A Systematic  Evaluation", 2025);
        Assert.Equal(id, PaperId.FromContent("author-page", "Bose – a systematic evaluation.", 2025));
        Assert.Equal(16, id.Value.Length);
        Assert.Equal(id, PaperId.Parse(id.Value));
    }

    [Fact]
    public void FromContent_of_other_source_title_or_year_differs()
    {
        PaperId[] ids =
        [
            PaperId.FromContent("a", "Title", 2020), PaperId.FromContent("b", "Title", 2020),
            PaperId.FromContent("a", "Titles", 2020),
            PaperId.FromContent("a", "Title", 2021), PaperId.FromContent("a", "???", 2020), PaperId.FromContent("a", "!!!", 2020),
            PaperId.FromContent("a", "注意", 2020), PaperId.FromContent("a", "力", 2020),
        ];
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Json_of_an_id_is_its_text()
    {
        Assert.Equal("\"hep-th/9901001\"", JsonSerializer.Serialize(PaperId.Parse("hep-th/9901001v3")));
        Assert.Equal(PaperId.Parse("1706.03762"), JsonSerializer.Deserialize<PaperId>("\"arXiv:1706.03762v5\""));
    }
}
