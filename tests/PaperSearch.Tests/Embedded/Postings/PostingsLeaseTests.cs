using PaperSearch.Embedded.Postings;
using PaperSearch.Tests.Embedded.Matching;

namespace PaperSearch.Tests.Embedded.Postings;

public sealed class PostingsLeaseTests
{
    [Fact]
    public void Rented_set_is_empty_whatever_was_in_the_one_before()
    {
        using var papers = new LuceneIndex([[new Paper { Id = PaperId.Parse("a"), Title = "A" }]]);
        using (var first = new PostingsLease(papers.Terms, papers.Leaves[0]))
            first.RentSet(1000).Set(0, 1000);

        using var second = new PostingsLease(papers.Terms, papers.Leaves[0]);
        var small = second.RentSet(10);

        Assert.Equal(0, small.Cardinality);
        Assert.Equal(-1, small.NextSetBit(0));
    }

    [Fact]
    public void Blocks_of_a_list_are_its_postings()
    {
        const int Papers = 400;
        using var papers = new LuceneIndex([Enumerable.Range(0, Papers).Select(i => new Paper
        {
            Id = PaperId.Parse($"p{i}"),
            Title = "T",
            Abstract = i % 3 == 0 ? "other" : string.Join(' ', Enumerable.Repeat("word", 1 + i % 7)),
        })]);
        using var lease = new PostingsLease(papers.Terms, papers.Leaves[0]);
        var term = papers.Terms.Find("abstract", "word")!;
        var expected = new List<(int, int)>();
        var list = lease.Open(term)!;
        for (var doc = list.NextDoc(); doc != DocCursor.NoMoreDocs; doc = list.NextDoc())
            expected.Add((doc, list.Frequency));

        Assert.Equal(Enumerable.Range(0, Papers).Where(i => i % 3 != 0).Select(i => (i, 1 + i % 7)), expected);
        foreach (var (size, end) in new[] { (1, 50), (7, 100), (128, Papers), (500, 399), (3, 0) })
        {
            var blocks = lease.Open(term)!;
            blocks.NextDoc();
            var (docs, frequencies, read) = (new int[size], new int[size], new List<(int, int)>());
            for (int count; (count = blocks.ReadBlock(end, docs, frequencies)) > 0;)
                read.AddRange(docs[..count].Zip(frequencies));
            Assert.Equal(expected.Where(p => p.Item1 < end), read);
            Assert.Equal(expected.Select(p => p.Item1).Append(DocCursor.NoMoreDocs).First(doc => doc >= end), blocks.Doc);
            Assert.True(
                expected.TrueForAll(p => p.Item2 <= blocks.MaxFrequency && p.Item2 <= blocks.BlockMaxFrequency(p.Item1, out _)));
        }
    }
}
