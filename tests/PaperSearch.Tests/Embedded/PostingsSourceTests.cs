using Lucene.Net.Index;
using PaperSearch.Embedded.Matching;

namespace PaperSearch.Tests.Embedded;

public sealed class PostingsSourceTests
{
    [Fact]
    public void Lent_set_is_empty_whatever_was_in_the_one_before()
    {
        using var source = new PostingsSource(new MultiReader());
        var mark = source.Mark;
        var large = source.RentSet(1000);
        large.Set(0, 1000);
        source.GiveBackSince(mark);

        var small = source.RentSet(10);

        Assert.Equal(0, small.Cardinality);
        Assert.Equal(-1, small.NextSetBit(0));
    }
}
