namespace PaperSearch.Tests.Papers;

public sealed class DoiListTests
{
    [Theory]
    [InlineData("10.1063/1.28", "10.1063/1.28")]
    [InlineData("10.1103/A.1 10.1103/B.2\n  10.1103/C.3", "10.1103/a.1|10.1103/b.2|10.1103/c.3")]
    [InlineData("10.4213/sm786,10.1070/SM786", "10.4213/sm786|10.1070/sm786")]
    [InlineData("10.4213/im404; https://doi.org/10.1070/IM404, doi:10.1000/x", "10.4213/im404|10.1070/im404|10.1000/x")]
    [InlineData("10.1002/a(1)2:1<3::X>3.0.CO;2-6;10.1000/x", "10.1002/a(1)2:1<3::x>3.0.co;2-6|10.1000/x")]
    [InlineData("10.1103/PhysRevB.81,115417", "10.1103/physrevb.81,115417")]
    [InlineData("10.1142/10.1142/S0218216510007917", "10.1142/10.1142/s0218216510007917")]
    [InlineData("10.1007/s00440- 010-0276-9", "10.1007/s00440-010-0276-9")]
    [InlineData("10.1063/1.28 10.1063/1.28.", "10.1063/1.28")]
    [InlineData("10.1371/journal.pone.0007968 (2009)", "10.1371/journal.pone.0007968")]
    [InlineData("10.48550/arXiv.1706.03762", "10.48550/arxiv.1706.03762")]
    [InlineData("10.1000/a|10.1000/b、10.1000/c， 10.1000/d", "10.1000/a|10.1000/b|10.1000/c|10.1000/d")]
    [InlineData("['10.1000/a', '10.1000/b']", "10.1000/a|10.1000/b")]
    [InlineData("https://link.springer.com/article/10.1007/a, https://dl.acm.org/doi/10.1145/b", "10.1007/a|10.1145/b")]
    [InlineData(" no DOI ", "no DOI")]
    [InlineData("  ", "")]
    [InlineData(null, "")]
    public void Read_gives_the_DOIs_of_a_text(string? text, string expected) =>
        Assert.Equal(expected, string.Join('|', DoiList.Read(text)));

    [Theory]
    [InlineData("10.1103/A.1 10.1103/B.2", true)]
    [InlineData("10.1103/A.1, doi:10.1103/B.2.", true)]
    [InlineData("10.1103/A.1 and more", false)]
    [InlineData("see 10.1103/A.1", false)]
    [InlineData("words", false)]
    public void TryRead_tells_whether_there_is_nothing_else(string text, bool expected) =>
        Assert.Equal(expected, DoiList.TryRead(text, out _));

    [Fact]
    public void AllDois_of_a_paper_are_those_of_its_fields_and_its_id()
    {
        var paper = new Paper
        {
            Id = PaperId.Parse("10.1000/ID"),
            Doi = "https://doi.org/10.1000/B; 10.1000/C",
            OtherDois = ["10.1000/b", "10.1000/d"],
        };

        Assert.Equal(["10.1000/b", "10.1000/c", "10.1000/d", "10.1000/id"], paper.AllDois());
    }
}
