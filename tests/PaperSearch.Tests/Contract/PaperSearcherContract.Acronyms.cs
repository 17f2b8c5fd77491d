using PaperSearch.Resolving;
using PaperSearch.Searching;
using PaperSearch.Tests.Querying;
using PaperSearch.Tests.Specs;

namespace PaperSearch.Tests.Contract;

/// <content>What papers say acronyms stand for.</content>
public abstract partial class PaperSearcherContract<TBackend>
{
    [Fact]
    public async Task Acronym_is_searched_as_what_nearly_all_papers_say_it_stands_for()
    {
        Needs(Searcher.Abilities.Acronyms);
        await using var backend = await CreateAsync(AcronymPapers);
        var page = await backend.Searcher.SearchAsync(new SearchRequest { Query = "CTR ads", Explain = true }, Cancellation);

        Assert.Equal(31, page.Total.Value);
        var warning = Assert.Single(page.Query.Warnings);
        Assert.Equal(("acronym", 0, 3), (warning.Code, warning.At, warning.Length));
        Assert.Equal(("CTR", true), (warning.Acronym!.Typed, warning.Acronym.IsSearched));
        var meaning = Assert.Single(warning.Acronym.Meanings);
        Assert.Equal(("click-through rate", 30, null), (meaning.LongForm, meaning.Papers, meaning.Query));
        Assert.Contains("also what it stands for: click-through rate", page.Query.Tree!.Parts[0].Explanation, Ordinal);
        var all = await backend.Searcher.SearchAsync(new SearchRequest { Query = "CTR ads", Size = 50 }, Cancellation);
        var spelt = all.Hits.First(hit => hit.Id == "spelt");
        Assert.Null(spelt.Missing);
        if (spelt.Highlights is { Title: var title })
            Assert.StartsWith("Click", title.Text[title.Spans[0].From..], Ordinal);

        var alone = await backend.Searcher.SearchAsync(warning.Acronym.Query!, Cancellation);
        Assert.Equal(("\"CTR\" ads", 30), (alone.Query.Raw, alone.Total.Value));
        Assert.Empty(alone.Query.Warnings);
    }

    [Theory]
    [InlineData("ctr ads", 31)]
    [InlineData("CTRs ads", 31)]
    [InlineData("CTR ADS", 31)]
    [InlineData("CTR AND ads", 31)]
    [InlineData("CTR", 31)]
    public async Task Acronym_is_known_however_it_is_written(string query, int papers)
    {
        Needs(Searcher.Abilities.Acronyms);
        await using var backend = await CreateAsync(AcronymPapers);
        var page = await backend.Searcher.SearchAsync(query, Cancellation);

        Assert.True(Assert.Single(page.Query.Warnings).Acronym!.IsSearched);
        Assert.Equal(papers, page.Total.Value);
    }

    [Theory]
    [InlineData("=CTR ads")]
    [InlineData("\"CTR\" ads")]
    [InlineData("\"CTR ads\"")]
    [InlineData("CTR* ads")]
    [InlineData("CTR click-through rate")]
    [InlineData("(CTR OR \"click-through rate\") ads")]
    [InlineData("CTR OR (click-through rate)")]
    [InlineData("good (LDA OR \"linear discriminant analysis\")")]
    [InlineData("LDA linear discriminant analysis")]
    [InlineData("ads NOT CTR")]
    [InlineData("ads -CTR")]
    [InlineData("author:CTR ads")]
    [InlineData("linear discriminant analysis")]
    [InlineData("click-through rate of ads")]
    [InlineData("art")]
    [InlineData("good lda")]
    [InlineData("+lda good")]
    [InlineData("lp solver")]
    public async Task Word_that_is_meant_as_it_is_stands_for_nothing_else(string query)
    {
        Needs(Searcher.Abilities.Acronyms && Searcher.Abilities.Phrases);
        await using var backend = await CreateAsync(AcronymPapers);
        var page = await backend.Searcher.SearchAsync(query, Cancellation);

        Assert.DoesNotContain(page.Query.Warnings, warning => warning.Acronym is not null);
    }

    [Fact]
    public async Task Meanings_are_offered_where_papers_do_not_agree()
    {
        Needs(Searcher.Abilities.Acronyms && Searcher.Abilities.Phrases);
        await using var backend = await CreateAsync(AcronymPapers);
        var page = await backend.Searcher.SearchAsync("good LDA", Cancellation);

        var warning = Assert.Single(page.Query.Warnings);
        Assert.Equal(("acronym_offered", 5, 3), (warning.Code, warning.At, warning.Length));
        Assert.False(warning.Acronym!.IsSearched);
        Assert.Null(warning.Acronym.Query);
        Assert.Equal(
            [
                ("latent Dirichlet allocation", 4, "good (LDA OR \"latent Dirichlet allocation\")"),
                ("linear discriminant analysis", 3, "good (LDA OR \"linear discriminant analysis\")"),
            ],
            warning.Acronym.Meanings.Select(meaning => (meaning.LongForm, (int)meaning.Papers, meaning.Query!)));
        var both = await backend.Searcher.SearchAsync(warning.Acronym.Meanings[0].Query!, Cancellation);
        Assert.Empty(both.Query.Warnings);
        Assert.True(both.Total.Value > page.Total.Value);
    }

