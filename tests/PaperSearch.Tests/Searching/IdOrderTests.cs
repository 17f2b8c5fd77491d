using PaperSearch.Resolving;
using PaperSearch.Searching;
using PaperSearch.Tests.Reference;

namespace PaperSearch.Tests.Searching;

public sealed class IdOrderTests
{
    [Fact]
    public void Ids_are_in_the_order_of_their_utf8()
    {
        string[] ids =
        [
            "", "a", "ab", "b", "1706.03762", "\u00e9", "\u4e2d", "\ue000", "\uffee", "\U0001F600", "\U0001F601",
            "a\U0001F600",
        ];
        foreach (var a in ids)
        {
            foreach (var b in ids)
                Assert.Equal((a, b, Math.Sign(Utf8Order.Instance.Compare(a, b))), (a, b, Math.Sign(IdOrder.Compare(a, b))));
        }
    }

    // Hits that are equal but for their ids are in one order before and after rescoring, or pages would repeat one.
    [Fact]
    public async Task Rescoring_orders_ids_as_retrieval_does()
    {
        using var papers = new Embedded.TemporaryIndex();
        await papers.Index.ImportAsync(new[] { "\uffee", "\U0001F600", "a", "\ue000" }.Select(id => new Paper
        {
            Id = PaperId.Parse(id),
            Title = "gravity of lattice",
        }));
        var plain = new SearchRequest { Query = "gravity lattice", Ranking = RankingProfile.Default with { Nearness = 0 } };
        var near = plain with { Ranking = RankingProfile.Default with { Nearness = 2, RescoreDepth = 10 } };

        Assert.Equal(
            papers.Index.Search(plain).Hits.Select(hit => hit.Id), papers.Index.Search(near).Hits.Select(hit => hit.Id));
    }
}
