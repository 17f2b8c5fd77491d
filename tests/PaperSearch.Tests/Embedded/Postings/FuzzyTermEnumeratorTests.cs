using CsCheck;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PaperSearch.Embedded.Postings;
using PaperSearch.Tests.Sampling;

namespace PaperSearch.Tests.Embedded.Postings;

/// <summary>Near words found by leaping through a dictionary, compared with the distance to every word of it.</summary>
public sealed class FuzzyTermEnumeratorTests : IDisposable
{
    // Few letters, so that words are near to each other; some of two, three and four bytes, whose order is not that of UTF-16.
    private static readonly string[] letters = ["a", "b", "c", "d", "é", "α", "量", "\uFF41", "\U0001F600"];

    private static readonly Gen<string> words =
        Gen.Int[0, letters.Length - 1].Array[1, 9].Select(l => string.Concat(l.Select(i => letters[i * i % letters.Length])));

    private readonly RAMDirectory directory = new();
    private readonly List<string> dictionary = [];
    private readonly DirectoryReader reader;

    public FuzzyTermEnumeratorTests()
    {
        const int Seed = 20;
        var random = new Random(Seed);
        for (var i = 0; i < 6000; i++)
        {
            var kinds = i % 2 == 0 ? 4 : letters.Length;
            dictionary.Add(string.Concat(Enumerable.Range(0, random.Next(1, 11)).Select(_ => letters[random.Next(kinds)])));
        }
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())))
        {
            var document = new Document();
            foreach (var word in dictionary.Distinct())
                document.Add(new StringField("word", word, Field.Store.NO));
            writer.AddDocument(document);
        }
        reader = DirectoryReader.Open(directory);
    }

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
    }

    [Fact]
    public void Words_within_edits_are_those_of_the_whole_dictionary_with_that_distance() =>
        Gen.Select(words, Gen.Int[1, 2], Gen.Bool).ForAll(
            150,
            (word, edits, first) =>
            {
                var exact = !first ? 0 : char.IsHighSurrogate(word[0]) ? 2 : 1;
                Assert.Equal(
                    dictionary.Distinct()
                        .Where(other => other.StartsWith(word[..exact], StringComparison.Ordinal)
                            && Distance(word[exact..], other[exact..]) <= edits)
                        .Order(StringComparer.Ordinal),
                    Found(word, edits, exact));
            });

    private IEnumerable<string> Found(string word, int edits, int exact)
    {
        var found = new List<string>();
        new FuzzyTermEnumerator(word, edits, exact).Visit(
            reader.Leaves[0].AtomicReader.GetTerms("word").GetEnumerator(), t => found.Add(t.Term.Utf8ToString()));
        return found.Order(StringComparer.Ordinal);
    }

    // The whole table of the optimal string alignment distance.
    private static int Distance(string one, string other)
    {
        var (a, b) = (one.EnumerateRunes().ToArray(), other.EnumerateRunes().ToArray());
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }
                table[i, j] = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1,
                    table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }
        return table[a.Length, b.Length];
    }
}
