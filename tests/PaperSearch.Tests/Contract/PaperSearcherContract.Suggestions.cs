using PaperSearch.Searching;
using PaperSearch.Text;

namespace PaperSearch.Tests.Contract;

/// <content>What a text may become while it is typed.</content>
public abstract partial class PaperSearcherContract<TBackend>
{
    [Theory]
    // The word that is typed, with accents or without, in any case.
    [InlineData("grav", "term gravity 3", "gravity")]
    [InlineData("GRAV", "term gravity 3", "gravity")]
    // A word in two titles.
    [InlineData("learn", "term learning", "")]
    [InlineData("poincar", "author Henri Poincaré 1", "author:\"Henri Poincaré\"")]
    [InlineData("poincaré", "author Henri Poincaré 1", "author:\"Henri Poincaré\"")]
    [InlineData("zhou", "author Jun Zhou 2", "author:\"Jun Zhou\"")]
    [InlineData("jun zh", "author Jun Zhou 2", "author:\"Jun Zhou\"")]
    [InlineData("zhou, j", "author Jun Zhou 2", "author:\"Jun Zhou\"")]
    [InlineData("author:zho", "author Jun Zhou 2", "author:\"Jun Zhou\"")]
    [InlineData("au:\"jun zh", "author Jun Zhou 2", "author:\"Jun Zhou\"")]
    [InlineData("gravity author:abb", "author B. P. Abbott 1", "gravity author:\"B. P. Abbott\"")]
    [InlineData("maldecena", "author Juan Maldacena 1", "author:\"Juan Maldacena\"")]
    [InlineData("maldacena", "author Juan Maldacena 1", "author:\"Juan Maldacena\"")]
    [InlineData("attention is a", "title Attention Is All You Need", "Attention Is All You Need")]
    [InlineData("all you nee", "title Attention Is All You Need", "Attention Is All You Need")]
    [InlineData("separato", "title Separators of Planar Graphs", "Separators of Planar Graphs")]
    [InlineData("planar grahps", "title Separators of Planar Graphs", "Separators of Planar Graphs")]
    [InlineData("on poincare du", "title On Poincaré Duality", "On Poincaré Duality")]
    [InlineData("cat:cs.l", "category cs.LG Machine Learning 3", "cat:cs.LG")]
    [InlineData("cs.LG", "category cs.LG Machine Learning 3", "cat:cs.LG")]
    [InlineData("machine lea", "category cs.LG Machine Learning 3", "cat:cs.LG")]
    [InlineData("gravity cat:gr", "category gr-qc General Relativity and Quantum Cosmology 4", "gravity cat:gr-qc")]
    [InlineData("auth", "field author:", "author:")]
    [InlineData("gravity aut", "field author:", "gravity author:")]
    [InlineData("has:c", "field has:code", "has:code")]
    [InlineData("gravity has:", "field has:code", "gravity has:code")]
    public async Task Typed_text_may_become(string typed, string first, string query)
    {
        Needs(Searcher.Abilities.Suggestions);
        var page = await Searcher.SuggestAsync(typed, Cancellation);

        Assert.Equal(typed, page.Text);
        Assert.True(page.Complete);
        Assert.Equal(await Searcher.InfoAsync(Cancellation), page.Index);
        if (query.Length == 0)
        {
            Assert.DoesNotContain(page.Suggestions, s => s.Kind == SuggestionKind.Term && s.Count < 2);
            return;
        }
        var suggestion = page.Suggestions[0];
        Assert.StartsWith(Shown(suggestion), first, StringComparison.Ordinal);
        Assert.Equal(query, suggestion.Query);
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
                Assert.True((await SearchAsync(author.Query)).Total.Value >= author.Count, author.Query);
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
