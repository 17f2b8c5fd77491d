using PaperSearch.Sources;
using PaperSearch.Tests.Architecture;

namespace PaperSearch.Tests.Sources;

public sealed class AuthorPageSourceTests
{
    [Fact]
    public void Seed_has_a_profile_with_every_figure()
    {
        var expected = new AuthorProfile
        {
            Name = new Author("Huan", "Zhaoxin"),
            PrimaryCategory = ArxivTaxonomy.Resolve("cs.LG"),
            HIndex = 14,
            Papers = 11,
            Citations = 144,
            NoveltyPercent = 51,
            AiScore = 48,
            AsOf = PaperDate.FromDay(SourceReading.AsOf),
            Source = "test",
        };
        Assert.Equal(expected, Assert.Single(ReadSeed().OfType<ProfileRecord>()).Profile);
    }

    [Fact]
    public void Seed_has_eleven_papers_of_its_owner()
    {
        var records = ReadSeed();
        var papers = records.Papers();
        Assert.Empty(records.OfType<ProblemRecord>());
        Assert.Equal(11, papers.Count);
        Assert.Equal("2020:1 2023:2 2024:3 2025:4 2026:1", Counts(papers.Select(p => p.Date!.Value.ToString()[..4])));
        Assert.Equal("cs.CL:2 cs.CV:1 cs.DC:1 cs.IR:2 cs.LG:5", Counts(papers.Select(p => Assert.Single(p.Categories).Code)));
        Assert.StartsWith("Every FLOP Counts", Assert.Single(papers, p => p.HasCode).Title, StringComparison.Ordinal);
        Assert.Equal(11, papers.Select(p => p.Id).Distinct().Count());
        Assert.All(papers, p =>
        {
            Assert.Equal([new Author("Huan", "Zhaoxin")], p.PageOwners);
            Assert.True(p.AuthorsTruncated);
            Assert.Equal(3, p.Authors.Count);
            Assert.InRange(p.Abstract!.Length, 500, 3000);
            Assert.Equal(DatePrecision.Day, p.Date!.Value.Precision);
        });
    }

