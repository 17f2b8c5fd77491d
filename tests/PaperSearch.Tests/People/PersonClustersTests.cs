using PaperSearch.People;

namespace PaperSearch.Tests.People;

public sealed class PersonClustersTests
{
    private static readonly string[] codes = ["hep-th", "math.AG", "q-bio.GN", "cs.LG", "cs"];

    /// <summary>
    /// Papers as "year name category co-authors ~ words", parted by a bar; the people as the numbers of their papers.
    /// </summary>
    [Theory]
    [InlineData("1995 Edward_Witten hep-th | 1996 Edward_Witten hep-th", 300, "0 1")]
    [InlineData("1995 Edward_Witten hep-th | 1996 Evan_Witten hep-th", 300, "0 | 1")]
    [InlineData("1995 Edward_Witten hep-th seiberg | 1996 Evan_Witten hep-th seiberg", 300, "0 | 1")]
    [InlineData("1995 E._Witten hep-th seiberg | 1996 Edward_Witten hep-th seiberg", 300, "0 1")]
    [InlineData("1995 E._Witten q-bio.GN katz | 1996 Edward_Witten hep-th seiberg", 300, "0 | 1")]
    [InlineData("1995 E._Witten hep-th | 1996 Edward_Witten hep-th | 1996 Evan_Witten hep-th", 300, "0 | 1 | 2")]
    [InlineData("1995 Y._Wang hep-th | 1996 Y._Wang hep-th", 18000, "0 | 1")]
    [InlineData("1995 Y._Wang hep-th seiberg vafa | 1996 Y._Wang hep-th seiberg vafa", 18000, "0 1")]
    [InlineData("1995 Y._Wang hep-th s vafa | 1995 Yi_Wang hep-th s vafa | 1996 Yi_Wang hep-th s vafa", 18000, "0 1 2")]
    [InlineData("1995 Edward_Witten hep-th | 1996 Edward_Witten hep-th ~ string brane", 300, "0 1")]
    [InlineData("1995 E._Witten hep-th ~ string brane flux | 1996 E._Witten hep-th ~ string brane flux", 300, "0 1")]
    [InlineData("1995 John_Smith_Jr. hep-th a | 1996 John_Smith_Sr. hep-th a", 300, "0 | 1")]
    [InlineData("1995 Wei_Li_0001 hep-th | 2018 Wei_Li_0001 q-bio.GN", 18000, "0 1")]
    [InlineData("2015 John_R._Smith hep-th a c | 2015 John_R._Smith hep-th a c", 2100, "0 1")]
    [InlineData("0 E._Witten - | 0 E._Witten -", 300, "0 | 1")]
    [InlineData("", 0, "")]
    public void People_are_told_apart(string papers, int familyPapers, string people) =>
        Assert.Equal(people, Told(papers, familyPapers));

    /// <summary>The same in a block of sixty others: what two share by chance is no evidence.</summary>
    [Theory]
    [InlineData("1995 Y._Wang hep-th common | 1996 Y._Wang hep-th common", 18000, "0 | 1")]
    [InlineData("1995 Y._Wang hep-th seiberg vafa | 1996 Y._Wang hep-th seiberg vafa", 18000, "0 1")]
    [InlineData("1995 Edward_Witten hep-th a | 2018 Edward_Witten q-bio.GN b", 18000, "0 | 1")]
    [InlineData("1995 E._Witten hep-th a ~ string brane flux | 1996 E._Witten hep-th a ~ string brane flux", 300, "0 1")]
    public void People_are_told_apart_among_many(string papers, int familyPapers, string people)
    {
        var letter = papers.Split(' ')[1][0];
        var others = string.Concat(Enumerable.Range(0, 60).Select(i => $" | 2000 {letter}._Wang math.AG x{i} y{i}"));

        Assert.StartsWith(people + " |", Told(papers + others, familyPapers), StringComparison.Ordinal);
    }

    /// <summary>Whom both of two people may be, who are not one, is neither's.</summary>
    [Fact]
    public void Paper_of_either_of_two_stays_apart()
    {
        const string topic = "~ string brane flux";

        Assert.Equal("0 | 1 | 2", Told($"1995 E._Witten hep-th {topic} | 1995 Edward_Witten hep-th {topic} | "
            + $"1995 Evan_Witten hep-th {topic}", 300));
    }

    [Fact]
    public void Two_names_on_one_paper_are_two_people()
    {
        var block = BlockOf("1995 Y._Wang hep-th seiberg | 1995 Y._Wang hep-th seiberg | 1996 Y._Wang hep-th seiberg", 300);
        block.Mentions[1] = block.Mentions[1] with { Paper = 0 };

        var people = PersonClusters.Of(block);

        Assert.DoesNotContain(people, person => person.Contains(0) && person.Contains(1));
    }

