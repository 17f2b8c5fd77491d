using CsCheck;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PaperSearch.Embedded;
using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Writing;

namespace PaperSearch.Tests.Embedded;

/// <summary>Words of which a paper must have some: what passes papers over, compared with looking for each word alone.</summary>
public sealed class RankedWordsTests : IDisposable
{
    private const int Papers = 9000;

    private static readonly string[] words = ["a0", "b1", "c2", "d3", "e4", "f5", "g6", "nowhere"];

    private readonly RAMDirectory directory = new();
    private readonly DirectoryReader reader;
    private readonly Snapshot snapshot;
    private readonly PostingsSource source;

    public RankedWordsTests()
    {
        var random = new Random(11);
        var schema = new PaperSchema(PaperFieldTable.Default);
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())))
        {
            for (var i = 0; i < Papers; i++)
            {
                // The first words are the most usual; some stretches of papers have only those.
                var of = i / 1000 % 3 == 1 ? 2 : words.Length - 1;
                var text = Enumerable.Range(0, random.Next(8)).Select(_ => words[Math.Min(of - 1, (int)(-Math.Log(1 - random.NextDouble()) * 2))]);
                writer.AddDocument(schema.ToDocument(new Paper { Id = PaperId.Parse($"p{i}"), Title = "T", Abstract = string.Join(' ', text) }));
            }
        }
        reader = DirectoryReader.Open(directory);
        snapshot = new Snapshot(reader, "words", DateTimeOffset.UnixEpoch);
        source = new PostingsSource(reader);
    }

    public void Dispose()
    {
        source.Dispose();
        reader.Dispose();
        directory.Dispose();
    }

    [Fact]
    public void Papers_with_enough_words_are_found_with_the_sum_of_their_scores() => Gen.Select(
        Gen.Shuffle(words), Gen.Int[1, words.Length], Gen.Int[1, 5]).Sample((shuffled, count, minimum) =>
        {
            var asked = shuffled[..count];
            var expected = new Dictionary<int, (int Words, double Score)>();
            foreach (var word in asked)
            {
                foreach (var (paper, score) in InWindows(Query([word], 1)))
                    expected[paper] = expected.GetValueOrDefault(paper) is var (number, sum) ? (number + 1, sum + score) : default;
            }
            var enough = expected.Where(e => e.Value.Words >= minimum).ToDictionary(e => e.Key, e => e.Value.Score);

            AssertSame(enough, InWindows(Query(asked, minimum)));
            AssertSame(enough, Stepped(Query(asked, minimum)));
            Assert.Equal(enough.Count, Counted(Query(asked, minimum)));
        }, iter: 60, threads: 1);

    private static void AssertSame(Dictionary<int, double> expected, Dictionary<int, float> actual)
    {
        Assert.Equal(expected.Keys.Order(), actual.Keys.Order());
        Assert.All(actual, hit => Assert.Equal(expected[hit.Key], hit.Value, 1e-4));
    }

    private RankedWordsQuery Query(string[] asked, int minimum) =>
        new(asked.Select(word => new RankedWord([new FieldTerm(IndexFields.Abstract, word, 1)])).ToValueList(), minimum, asked: null, snapshot.Statistics, source);

    private Dictionary<int, float> InWindows(RankedWordsQuery query) =>
        new IndexSearcher(reader).Search(query, Papers).ScoreDocs.ToDictionary(hit => hit.Doc, hit => hit.Score);

    private Dictionary<int, float> Stepped(RankedWordsQuery query)
    {
        var found = new Dictionary<int, float>();
        foreach (var segment in reader.Leaves)
        {
            if (new IndexSearcher(reader).CreateNormalizedWeight(query).GetScorer(segment, null) is not { } scorer)
                continue;
            while (scorer.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                found.Add(segment.DocBase + scorer.DocID, scorer.GetScore());
        }
        return found;
    }

    private long Counted(RankedWordsQuery query)
    {
        var counter = new CountCollector([], new SearchClock(null, CancellationToken.None));
        SegmentSearch.Run(new IndexSearcher(reader), query, counter, source);
        return counter.Total;
    }
}