    [Theory]
    [InlineData("title:CTR ads", "title:(CTR OR \"click-through rate\") ads")]
    [InlineData("title:CTR", "title:(CTR OR \"click-through rate\")")]
    [InlineData("+CTR ads", "+(CTR OR \"click-through rate\") ads")]
    [InlineData("CTR OR art", "(CTR OR \"click-through rate\") OR art")]
    [InlineData("ads (CTR OR art)", "ads ((CTR OR \"click-through rate\") OR art)")]
    public async Task Meaning_is_offered_beside_fields_signs_and_operators(string query, string offered)
    {
        Needs(Searcher.Abilities.Acronyms && Searcher.Abilities.Phrases);
        await using var backend = await CreateAsync(AcronymPapers);
        var page = await backend.Searcher.SearchAsync(query, Cancellation);

        var acronym = Assert.Single(page.Query.Warnings, warning => warning.Code == "acronym_offered").Acronym!;
        Assert.Equal(("CTR", offered), (acronym.Typed, acronym.Meanings[0].Query));
        var both = await backend.Searcher.SearchAsync(offered, Cancellation);
        Assert.Empty(both.Query.Warnings);
        Assert.True(both.Total.Value > page.Total.Value);
    }

    [Theory]
    [InlineData("click-through rate", "CTR OR (click-through rate)")]
    [InlineData("Click through rates", "CTR OR (Click through rates)")]
    [InlineData("\"click-through rate\"", "CTR OR \"click-through rate\"")]
    [InlineData("CLICK-THROUGH RATE", "(CTR OR (CLICK-THROUGH RATE))")]
    [InlineData("click-through AND rate", null)]
    public async Task Long_form_alone_offers_its_acronym(string query, string? offered)
    {
        Needs(Searcher.Abilities.Acronyms && Searcher.Abilities.Phrases);
        await using var backend = await CreateAsync(
            [.. AcronymPapers, Misspelt("short", "Better ads", "We raise the CTR of ads.")]);
        var page = await backend.Searcher.SearchAsync(query, Cancellation);

        if (offered is null)
        {
            Assert.Empty(page.Query.Warnings);
            return;
        }
        var warning = Assert.Single(page.Query.Warnings);
        Assert.Equal(("short_form_offered", 0, query.Length), (warning.Code, warning.At, warning.Length));
        Assert.Equal(("CTR", query), (warning.Acronym!.ShortForm, warning.Acronym.Typed));
        var meaning = Assert.Single(warning.Acronym.Meanings);
        Assert.Equal(("click-through rate", 30, offered), (meaning.LongForm, meaning.Papers, meaning.Query));
        var both = await backend.Searcher.SearchAsync(offered, Cancellation);
        Assert.Empty(both.Query.Warnings);
        Assert.Equal((31, 32), (page.Total.Value, both.Total.Value));
    }

    [Fact]
    public async Task Acronyms_of_papers_that_are_gone_do_not_count()
    {
        Needs(Searcher.Abilities.Acronyms);
        await using var backend = await CreateAsync(AcronymPapers);
        await backend.ChangeAsync([.. Enumerable.Range(0, 3).Select(i => PaperChange.Delete(PaperId.Parse($"c{i}")))]);

        Assert.Equal(27, (await backend.Searcher.AcronymsAsync("CTR", Cancellation)).Acronyms[0].Papers);
    }

    [Fact]
    public async Task Long_form_is_offered_alone_where_the_profile_says_so()
    {
        Needs(Searcher.Abilities.Acronyms);
        await using var backend = await CreateAsync(AcronymPapers);
        var request = new SearchRequest { Query = "CTR ads", Ranking = new RankingProfile { LongForm = 0 } };
        var page = await backend.Searcher.SearchAsync(request, Cancellation);

        Assert.Equal(30, page.Total.Value);
        Assert.Equal("acronym_offered", Assert.Single(page.Query.Warnings).Code);
    }

