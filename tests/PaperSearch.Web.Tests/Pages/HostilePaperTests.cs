using System.Text;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Pages;

/// <summary>What a paper's record holds is never markup, never a script, never in the way of what stands beside it.</summary>
public sealed class HostilePaperTests
{
    private const string Script = "<script>alert(1)</script>";

    private static readonly Paper hostile = new()
    {
        Id = PaperId.Parse("hostile\"'><x>"),
        Title = Script + " learning \u202Eoverride\u202C \" onmouseover=\"alert(2)",
        Abstract = "learning <img src=x onerror=alert(3)> </p></details></script>",
        Authors = [new Author("\"><b>Bold", Script), new Author("O'Neil", "Ann")],
        Categories = [new Category("<i>x</i>", "\"><i>", null)],
        Doi = "javascript:alert(4)",
        Url = "javascript:alert(5)",
        Venue = "</title>" + Script,
        Comments = "<!-- ",
        Extra = [new ExtraField("<u>", "</u><u onclick=x>")],
        PageOwners = [new Author("<s>")],
    };

    private static readonly string[] known =
    [
        "html", "head", "meta", "title", "link", "script", "body", "a", "header", "form", "label", "input", "button", "main",
        "details", "summary", "div", "table", "caption", "tbody", "tr", "th", "td", "code", "section", "h1", "h2", "h3", "span",
        "small", "nav", "ol", "ul", "li", "article", "p", "b", "bdi", "mark", "time", "aside", "fieldset", "legend", "svg", "g",
        "path", "dl", "dt", "dd", "pre", "footer", "kbd",
    ];

    [Fact]
    public async Task Nothing_of_a_paper_is_markup()
    {
        await using var server = await RunningServer.StartAsync([hostile]);
        var results = await server.Client.PageAsync("/search?q=learning");

        string[] starts = ["/papers/", "/search?"];
        var addresses = results.Attributes("a", "href")
            .Where(a => starts.Any(start => a.StartsWith(start, StringComparison.Ordinal)))
            .Concat(["/", "/search?q=learning", "/authors/O'Neil"]).Distinct().Take(12).ToList();
        foreach (var address in addresses)
        {
            var page = await server.Client.PageAsync(address);
            var elements = System.Text.RegularExpressions.Regex.Matches(page, "<([a-zA-Z][^\\s>/]*)")
                .Select(m => m.Groups[1].Value).Distinct();
            Assert.Empty(elements.Except(known));
            Assert.DoesNotMatch("<[^>]*\\s(on[a-z]+|style)=", page.WithoutValues());
            Assert.DoesNotMatch("<script(?![^>]* src=\"/assets/)", page);
            Assert.DoesNotContain(page.Attributes("a", "href"),
                a => !a.StartsWith('/') && !a.StartsWith('#') && !a.StartsWith("https://", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Text_that_turns_the_direction_is_set_apart()
    {
        await using var server = await RunningServer.StartAsync([hostile]);

        var page = await server.Client.PageAsync("/search?q=learning");

        Assert.DoesNotContain('\u202E', page.Text("title"));
        Assert.Matches("<h2 dir=\"auto\"><a [^>]*>[^\n]*override", page);
    }

    [Fact]
    public async Task Nothing_of_an_address_is_markup()
    {
        await using var server = await RunningServer.StartAsync([hostile]);

        foreach (var value in new[] { Script, "\"><script>", "'><img src=x onerror=y>", "\u202E<b>" })
        {
            var text = Uri.EscapeDataString(value);
            string[] addresses =
            [
                $"/search?q={text}", $"/search?filter.author={text}", $"/search?{text}=1", $"/search?sort={text}",
                $"/papers/{text}", $"/authors/{text}",
            ];
            foreach (var address in addresses)
            {
                var page = await server.Client.GetStringOfAnyAsync(address);
                Assert.DoesNotMatch("<script(?![^>]* src=\"/assets/)", page);
                Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
                Assert.DoesNotMatch("<[^>]*\\s(on[a-z]+|style)=", page.WithoutValues());
            }
        }
    }

    [Fact]
    public async Task Very_long_question_makes_no_very_long_page()
    {
        await using var server = await RunningServer.StartAsync();

        var page = await server.Client.PageAsync(
            "/search?q=" + Uri.EscapeDataString(string.Join(' ', Enumerable.Repeat("learning", 100))));

        Assert.InRange(Encoding.UTF8.GetByteCount(page), 1, 60_000);
    }

    [Fact]
    public async Task Three_thousand_authors_are_ten_and_a_number()
    {
        await using var server = await RunningServer.StartAsync([new Paper
        {
            Id = PaperId.Parse("many"), Title = "Many",
            Authors = [.. Enumerable.Range(0, 3000).Select(i => new Author($"Family{i}", "Given"))],
        }]);

        var results = await server.Client.PageAsync("/search?q=many");
        var paper = await server.Client.PageAsync("/papers/many");

        Assert.Contains("and 2,990 more", results, StringComparison.Ordinal);
        Assert.DoesNotContain("Family10<", results.Split("<aside")[0], StringComparison.Ordinal);
        Assert.Contains("Family2999<", paper, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(results), 1, 60_000);
    }
}
