using System.Text.Json;
using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Searching;
using PaperSearch.Querying;
using PaperSearch.Resolving;
using PaperSearch.Searching;
using PaperSearch.Tests.Embedded.Matching;

namespace PaperSearch.Tests.Resolving;

/// <summary>A resolved query is plain data.</summary>
public sealed class ResolvedQueryTests : IDisposable
{
    private readonly LuceneIndex papers = new([[new Paper
    {
        Id = PaperId.Parse("a"),
        Title = "Quantum gravity and learned dots",
        Abstract = "Cold-start learning of gravitational waves in quantum dots.",
        Authors = [new Author("Huan", "Zhaoxin")],
        Date = new PaperDate(2003),
    }]]);

    public void Dispose() => papers.Dispose();

    [Theory]
    [InlineData("quantum gravity the dots")]
    [InlineData("quantm =learning grav* gravty~1 cold-start cs.LG")]
    [InlineData("\"quantum dots\"~2 title:\"learned dots\" author:^\"Huan, Z\" waves NEAR/3 (dots OR \"quantum dots\")")]
    [InlineData("+gravity -noise (a AND b) OR huan2003quantum")]
    [InlineData("cat:cs.* year:2001..2004 cited:>=3 has:code doi:* id:1706.03762 *")]
    [InlineData("*")]
    [InlineData("???")]
    public void Resolved_query_is_equal_by_value_and_comes_back_from_JSON(string query)
    {
        var resolved = Resolve(query);
        var json = JsonSerializer.Serialize(resolved, ResolvedJson.Default.ResolvedQuery);

        Assert.Equal(resolved, Resolve(query));
        Assert.Equal(resolved, JsonSerializer.Deserialize(json, ResolvedJson.Default.ResolvedQuery));
        Assert.Contains("Span", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_are_positive_whatever_is_asked()
    {
        var words = (WordsClause)Resolve("=learning").Clause;

        Assert.All(words.Words.SelectMany(word => word.Terms), term => Assert.True(term.Weight > 0));
        Assert.Contains(words.Words[0].Terms, term => term is { Field: "title", Form: TermForm.Exact, Text: "learning" });
    }

    [Fact]
    public void Query_gives_way_step_by_step()
    {
        var resolver = Resolver();
        var asked = resolver.Resolve(QueryParser.Parse("\"gravity dots\" waves").Root);
        var optional = resolver.Relax(asked)!;
        var words = resolver.Relax(optional)!;

        Assert.Null(resolver.Relax(words));
        Assert.Equal(
            [Relaxation.None, Relaxation.WordsOptional, Relaxation.PhrasesAsWords],
            new[] { asked, optional, words }.Select(q => q.Relaxation));
        Assert.Equal(2, ((BooleanClause)asked.Clause).Required.Count);
        Assert.Single(((BooleanClause)optional.Clause).Optional);
        Assert.Equal(3, ((WordsClause)words.Clause).Words.Count);
        Assert.Null(Resolver().Relax(Resolver().Resolve(QueryParser.Parse("gravity waves").Root)));
    }

    [Fact]
    public void Pattern_for_which_not_all_words_were_looked_at_tells_it()
    {
        var dictionary = new ShortSightedDictionary(Dictionary(), mostLookedAt: 3);
        var resolver = new QueryResolver(dictionary, PaperFieldTable.Default, RankingProfile.Default);

        var limited = Assert.Single(resolver.Resolve(QueryParser.Parse("gravity *tional").Root).Limited);

        Assert.True(limited.IsCutShort);
        Assert.Equal(new TextSpan(8, 15), limited.Span);
        Assert.Empty(Resolve("gravity *tional").Limited);
    }

    [Fact]
    public void Words_of_a_long_text_that_are_not_looked_for_are_counted()
    {
        var text = string.Join(' ', Enumerable.Range(0, 200).Select(i => $"w{i}x"));

        Assert.Equal(40, Resolve(text).PassedOver);
        Assert.Equal(0, Resolve("gravity waves").PassedOver);
    }

    private ResolvedQuery Resolve(string query) => Resolver().Resolve(QueryParser.Parse(query).Root);

    private QueryResolver Resolver() => new(Dictionary(), PaperFieldTable.Default, RankingProfile.Default);

    private EmbeddedTermDictionary Dictionary() =>
        new(papers.Terms, papers.Formula, new ClauseCompiler(PaperFieldTable.Default, papers.Formula, papers.Terms),
            papers.Snapshot, SearchClock.Unlimited);

    /// <summary>Looks at fewer words for a pattern than it is asked to.</summary>
    private sealed class ShortSightedDictionary(ITermDictionary all, int mostLookedAt) : ITermDictionary
    {
        public int Papers => all.Papers;

        public int NewestYear => all.NewestYear;

        public int DocumentFrequency(string field, TermForm form, string term) => all.DocumentFrequency(field, form, term);

        public int PapersWith(string field, Pattern pattern, int most) => all.PapersWith(field, pattern, most);

        public int PapersOf(Clause clause, int most) => all.PapersOf(clause, most);

        public bool HavePaper(ScoredWord word, ScoredWord other) => all.HavePaper(word, other);

        public IReadOnlyList<CountedTerm> StartingWith(string field, TermForm form, string prefix, int most) =>
            all.StartingWith(field, form, prefix, most);

        public MatchedTerms Matching(string field, TermForm form, string pattern, int most, int asked) =>
            all.Matching(field, form, pattern, most, Math.Min(asked, mostLookedAt));

        public IReadOnlyList<CountedTerm> Near(
            string field, TermForm form, string word, int edits, int most) =>
            all.Near(field, form, word, edits, most);

        public MatchSample CountMatches(IReadOnlyList<ScoredWord> words) => all.CountMatches(words);
    }
}