    [Fact]
    public async Task Acronyms_are_listed_by_the_papers_that_define_them()
    {
        Needs(Searcher.Abilities.Acronyms);
        await using var backend = await CreateAsync(AcronymPapers);

        var all = await backend.Searcher.AcronymsAsync("", Cancellation);
        Assert.Equal(["CTR", "LDA", "LP"], all.Acronyms.Select(acronym => acronym.Text));
        Assert.Equal((3, await backend.Searcher.InfoAsync(Cancellation)), (all.Total, all.Index));
        Assert.Equal([30L, 7, 3], all.Acronyms.Select(acronym => acronym.Papers));
        Assert.Equal(["LDA"], (await backend.Searcher.AcronymsAsync("ld?", Cancellation)).Acronyms.Select(a => a.Text));
        Assert.Equal(["LDA", "LP"], (await backend.Searcher.AcronymsAsync("L*", Cancellation)).Acronyms.Select(a => a.Text));
        Assert.Equal(["CTR"], (await backend.Searcher.AcronymsAsync("c-t-r", Cancellation)).Acronyms.Select(a => a.Text));
        Assert.Empty((await backend.Searcher.AcronymsAsync("ct", Cancellation)).Acronyms);
        Assert.Empty((await backend.Searcher.AcronymsAsync("?!", Cancellation)).Acronyms);

        var few = await backend.Searcher.AcronymsAsync(new AcronymRequest { Size = 2, Meanings = 1 }, Cancellation);
        Assert.Equal((3, 2), (few.Total, few.Acronyms.Count));
        Assert.Equal((7, 1), (few.Acronyms[1].Papers, few.Acronyms[1].Meanings.Count));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => backend.Searcher.AcronymsAsync(new AcronymRequest { Size = 0 }, Cancellation).AsTask());
    }

    [Fact]
    public async Task Acronym_is_suggested_while_it_is_typed()
    {
        Needs(Searcher.Abilities.Acronyms && Searcher.Abilities.Suggestions);
        await using var backend = await CreateAsync(AcronymPapers);

        var page = await backend.Searcher.SuggestAsync("good CTR", Cancellation);
        var first = page.Suggestions[0];
        Assert.Equal("acronym click-through rate (CTR) 30", Shown(first));
        Assert.Equal("good (CTR OR \"click-through rate\")", first.Query);
        var mark = Assert.Single(first.Marks);
        Assert.Equal("CTR", first.Text[mark.From..mark.To]);
        var begun = await backend.Searcher.SuggestAsync("ct", Cancellation);
        Assert.Contains(begun.Suggestions, suggestion => suggestion.Kind == SuggestionKind.Acronym);
    }

    [Fact]
    public async Task Rows_of_the_specs_hold_for_acronyms()
    {
        Needs(Searcher.Abilities.Acronyms && Searcher.Abilities.Suggestions && Searcher.Abilities.Phrases);
        await using var backend = await CreateAsync(AcronymPapers);
        var suggested = SpecFile.Rows("Suggesting", "suggestions.md").FindAll(row => row.Heading == Acronyms);
        var explained = SpecFile.Rows("Querying", "explanations.md").FindAll(row => row.Heading == Acronyms);

        Assert.NotEmpty(suggested);
        Assert.NotEmpty(explained);
        foreach (var row in suggested)
        {
            var first = (await backend.Searcher.SuggestAsync(row.Code("typed"), Cancellation)).Suggestions[0];
            Assert.Equal((row.Text("first"), row.Code("becomes")), (Shown(first), first.Query));
        }
        foreach (var row in explained)
        {
            var request = new SearchRequest { Query = row.Code("query"), Explain = true };
            var tree = (await backend.Searcher.SearchAsync(request, Cancellation)).Query.Tree!;
            var part = Assert.Single(ExplanationsSpecTests.Parts(tree), part => part.Text == row.Code("part"));
            Assert.Equal($"{row.Text("read as")} | {row.Number("papers")}", $"{part.Explanation} | {part.Hits}");
        }
    }

    /// <summary>The heading of acronyms in the specs.</summary>
    private const string Acronyms = "## Acronyms";

    private const StringComparison Ordinal = StringComparison.Ordinal;

    // "lp" is a word in small letters and an acronym of few; "spelt" has the words alone.
    private static IEnumerable<Paper> AcronymPapers =>
    [
        .. Papers("c", 30, "Better ads", "We raise the click-through rate (CTR) of ads."),
        Misspelt("spelt", "Click-through rates of ads", "Nothing else."),
        .. Papers("t", 4, "Good topics", "By latent Dirichlet allocation (LDA)."),
        .. Papers("d", 3, "Good classes", "By linear discriminant analysis (LDA)."),
        Misspelt("topics", "Good words", "A latent Dirichlet allocation."),
        .. Papers("s", 3, "A solver", "A linear program (LP) is solved."),
        .. Papers("l", 40, "The lp solver", "An lp solver of art."),
    ];

    private static IEnumerable<Paper> Papers(string name, int count, string title, string text) =>
        Enumerable.Range(0, count).Select(i => Misspelt($"{name}{i}", title, text));
}