    /// <summary>Brothers write together and of the same: whose a third paper is nobody can tell, nor that of two more.</summary>
    [Fact]
    public void Papers_of_one_of_two_who_write_together_stay_apart()
    {
        const string paper = "2010 M._Witten cs.LG kernel ~ graph width tree";
        var block = BlockOf(string.Join(" | ", Enumerable.Repeat(paper, 4)), 300);
        block.Mentions[1] = block.Mentions[1] with { Paper = 0 };

        Assert.Equal(4, PersonClusters.Of(block).Length);
    }

    /// <summary>That namesakes wrote a paper together is no reason to leave all papers of one of them apart.</summary>
    [Fact]
    public void One_paper_of_two_namesakes_keeps_no_others_apart()
    {
        const string paper = "2010 M._Witten cs.LG kernel vafa";
        var block = BlockOf(string.Join(" | ", Enumerable.Repeat(paper, 14)), 300);
        block.Mentions[1] = block.Mentions[1] with { Paper = 0 };

        var people = PersonClusters.Of(block);

        Assert.Equal([12, 1, 1], people.Select(person => person.Length));
        Assert.Equal([[0], [1]], people[1..]);
    }

    /// <summary>A name in full that a list has twice is a slip: nobody is sure to be two people for it.</summary>
    [Theory]
    [InlineData("Jürgen_Müller", "Juergen_Mueller", 1)]
    [InlineData("Xiao_Ming_Li", "Xiaoming_Li", 1)]
    [InlineData("J._Müller", "J._Mueller", 2)]
    [InlineData("Zhen_Zheng", "Zhen_Fei_Zheng", 2)]
    [InlineData("John_Smith", "John_Smith_Jr.", 2)]
    public void Name_in_two_spellings_on_a_paper_is_of_one(string one, string other, int people)
    {
        var block = BlockOf($"1995 {one} hep-th seiberg | 1995 {other} hep-th seiberg", 300);
        block.Mentions[1] = block.Mentions[1] with { Paper = 0 };

        var told = BlockPeople.Of(block, [7, 8]).People;

        Assert.Equal(people, told.Count);
        Assert.All(told, person => Assert.Equal([0], person.Papers));
    }

    [Fact]
    public void Large_block_is_told_apart_and_every_name_is_of_one_person()
    {
        var random = new Random(5);
        var papers = string.Join(" | ", Enumerable.Range(0, 2000).Select(i =>
            $"{1990 + random.Next(30)} {(random.Next(3) == 0 ? "Y." : "Y" + (char)('a' + random.Next(26)))}_Wang "
            + $"{codes[random.Next(4)]} c{random.Next(400)} c{random.Next(400)}"));

        var people = PersonClusters.Of(BlockOf(papers, 18000));

        Assert.Equal(Enumerable.Range(0, 2000), people.SelectMany(person => person).Order());
        Assert.Equal(people.Length, PersonClusters.Of(BlockOf(papers, 18000)).Length);
    }

    private static string Told(string papers, int familyPapers) =>
        string.Join(" | ", PersonClusters.Of(BlockOf(papers, familyPapers)).OrderBy(person => person[0])
            .Select(person => string.Join(' ', person)));

    private static NameBlock BlockOf(string papers, int familyPapers)
    {
        var forms = new List<string>();
        var coAuthors = new List<string>();
        var words = new List<string>();
        var mentions = new List<Mention>();
        foreach (var paper in papers.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = paper.Split(' ');
            var end = Array.IndexOf(parts, "~") is > 0 and var sign ? sign : parts.Length;
            int[] own = [.. parts[Math.Min(end + 1, parts.Length)..].Select(word => NumberOf(words, word)).Distinct().Order()];
            int[] others = [.. parts[3..end].Select(other => NumberOf(coAuthors, other)).Distinct().Order()];
            int[] categories = [.. codes.Index().Where(code => code.Item == parts[2]).Select(code => code.Index)];
            mentions.Add(new Mention(
                mentions.Count, NumberOf(forms, parts[1].Replace('_', ' ')), int.Parse(parts[0]) * 10_000, others.Length + 1,
                others, categories, Weigh(own)));
        }
        return new NameBlock(
            [.. forms], [.. mentions], [.. coAuthors.Select(name => name == "common" ? 5000 : 20)],
            new Dictionary<string, int> { ["edward"] = 1000, ["evan"] = 200, ["yi"] = 3000, ["john"] = 9000, ["wei"] = 9000 },
            familyPapers, new CategoryShares(codes, [16000, 8000, 1000, 20000, 60000], 580_000));
    }

    private static WordProfile Weigh(int[] words) =>
        new(words, Array.ConvertAll(words, _ => 1 / MathF.Sqrt(words.Length)));

    private static int NumberOf(List<string> known, string text)
    {
        if (known.IndexOf(text) is >= 0 and var number)
            return number;
        known.Add(text);
        return known.Count - 1;
    }
}
