using CsCheck;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PaperSearch.Embedded.Matching;

namespace PaperSearch.Tests.Embedded;

/// <summary>Disjunctions added up in windows, compared with Lucene's.</summary>
public sealed class AnyQueryTests : IDisposable
{
    private const int Documents = 10_000;

    // From words in nearly every document to words in a handful.
    private static readonly string[] words = ["w0", "w1", "w2", "w3", "w4", "w5", "w6", "w7"];

    private static readonly Gen<Query[]> parts = Gen.Int[0, words.Length + 1].Array[2, 6].Select(numbers => numbers.Select(Part).ToArray());

    private readonly RAMDirectory directory = new();
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;

    public AnyQueryTests()
    {
        const int Seed = 11;
        var random = new Random(Seed);
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))))
        {
            for (var i = 0; i < Documents; i++)
            {
                var text = string.Join(' ', words.Where((_, w) => random.Next(1 << w) == 0));
                // A long stretch without the rarer words, so that windows are leapt over.
                writer.AddDocument([new TextField("text", i is > 3000 and < 9000 && i % 7 != 0 ? "other" : text, Field.Store.NO)]);
            }
        }
        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
    }

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
    }

    [Fact]
    public void Disjunction_alone_has_the_hits_and_scores_of_Lucenes() => parts.Sample(
        queries => Equal(Plain(queries), AnyQuery.Of(queries)), iter: 100);

    [Fact]
    public void Disjunction_inside_another_query_has_the_hits_and_scores_of_Lucenes() => Gen.Select(parts, Gen.Int[0, words.Length - 1]).Sample(
        (queries, word) => Equal(Beside(word, Plain(queries)), Beside(word, AnyQuery.Of(queries))), iter: 100);

    [Fact]
    public void Disjunction_inside_a_disjunction_has_the_hits_and_scores_of_Lucenes() => Gen.Select(parts, parts).Sample(
        (inner, outer) => Equal(Plain([Plain(inner), .. outer]), AnyQuery.Of([AnyQuery.Of(inner), .. outer])), iter: 60);

    [Fact]
    public void Explanation_is_the_score() => parts.Sample(queries =>
    {
        var query = AnyQuery.Of(queries);
        foreach (var hit in searcher.Search(query, 3).ScoreDocs)
            Assert.Equal(hit.Score, searcher.Explain(query, hit.Doc).Value, 0.001);
    }, iter: 30);

    private void Equal(Query expected, Query actual)
    {
        var (wanted, found) = (Hits(expected), Hits(actual));
        Assert.Equal(wanted.Keys.Order(), found.Keys.Order());
        Assert.All(wanted, hit => Assert.Equal(hit.Value, found[hit.Key], 0.001));
    }

    private Dictionary<int, float> Hits(Query query) => searcher.Search(query, Documents).ScoreDocs.ToDictionary(hit => hit.Doc, hit => hit.Score);

    private static Query Part(int number) => number switch
    {
        _ when number < words.Length => new TermQuery(new Term("text", words[number])),
        8 => new PhraseQuery { new Term("text", "w2"), new Term("text", "w3") },
        _ => new ConstantScoreQuery(new PrefixQuery(new Term("text", "w6"))) { Boost = 2 },
    };

    private static BooleanQuery Plain(IEnumerable<Query> queries)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var query in queries)
            any.Add(query, Occur.SHOULD);
        return any;
    }

    private static BooleanQuery Beside(int word, Query query) => new(disableCoord: true)
    {
        { new TermQuery(new Term("text", words[word])), Occur.MUST },
        { query, Occur.MUST },
    };
}
