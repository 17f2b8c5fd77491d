using PaperSearch.Names;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Contract;

/// <content>Words that a few papers have and that are likely to be misspelt.</content>
public abstract partial class PaperSearcherContract<TBackend>
{
    [Fact]
    public async Task Rare_word_is_read_as_the_one_that_papers_have_beside_the_others()
    {
        Needs(Searcher.Abilities.Phrases);
        await using var backend = await CreateAsync(MisspeltPapers);
        var page = await backend.Searcher.SearchAsync(new SearchRequest { Query = "reinforcement lerning" }, Cancellation);

        Assert.Equal(61, page.Total.Value);
        var warning = Assert.Single(page.Query.Warnings);
        Assert.Equal(("spelling", 14, 7), (warning.Code, warning.At, warning.Length));
        Assert.Equal(
            ("lerning", true, "reinforcement \"lerning\""),
            (warning.Spelling!.Typed, warning.Spelling.IsSearched, warning.Spelling.Query));
        Assert.Equal(["learning"], warning.Spelling.Meant);

        var insisted = await backend.Searcher.SearchAsync(warning.Spelling.Query!, Cancellation);
        Assert.Equal(1, insisted.Total.Value);
        Assert.Equal("misspelt", insisted.Hits[0].Id);
        Assert.Empty(insisted.Query.Warnings);
    }

    // In a title mistakes are seen: it may be a word of its own.
    [Fact]
    public async Task Other_word_is_offered_where_it_is_likely_and_not_sure()
    {
        Needs(Searcher.Abilities.Phrases);
        await using var backend = await CreateAsync(MisspeltPapers);
        var page = await backend.Searcher.SearchAsync("Reinforcement Larning", Cancellation);

        Assert.Equal(1, page.Total.Value);
        var warning = Assert.Single(page.Query.Warnings);
        Assert.Equal(("did_you_mean", 14, 7), (warning.Code, warning.At, warning.Length));
        Assert.False(warning.Spelling!.IsSearched);
        Assert.Equal("Reinforcement Learning", warning.Spelling.Query);
        Assert.Equal(60, (await backend.Searcher.SearchAsync(warning.Spelling.Query!, Cancellation)).Total.Value);
    }

    [Theory]
    [InlineData("reinforcement \"lerning\"")]
    [InlineData("reinforcement =lerning")]
    [InlineData("reinforcement title:lerning")]
    [InlineData("reinforcement lerning*")]
    [InlineData("\"reinforcement lerning\" robots")]
    [InlineData("reinforcement LeRning")]
    [InlineData("reinforcement Learnig")]
    [InlineData("notes lerning")]
    [InlineData("robots learnig")]
    public async Task Word_that_is_meant_is_not_corrected(string query)
    {
        Needs(Searcher.Abilities.Phrases);
        await using var backend = await CreateAsync(MisspeltPapers);
        var page = await backend.Searcher.SearchAsync(query, Cancellation);

        Assert.DoesNotContain(page.Query.Warnings, warning => warning.Spelling is not null);
    }

    [Fact]
    public async Task Neighbour_that_is_misspelt_as_well_does_not_hide_what_is_meant()
    {
        Needs(Searcher.Abilities.Phrases);
        await using var backend = await CreateAsync(MisspeltPapers);
        var page = await backend.Searcher.SearchAsync("renforcement lerning", Cancellation);

        Assert.Equal(["reinforcement", "learning"], page.Query.Warnings.OrderBy(w => w.At).Select(w => w.Spelling!.Meant[0]));
        Assert.Equal(61, page.Total.Value);
    }

    // A long word that a paper or two have is a slip of theirs, a short one may be a word of its own.
    [Theory]
    [InlineData("kolmogorv complexity", "kolmogorov")]
    [InlineData("kolmogov complexity", null)]
    public async Task Long_word_is_corrected_although_a_paper_has_it_beside_the_others(string query, string? meant)
    {
        Needs(Searcher.Abilities.Phrases);
        await using var backend = await CreateAsync(
        [
            .. Enumerable.Range(0, 400).Select(i => Misspelt($"k{i}", "Kolmogorov", "On Kolmogorov complexity")),
            .. Enumerable.Range(0, 1200).Select(i => Misspelt($"o{i}", "Notes", "Nothing of that kind")),
            Misspelt("long", "Notes", "On Kolmogorv complexity"),
            Misspelt("short", "Notes", "On Kolmogov complexity"),
        ]);
        var page = await backend.Searcher.SearchAsync(query, Cancellation);

        var corrected = page.Query.Warnings.Where(w => w.Spelling is { IsSearched: true }).Select(w => w.Spelling!.Meant[0]);
        Assert.Equal(meant is null ? [] : [meant], corrected);
    }

