using CsCheck;
using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Searching;
using PaperSearch.Resolving;
using PaperSearch.Searching;
using PaperSearch.Tests.Sampling;

namespace PaperSearch.Tests.Embedded.Matching;

/// <summary>
/// Words of which a paper must have some: in windows, stepped and pruned, compared with looking for each word alone.
/// </summary>
public sealed class Bm25FTests : IDisposable
{
    private const int Papers = 9000;

    private static readonly string[] words = ["a0", "b1", "c2", "d3", "e4", "f5", "g6", "nowhere"];

    private readonly LuceneIndex papers;

    public Bm25FTests()
    {
        const int Seed = 11;
        var random = new Random(Seed);
        papers = new LuceneIndex([Enumerable.Range(0, Papers).Select(Paper)]);

        Paper Paper(int i)
        {
            // The first words are the most usual; some stretches of papers have only those.
            var of = i / 1000 % 3 == 1 ? 2 : words.Length - 1;
            var text = Enumerable.Range(0, random.Next(8))
                .Select(_ => words[Math.Min(of - 1, (int)(-Math.Log(1 - random.NextDouble()) * 2))]);
            return new Paper { Id = PaperId.Parse($"p{i}"), Title = "T", Abstract = string.Join(' ', text) };
        }
    }

    public void Dispose() => papers.Dispose();

    [Fact]
    public void Papers_with_enough_words_are_found_with_the_sum_of_their_scores() => Gen.Select(
        Gen.Shuffle(words), Gen.Int[1, words.Length], Gen.Int[1, 5]).ForAll(30, (shuffled, count, minimum) =>
        {
            var asked = shuffled[..count];
            var expected = new Dictionary<int, (int Words, double Score)>();
            foreach (var word in asked)
            {
                foreach (var (paper, score) in papers.InBulk(Clause([word], 1)))
                    expected[paper] = expected.GetValueOrDefault(paper) is var (number, sum)
                        ? (number + 1, sum + score)
                        : default;
            }
            var enough = expected.Where(e => e.Value.Words >= minimum).ToDictionary(e => e.Key, e => e.Value.Score);

            AssertSame(enough, papers.InBulk(Clause(asked, minimum)));
            AssertSame(enough, papers.Stepped(Clause(asked, minimum)));
            Assert.Equal(enough.Keys.Order(), papers.InBulk(Clause(asked, minimum), ScoreMode.None).Keys.Order());
        });

    [Fact]
    public void Best_papers_are_the_same_where_others_are_passed_over() => Gen.Select(
        Gen.Shuffle(words), Gen.Int[1, words.Length], Gen.Int[1, 3], Gen.Int[1, 20]).ForAll(30, (shuffled, count, minimum, top) =>
        {
            var clause = Clause(shuffled[..count], minimum);
            var (all, passedOver) = (Top(clause, top, int.MaxValue), Top(clause, top, 50));

            Assert.Equal(all.Hits, passedOver.Hits);
            Assert.InRange(passedOver.Total, Math.Min(50, all.Total), all.Total);
        });

    [Fact]
    public void Usual_words_find_no_papers_once_rarer_ones_have_filled_the_page() =>
        Assert.True(Top(Clause(["a0", "f5"], 1), 1, 1).Total < Top(Clause(["a0", "f5"], 1), 1, int.MaxValue).Total);

    private (List<(int, float)> Hits, long Total) Top(WordsClause clause, int top, int countTo)
    {
        var hits = new TopHits(top, SortOrder.Relevance, null);
        var collector = new HitCollector(hits, [], rememberHits: false, countTo);
        SegmentRun.Run(papers.Compile(clause), papers.Terms, SearchClock.Unlimited, collector.Begin);
        return ([.. hits.Drain().Select(hit => (hit.Doc, hit.Score))], collector.Total);
    }

    private static void AssertSame(Dictionary<int, double> expected, Dictionary<int, float> actual)
    {
        Assert.Equal(expected.Keys.Order(), actual.Keys.Order());
        Assert.All(actual, hit => Assert.Equal(expected[hit.Key], hit.Value, 1e-4));
    }

    private static WordsClause Clause(string[] asked, int minimum) =>
        new(asked.Select(word => new ScoredWord([new ResolvedTerm("abstract", TermForm.Analyzed, word, 1)])).ToValueList(),
            minimum);
}
