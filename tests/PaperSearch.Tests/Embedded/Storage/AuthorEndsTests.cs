using PaperSearch.Embedded.Storage;

namespace PaperSearch.Tests.Embedded.Storage;

public sealed class AuthorEndsTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3000, false)]
    public void Ends_of_the_list_are_those_of_the_whole_paper(int authors, bool areCut)
    {
        var bytes = StoredPaperCodec.Encode(new Paper
        {
            Id = PaperId.Parse("a"),
            Title = "A",
            Authors = Enumerable.Range(0, authors)
                .Select(i => new Author($"Family{i}", $"Given{i}", i % 2 == 0 ? "Jr." : null)).ToValueList(),
            AuthorsTruncated = areCut,
            PageOwners = [new Author("Owner")],
        });

        var paper = StoredPaperCodec.DecodePaper(bytes);

        Assert.Equal(
            new AuthorEnds(paper.Authors.FirstOrDefault(), paper.Authors.LastOrDefault(), areCut, paper.Authors.Count),
            StoredPaperCodec.DecodeAuthorEnds(bytes));
        Assert.Equal(authors, paper.Authors.Count);
    }
}
