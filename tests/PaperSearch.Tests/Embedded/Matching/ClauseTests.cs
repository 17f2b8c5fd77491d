using CsCheck;
using PaperSearch.Embedded.Matching;
using PaperSearch.Names;
using PaperSearch.Querying;
using PaperSearch.Resolving;
using PaperSearch.Tests.Sampling;

namespace PaperSearch.Tests.Embedded.Matching;

/// <summary>Clauses made of others, stepped and in windows, compared with what their parts find alone.</summary>
public sealed class ClauseTests : IDisposable
{
    private const int Papers = 10_000;

    // From words in nearly every paper to words in a handful.
    private static readonly string[] words = ["w0", "w1", "w2", "w3", "w4", "w5", "w6", "w7"];

    private static readonly Gen<Clause> leaf = Gen.Int[0, words.Length + 4].Select(Leaf);

    private static readonly Gen<Clause> clauses = Gen.Recursive<Clause>((depth, inner) => depth >= 3 ? leaf : Gen.OneOf(
        leaf,
        inner.Array[2, 4].Select(parts => DisjunctionClause.Of(parts)),
        Gen.Select(inner.Array[1, 3], inner.Array[0, 2], inner.Array[0, 2], BooleanClause.Of),
        Gen.Select(inner, Gen.Float[0.5f, 3], (part, factor) => (Clause)new ScaledClause(part, factor)),
        inner.Select(part => (Clause)new ConstantScoreClause(part, 2))));

    private readonly LuceneIndex papers;

    public ClauseTests()
    {
        const int Seed = 11;
        var random = new Random(Seed);
        var all = Enumerable.Range(0, Papers).Select(Paper).ToArray();
        papers = new LuceneIndex([all[..6000], all[6000..9000], all[9000..]],
            [.. Enumerable.Range(0, 700).Select(i => $"p{i * 13}")]);

        Paper Paper(int i)
        {
            var text = string.Join(' ', words.Where((_, w) => random.Next(1 << w) == 0));
            // A long stretch without the rarer words, so that windows are leapt over.
            return new Paper
            {
                Id = PaperId.Parse($"p{i}"),
                Title = "T",
                Abstract = i is > 3000 and < 9000 && i % 7 != 0 ? "other" : text,
                Authors = i % 50 == 0 ? [AuthorParser.Parse("Huan, Z")] : [],
                Date = i % 3 == 0 ? null : new PaperDate(2000 + i % 20),
            };
        }
    }

    public void Dispose() => papers.Dispose();

    [Fact]
    public void Clause_finds_and_scores_what_its_parts_say() => clauses.ForAll(75, clause =>
    {
        var expected = Expected(clause);
        AssertSame(expected, papers.InBulk(clause));
        AssertSame(expected, papers.Stepped(clause));
        Assert.Equal(expected.Keys.Order(), papers.InBulk(clause, ScoreMode.None).Keys.Order());
    });

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    public void Paper_asked_for_by_its_number_is_found_and_scored_the_same(int passedOver) => clauses.ForAll(40, clause =>
    {
        var expected = papers.Stepped(clause);
        var found = papers.ByNumber(clause, passedOver);

        Assert.Equal(
            papers.Leaves.SelectMany(leaf => Enumerable.Range(0, leaf.Reader.MaxDoc).Where(doc => doc % (passedOver + 1) == 0)
                .Select(doc => leaf.DocBase + doc)).Where(expected.ContainsKey),
            found.Keys.Order());
        Assert.All(found, hit => Assert.Equal(expected[hit.Key], hit.Value));
    });

    [Fact]
    public void Explanation_adds_up_to_the_score() => clauses.ForAll(30, clause =>
    {
        var found = papers.InBulk(clause);
        foreach (var (paper, score) in found.Take(3))
            Assert.Equal(score, papers.Explain(clause, paper)!.Value, 0.001);
        foreach (var paper in Enumerable.Range(1, 20).Where(i => !found.ContainsKey(i)).Take(3))
            Assert.Null(papers.Explain(clause, paper));
    });

    private Dictionary<int, double> Expected(Clause clause)
    {
        switch (clause)
        {
            case DisjunctionClause any:
                return any.Parts.SelectMany(Expected)
                    .GroupBy(hit => hit.Key).ToDictionary(hits => hits.Key, hits => hits.Sum(hit => hit.Value));
            case BooleanClause all:
                var required = all.Required.Select(Expected).ToList();
                var optional = all.Optional.Select(Expected).ToList();
                var excluded = all.Excluded.Select(Expected).ToList();
                return required[0].Keys.Where(
                    paper => required.TrueForAll(r => r.ContainsKey(paper)) && !excluded.Exists(e => e.ContainsKey(paper)))
                    .ToDictionary(paper => paper, paper => required.Concat(optional).Sum(part => part.GetValueOrDefault(paper)));
            case ScaledClause scaled:
                return Expected(scaled.Part).ToDictionary(hit => hit.Key, hit => hit.Value * scaled.Factor);
            case ConstantScoreClause constant:
                return Expected(constant.Part).ToDictionary(hit => hit.Key, _ => (double)constant.Score);
            default:
                return papers.Stepped(clause).ToDictionary(hit => hit.Key, hit => (double)hit.Value);
        }
    }

    private static void AssertSame(Dictionary<int, double> expected, Dictionary<int, float> actual)
    {
        Assert.Equal(expected.Keys.Order(), actual.Keys.Order());
        Assert.All(actual, hit => Assert.Equal(expected[hit.Key], hit.Value, 0.01));
    }

    private static Clause Leaf(int number) => number switch
    {
        _ when number < words.Length => new WordsClause([Word(words[number])], 1),
        11 => new ProximityClause(
            new NearPattern(
                new AnyPattern(
                    [new WordPattern(["w1"]), new PhrasePattern([new WordPattern(["w3"]), new WordPattern(["w4"])], 0)]),
                new WordPattern(["w2", "w5"]),
                1),
            ["title", "abstract"]),
        8 => new ProximityClause(new PhrasePattern([new WordPattern(["w2"]), new WordPattern(["w3"])], 0), ["title", "abstract"]),
        9 => new NameClause("Huan, Z", AuthorPosition.Any),
        10 => new RangeClause("date", PaperFieldKind.Date, new PaperDate(2003).SortKey, new PaperDate(2009).SortKey),
        _ => new WordsClause([Word("w1"), Word("w4"), Word("w6")], 2),
    };

    private static ScoredWord Word(string word) => new([new ResolvedTerm("abstract", TermForm.Analyzed, word, 1)]);
}
