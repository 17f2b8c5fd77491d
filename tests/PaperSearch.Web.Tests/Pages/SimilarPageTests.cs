using System.Net;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Pages;

public sealed class SimilarPageTests(SeedServer seeds) : IClassFixture<SeedServer>
{
    private HttpClient Client => seeds.Client;

    [Fact]
    public async Task Box_comes_first_and_papers_stand_below_a_pasted_text()
    {
        var empty = await Client.PageAsync("/similar");
        Assert.Equal("Papers that resemble a text", empty.Text("h1"));
        Assert.Equal(["text"], empty.Attributes("textarea", "name"));
        Assert.Empty(empty.Hits());

        var page = await Client.PageAsync("/similar?text=We+study+meta+learning+of+recommender+systems%0A%26+ranking");
        Assert.Contains("meta learning of recommender systems\n& ranking", page.Text("textarea"), StringComparison.Ordinal);
        Assert.NotEmpty(page.Hits());
        Assert.Contains("Shares ", page, StringComparison.Ordinal);
        Assert.Contains("<details class=\"score\"><summary>Score ", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "No paper has a word of it.")]
    [InlineData("zzzzqqq", "No paper has a word of it.")]
    public async Task Text_without_known_words_says_so(string text, string notice)
    {
        var page = await Client.PageAsync("/similar?text=" + (text.Length > 0 ? text : "%00"));
        Assert.Contains(notice, page, StringComparison.Ordinal);
        Assert.Empty(page.Hits());
    }

    [Fact]
    public async Task Text_that_is_too_long_and_unknown_parameters_are_told()
    {
        var page = await Client.GetStringOfAnyAsync("/similar?text=" + new string('a', 5000));
        Assert.Contains("characters", page, StringComparison.Ordinal);
        using var unknown = await Client.GetAsync("/similar?texte=a");
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [Fact]
    public async Task Pasted_question_and_the_help_lead_there()
    {
        const string pasted = "meta learning recommender systems ranking users graph networks large models";
        var page = await Client.PageAsync("/search?q=" + pasted.Replace(' ', '+'));

        var link = page.Link("Papers that resemble this text");
        Assert.Equal("/similar?text=" + pasted.Replace(" ", "%20", StringComparison.Ordinal), link);
        Assert.Equal("/similar", page.Link("a pasted text"));
        Assert.NotEmpty((await Client.PageAsync(link)).Hits());
        var question = await Client.PageAsync("/search?q=meta+learning");
        Assert.DoesNotContain("Papers that resemble this text", question, StringComparison.Ordinal);
    }
}
