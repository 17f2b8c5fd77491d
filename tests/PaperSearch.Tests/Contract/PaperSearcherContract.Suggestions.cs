using PaperSearch.Searching;
using PaperSearch.Tests.Specs;
using PaperSearch.Text;

namespace PaperSearch.Tests.Contract;

/// <content>What a text may become while it is typed.</content>
public abstract partial class PaperSearcherContract<TBackend>
{
    public static TheoryData<string, string, string> SuggestionRows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in SpecFile.Rows("Suggesting", "suggestions.md").Where(row => row.Heading != Acronyms))
            rows.Add(row.Code("typed"), row.Text("first"), row.Code("becomes"));
        return rows;
    }

    [Theory]
    [MemberData(nameof(SuggestionRows))]
    public async Task Typed_text_may_become(string typed, string first, string query)
    {
        Needs(Searcher.Abilities.Suggestions);
        var page = await Searcher.SuggestAsync(typed, Cancellation);

        Assert.Equal(typed, page.Text);
        Assert.True(page.Complete);
        Assert.Equal(await Searcher.InfoAsync(Cancellation), page.Index);
        Assert.Equal(first, Shown(page.Suggestions[0]));
        Assert.Equal(query, page.Suggestions[0].Query);
    }

    [Fact]
    public async Task Term_of_one_title_is_none()
    {
        Needs(Searcher.Abilities.Suggestions);
        Assert.DoesNotContain((await Searcher.SuggestAsync("learn", Cancellation)).Suggestions,
            suggestion => suggestion.Kind == SuggestionKind.Term && suggestion.Count < 2);
    }

    [Fact]
    public async Task Word_of_one_title_is_suggested_where_papers_are_few_and_no_term_begins_so()
    {
        Needs(Searcher.Abilities.Suggestions);
        await using var backend = await CreateAsync(
            [Misspelt("a", "Meta-Learning of Marmots", "Nothing."), Misspelt("b", "Quasar Winds of Marmots", "Nothing.")]);

        Assert.Equal("term meta 1", Shown((await backend.Searcher.SuggestAsync("me", Cancellation)).Suggestions[0]));
        var several = (await backend.Searcher.SuggestAsync("mar", Cancellation)).Suggestions;
        Assert.Equal("term marmots 2", Shown(Assert.Single(several)));
        Assert.Empty((await backend.Searcher.SuggestAsync("th", Cancellation)).Suggestions);
    }

    [Theory]
    [InlineData("black ho", "term black hole 5")]
    [InlineData("black holes", "term black holes near galaxies 2")]
    [InlineData("galax", "term galaxies 3")]
    public async Task Forms_of_a_term_are_one_and_counted_together(string typed, string first)
    {
        Needs(Searcher.Abilities.Suggestions);
        // One title has both forms, and counts once.
        string[] titles =
        [
            "A black hole", "Another black hole", "The black hole of all black holes", "On black holes near galaxies",
            "More black holes near galaxies", "A galaxy",
        ];
        await using var backend = await CreateAsync([.. titles.Select((title, i) => Misspelt($"h{i}", title, "Nothing."))]);

        Assert.Equal(first, Shown((await backend.Searcher.SuggestAsync(typed, Cancellation)).Suggestions[0]));
    }

    [Fact]
    public async Task Term_is_shown_in_the_form_that_most_titles_have()
    {
        Needs(Searcher.Abilities.Suggestions);
        string[] titles = ["Theory of rings", "Theory of knots", "Théorie des corps", "Deep learning", "More deep learning"];
        await using var backend = await CreateAsync([.. titles.Select((title, i) => Misspelt($"f{i}", title, "Nothing."))]);

        Assert.Equal("term theory 3", await FirstAsync("theori"));
        Assert.Equal("term deep learning 2", await FirstAsync("deep lae"));
        Assert.Equal("term théorie", await FirstAsync("=theori"));

        async Task<string?> FirstAsync(string typed) =>
            (await backend.Searcher.SuggestAsync(typed, Cancellation)).Suggestions.Select(Shown).FirstOrDefault();
    }

    [Fact]
    public async Task Title_finds_its_paper_whatever_signs_it_has()
    {
        Needs(Searcher.Abilities.Suggestions);
        string[] titles =
        [
            "-Marmots in winter", "Marmots NOT in summer", "Marmots author: a study", "Marmots \"asleep\" (or -awake)",
            "Comment on marmots arXiv:0705.1234", "Marmots AND year:2015 OR so", "Marm*ts ~3 a^2 of marmots", "A* =marmots",
        ];
        await using var backend = await CreateAsync([.. titles.Select((title, i) => Misspelt($"t{i}", title, "Nothing."))]);
        foreach (var title in titles)
        {
            var typed = new SuggestRequest { Text = title.Split(' ')[^1] + " marmots", Kinds = [SuggestionKind.Title] };
            var found = (await backend.Searcher.SuggestAsync(typed, Cancellation)).Suggestions;
            foreach (var suggestion in found)
            {
                var page = await backend.Searcher.SearchAsync(new SearchRequest { Query = suggestion.Query }, Cancellation);
                Assert.Contains(page.Hits, hit => hit.Id == suggestion.Id);
            }
        }
    }

    [Theory]
    [InlineData("-gravity ")]
    [InlineData("NOT waves ")]
    [InlineData("gravity AND ")]
    [InlineData("waves OR ")]
    [InlineData("+gravity +")]
    [InlineData("=")]
    [InlineData("\"")]
    [InlineData("title:")]
    [InlineData("title:\"")]
    [InlineData("author:\"B. P. Abbott\" ")]
    [InlineData("(waves OR gravity) ")]
    [InlineData("")]
    public async Task Every_query_that_is_offered_finds_papers(string before)
    {
        Needs(Searcher.Abilities.Suggestions);
        var words = ContractPapers.All.SelectMany(paper => paper.Title.Split(' ')).Where(word => word.Length > 3).Distinct();
        foreach (var word in words)
        {
            var typed = before + word[..^1];
            foreach (var suggestion in (await Searcher.SuggestAsync(typed, Cancellation)).Suggestions)
            {
                if (!suggestion.Query.EndsWith(':'))
                    Assert.True((await SearchAsync(suggestion.Query)).Total.Value > 0, $"{typed} → {suggestion.Query}");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("g")]
    [InlineData("the")]
    [InlineData("zzzqqq")]
    [InlineData("year:20")]
    [InlineData("\"gravity\" ")]
    [InlineData("(")]
    [InlineData("?")]
    [InlineData("-gravi")]
    [InlineData("-\"gravi")]
    [InlineData("NOT gravi")]
    [InlineData("waves AND NOT gravi")]
    [InlineData("waves NOT (planar gravi")]
    [InlineData("-author:poinc")]
    public async Task Text_that_may_become_nothing_has_no_suggestions(string typed)
    {
        Needs(Searcher.Abilities.Suggestions);
        Assert.Empty((await Searcher.SuggestAsync(typed, Cancellation)).Suggestions);
    }

    [Fact]
    public async Task Suggestions_are_as_many_and_of_the_kinds_that_are_asked_for()
    {
        Needs(Searcher.Abilities.Suggestions);
        Assert.Single((await Searcher.SuggestAsync(new SuggestRequest { Text = "gr", Size = 1 }, Cancellation)).Suggestions);
        var request = new SuggestRequest { Text = "gravity", Kinds = [SuggestionKind.Category] };
        Assert.All((await Searcher.SuggestAsync(request, Cancellation)).Suggestions,
            suggestion => Assert.Equal(SuggestionKind.Category, suggestion.Kind));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Searcher.SuggestAsync(new SuggestRequest { Size = 0 }, Cancellation).AsTask());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Searcher.SuggestAsync(new SuggestRequest { Kinds = [(SuggestionKind)99] }, Cancellation).AsTask());
    }

    [Theory]
    [InlineData("all you nee", "Attention Is [All] [You] [Nee]d")]
    [InlineData("poincar", "Henri [Poincar]é")]
    [InlineData("jun zh", "[Jun] [Zh]ou")]
    [InlineData("cat:cs.l", "[cs.L]G Machine Learning")]
    [InlineData("auth", "[auth]or:")]
    public async Task What_was_typed_is_marked(string typed, string marked)
    {
        Needs(Searcher.Abilities.Suggestions);
        var suggestion = (await Searcher.SuggestAsync(typed, Cancellation)).Suggestions[0];

        var text = suggestion.Text;
        foreach (var mark in suggestion.Marks.Reverse())
            text = text.Insert(mark.To, "]").Insert(mark.From, "[");
        Assert.Equal(marked, text);
    }

    [Fact]
    public async Task Suggestion_finds_what_it_stands_for()
    {
        Needs(Searcher.Abilities.Suggestions);
        foreach (var paper in ContractPapers.All.Where(paper => paper.Title.Contains(' ', StringComparison.Ordinal)))
        {
            var typed = new SuggestRequest { Text = paper.Title[..^1], Kinds = [SuggestionKind.Title] };
            var titles = (await Searcher.SuggestAsync(typed, Cancellation)).Suggestions;
            Assert.Contains(ReadableText.Of(paper.Title).Text, titles.Select(title => title.Text));
            foreach (var title in titles)
                Assert.Contains((await SearchAsync(title.Query)).Hits, hit => hit.Id == title.Id);
        }
        foreach (var name in ContractPapers.All.SelectMany(paper => paper.Authors).Select(author => author.Family).Distinct())
        {
            var typed = new SuggestRequest { Text = name, Kinds = [SuggestionKind.Author], Size = 50 };
            foreach (var author in (await Searcher.SuggestAsync(typed, Cancellation)).Suggestions)
            {
                var total = (await SearchAsync(author.Query)).Total.Value;
                Assert.True(author.Count is { } count ? total == count : total > 0, author.Query);
            }
        }
    }

    [Theory]
    [InlineData("witten", "Edward Witten 3, Evan Witten 2, Daniela Witten 1")]
    [InlineData("e. witten", "Edward Witten 3, Evan Witten 2")]
    [InlineData("witten ed", "Edward Witten 3")]
    [InlineData("seiberg", "Nathan Seiberg 3")]
    [InlineData("aristot", "Aristotle")]
    public async Task Authors_are_people_each_once_with_the_number_that_is_found(string typed, string people)
    {
        Needs(Searcher.Abilities.Suggestions);
        await using var backend = await CreateAsync(namesakes);
        var request = new SuggestRequest { Text = typed, Kinds = [SuggestionKind.Author] };

        var found = (await backend.Searcher.SuggestAsync(request, Cancellation)).Suggestions;

        Assert.Equal(people, string.Join(", ", found.Select(author => $"{author.Text} {author.Count}".Trim())));
        foreach (var author in found.Where(author => author.Count is not null))
        {
            var page = await backend.Searcher.SearchAsync(new SearchRequest { Query = author.Query }, Cancellation);
            Assert.Equal(author.Count, page.Total.Value);
        }
    }

    [Fact]
    public async Task Change_is_suggested_from_at_once()
    {
        Needs(Searcher.Abilities.Suggestions);
        await using var backend = await CreateAsync(ContractPapers.All);
        await backend.ChangeAsync(ContractPapers.Put("a", "Quasar Winds"), ContractPapers.Put("b", "Strong Quasar Winds"));
        Assert.Equal("term quasar winds 2", await FirstAsync("quas"));
        await backend.ChangeAsync(PaperChange.Delete(PaperId.Parse("a")), PaperChange.Delete(PaperId.Parse("b")));
        Assert.Null(await FirstAsync("quas"));

        async Task<string?> FirstAsync(string typed) =>
            (await backend.Searcher.SuggestAsync(typed, Cancellation)).Suggestions.Select(Shown).FirstOrDefault();
    }

    private static string Shown(Suggestion suggestion) =>
        $"{suggestion.Kind.ToString().ToLowerInvariant()} {suggestion.Text} {suggestion.Count}".Trim();
}