    // Of words as near to one that no paper has, papers have one beside the other word.
    [Theory]
    [InlineData("neutrno oscillations", "neutrino")]
    [InlineData("neutrno stars", "neutron")]
    [InlineData("neutrno gardens", "neutron, neutrino")]
    public async Task Absent_word_is_read_as_the_one_that_papers_have_beside_the_others(string query, string meant)
    {
        Needs(Searcher.Abilities.Phrases);
        await using var backend = await CreateAsync(
        [
            .. Enumerable.Range(0, 20).Select(i => Misspelt($"i{i}", "Neutrino oscillations", "Nothing of that kind")),
            .. Enumerable.Range(0, 30).Select(i => Misspelt($"n{i}", "On neutron stars", "Nothing of that kind")),
            Misspelt("gardens", "Gardens", "Nothing of that kind"),
        ]);
        var page = await backend.Searcher.SearchAsync(query, Cancellation);

        Assert.Equal(meant, string.Join(", ", Assert.Single(page.Query.Warnings).Spelling!.Meant));
    }

    // "combinators" is another word with the stem of "combinatoral", which no paper has.
    [Fact]
    public async Task Word_with_a_known_stem_that_no_paper_has_as_written_is_corrected()
    {
        Needs(Searcher.Abilities.Phrases);
        await using var backend = await CreateAsync(
        [
            .. Enumerable.Range(0, 300).Select(i => Misspelt($"c{i}", "Combinatorial optimization", "Nothing of that kind")),
            .. Enumerable.Range(0, 300).Select(i => Misspelt($"o{i}", "Notes", "Nothing of that kind")),
            Misspelt("other", "Optimization of combinators", "Combinators and optimization"),
        ]);
        var page = await backend.Searcher.SearchAsync("combinatoral optimization", Cancellation);

        Assert.Equal(["combinatorial"], Assert.Single(page.Query.Warnings).Spelling!.Meant);
        Assert.True(page.Total.Value >= 300);
    }

    // A mistake that is often made stands in papers, beside the same words.
    [Theory]
    [InlineData("bayesan inference", "bayesian")]
    [InlineData("inference bayesan", "bayesian")]
    [InlineData("\"bayesan\" inference", null)]
    [InlineData("=bayesan inference", null)]
    [InlineData("baye inference", null)]
    public async Task Word_beside_which_far_more_papers_have_another_is_offered_that(string query, string? meant)
    {
        Needs(Searcher.Abilities.Phrases);
        await using var backend = await CreateAsync(
        [
            .. Enumerable.Range(0, 200).Select(i => Misspelt($"k{i}", "Bayesian methods", "On Bayesian inference")),
            .. Enumerable.Range(0, 1200).Select(i => Misspelt($"o{i}", "Notes", "Nothing of that kind")),
            Misspelt("slip", "Notes", "On bayesan inference"),
            Misspelt("short", "Notes", "On baye inference"),
        ]);
        var page = await backend.Searcher.SearchAsync(query, Cancellation);

        var offered = page.Query.Warnings.Where(w => w.Spelling is { IsSearched: false }).Select(w => w.Spelling!.Meant[0]);
        Assert.Equal(meant is null ? [] : [meant], offered);
    }

    // "lerning" stands in an abstract, "larning" in a title, Learnig is an author.
    private static IEnumerable<Paper> MisspeltPapers =>
    [
        .. Enumerable.Range(0, 60).Select(i => Misspelt($"r{i}", "Reinforcement learning", "We use reinforcement learning")),
        .. Enumerable.Range(0, 60).Select(i => Misspelt($"o{i}", "Robots of old", "Nothing of that kind")),
        Misspelt("misspelt", "Robots", "Notes on lerning with many other words between them, then reinforcement"),
        Misspelt("titled", "On larning", "Nothing of that kind, nor reinforcement"),
        Misspelt("named", "Robots", "Nothing of that kind") with { Authors = [AuthorParser.Parse("Ada Learnig")] },
    ];

    private static Paper Misspelt(string id, string title, string text) =>
        new() { Id = PaperId.Parse(id), Title = title, Abstract = text };
}
