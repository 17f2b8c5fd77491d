using PaperSearch.Embedded.Storage;

namespace PaperSearch.Tests.Embedded.Storage;

public sealed class StoredDoisTests
{
    [Fact]
    public void Dois_come_back_in_their_order()
    {
        var paper = new Paper { Id = PaperId.Parse("a"), Title = "T", Doi = "10.1000/c", OtherDois = ["10.1000/b", "10.1000/a"] };

        Assert.Equal(paper, StoredPaperCodec.DecodePaper(StoredPaperCodec.Encode(paper)));
    }
}