    [Fact]
    public void Seed_shows_its_papers_as_printed()
    {
        var papers = ReadSeed().Papers();
        Assert.Equal("Focal Reward: Balanced Reinforcement Learning under Rubric-Based Rewards", papers[0].Title);
        Assert.Equal(new PaperDate(2026, 5, 26), papers[0].Date);
        Assert.Equal(["Yu Huang", "Zihua Zhao", "Zhaoxin Huan"], papers[0].Authors.Select(a => a.DisplayName));
        Assert.Equal(new Author("Ling Team"), papers[3].Authors[0]);
        Assert.Equal("Data-Free Adversarial Perturbations for Practical Black-Box Attack", papers[^1].Title);
        Assert.EndsWith("do not have access to training data.", papers[^1].Abstract, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LGMay 26", "2026-05-26")]
    [InlineData("LGNov 24", "2026-11-24")]
    [InlineData("LGNov 25", "2025-11-25")]
    [InlineData("LGFeb 29", "2024-02-29")]
    [InlineData("LGFeb 29, 2020", "2020-02-29")]
    [InlineData("lgmar 7, 2025CODE", "2025-03-07")]
    [InlineData("LG March 7 2025", "2025-03-07")]
    [InlineData("stat.MLSept 3, 2019", "2019-09-03")]
    [InlineData("hep-thMay 2019", "2019-05")]
    [InlineData("XXMay 2, 2019", "2019-05-02")]
    public void Head_line_gives_the_date(string head, string date) =>
        Assert.Equal(date, Assert.Single(Page(head + "\nTitle\n\nA. One\n\nText.").Papers()).Date?.ToString());

    [Theory]
    [InlineData("LGFeb 30, 2020")]
    [InlineData("LGFeb 30")]
    [InlineData("LGMay 0, 2020")]
    public void Head_line_without_a_valid_date_is_a_problem(string head)
    {
        var records = Page(head + "\nTitle\n\nA. One\n\nText.\n\nLGMay 1, 2020\nOther\n\nB. Two\n\nText.");
        var problem = Assert.Single(records.OfType<ProblemRecord>());
        Assert.Contains("no valid date", problem.Reason, StringComparison.Ordinal);
        Assert.Equal(4, problem.Line);
        Assert.StartsWith(head + "\nTitle", problem.RawText, StringComparison.Ordinal);
        Assert.Equal("Other", Assert.Single(records.Papers()).Title);
    }

    [Theory]
    [InlineData("LGMay 1, 2020\nTitle", "Title||")]
    [InlineData("LGMay 1, 2020\n\n\n  Title\n\n\n\nA. One et al.", "Title|A. One|")]
    [InlineData("LGMay 1, 2020\nTitle\nA. One\nText\nover two lines.", "Title|A. One|Text over two lines.")]
    [InlineData(
        "LGMay 1, 2020\nTitle\n\nA. One\n\nFirst\nparagraph.\n\nSecond\nin May 2020\nends.\n\n",
        "Title|A. One|First paragraph.\nSecond in May 2020 ends.")]
    [InlineData(
        "LGMay 1, 2020\nTitle\n\nHere we show that abstracts are no lists of authors.",
        "Title||Here we show that abstracts are no lists of authors.")]
    public void Paper_with_more_or_fewer_lines_is_read(string text, string expected)
    {
        var paper = Assert.Single(Page(text).Papers());
        Assert.Equal(expected, $"{paper.Title}|{string.Join(", ", paper.Authors.Select(a => a.DisplayName))}|{paper.Abstract}");
    }

    [Fact]
    public void Paper_cut_off_behind_its_head_is_a_problem() =>
        Assert.Equal("The paper has no title.", Assert.Single(Page("LGMay 1, 2020\n\n").OfType<ProblemRecord>()).Reason);

    [Fact]
    public void Dois_of_a_line_are_all_kept_whole()
    {
        var paper = Assert.Single(
            Page("LGMay 1, 2020\nTitle\n10.1002/a(1)2:1<3::X>3.0.CO;2-6; 10.1000/B\n\nA. One\n\nText.").Papers());

        Assert.Equal(("10.1002/a(1)2:1<3::x>3.0.co;2-6", "10.1002/a(1)2:1<3::x>3.0.co;2-6"), (paper.Id.Value, paper.Doi));
        Assert.Equal(["10.1000/b"], paper.OtherDois);
    }

    [Fact]
    public void Identifier_on_a_line_names_the_paper()
    {
        var paper = Assert.Single(
            Page("LGMay 1, 2020\nTitle\narXiv:2005.00001v2\n\nA. One\nhttps://doi.org/10.1000/ABC\n\nText.").Papers());
        Assert.Equal("2005.00001", paper.Id.Value);
        Assert.Equal("10.1000/abc", paper.Doi);
        Assert.Equal("https://arxiv.org/abs/2005.00001", paper.Url);
        Assert.Equal("Text.", paper.Abstract);
    }

    [Fact]
    public void Profile_with_other_casing_and_lines_is_read()
    {
        const string page = "\r\n Ada  Lovelace\r\n\r\nmath\r\nH-Index: 1,014\r\nPapers\r\n1 Paper\r\n12\r\ncitations\r\n"
            + "novelty 51.5 %\r\nai score\r\n48";
        var profile = Assert.Single(SourceReading.Read("author-page", page).OfType<ProfileRecord>()).Profile;
        Assert.Equal("Ada Lovelace math", $"{profile.Name} {profile.PrimaryCategory?.Code}");
        Assert.Equal((1014, 1, 12), (profile.HIndex, profile.Papers, profile.Citations));
        Assert.Equal((51.5, 48.0), (profile.NoveltyPercent, profile.AiScore));
    }

    [Fact]
    public void Page_without_a_name_still_gives_its_papers()
    {
        var records = SourceReading.Read("author-page", "h-index14\nLGMay 1, 2020\nTitle\n\nA. One");
        Assert.IsType<ProblemRecord>(records[0]);
        Assert.Empty(Assert.Single(records.Papers()).PageOwners);
    }

    private static List<SourceRecord> ReadSeed() =>
        SourceReading.Read("author-page",
            File.ReadAllBytes(Assert.Single(Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds")))));

    private static List<SourceRecord> Page(string papers) =>
        SourceReading.Read("author-page", $"Ada Lovelace\nh-index14\n1 Papers\n{papers}");

    private static string Counts(IEnumerable<string> values) =>
        string.Join(' ', values.GroupBy(v => v).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}:{g.Count()}"));
}
