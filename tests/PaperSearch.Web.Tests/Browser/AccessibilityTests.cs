using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Browser;

/// <summary>The rules of axe-core: names, roles, headings, landmarks, contrast, sizes of targets.</summary>
[Collection(BrowserCollection.Name)]
[Trait("speed", "slow")]
public sealed class AccessibilityTests(BrowserFixture browser, SeedServer seeds, NamesakeServer namesakes)
    : IClassFixture<NamesakeServer>
{
    // One of the rules is off as long as nobody asks for it.
    private static readonly AxeRunOptions rules = new() { Rules = new() { ["target-size"] = new() { Enabled = true } } };

    public static TheoryData<string, string> Pages { get; } = new(
        ("start", "/"),
        ("results", "/search?q=meta+learning"),
        ("filters", "/search?q=learning&filter.category=cs.LG&filter.year=2024..2026&filter.author=Zhaoxin+Huan&sort=newest"),
        ("warnings", "/search?q=(meta+au%3Ahuan"),
        ("empty", "/search?q=author%3Ahuan+title%3Abanana"),
        ("explained", "/search?q=meta+learning&explain=true"),
        ("similar", "/similar?text=meta+learning+of+graphs"),
        ("paper", "/papers/97084ab065b3deb0"),
        ("author", "/authors/Zhaoxin%20Huan"));

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Page_breaks_no_rule(string name, string address) => AssertBreaksNoRuleAsync(seeds.Server, name, address);

    [Theory]
    [InlineData("people", "/authors/Witten")]
    [InlineData("one of them", "/authors/E.%20Witten%20(1601.00001)")]
    public Task Page_of_namesakes_breaks_no_rule(string name, string address) =>
        AssertBreaksNoRuleAsync(namesakes.Server, name, address);

    [Fact]
    public async Task Rules_are_looked_at_where_they_are_broken()
    {
        await using var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/search?q=learning");
        await visitor.Page.EvaluateAsync("""
            () => {
              document.querySelector("label[for=q]").remove();
              document.querySelector("#q").removeAttribute("placeholder");
              document.querySelector(".count").replaceWith(document.createElement("h5"));
              document.styleSheets[0].insertRule(":root { --soft: #aaa; }", document.styleSheets[0].cssRules.length);
            }
            """);

        var broken = (await visitor.Page.RunAxe(rules)).Violations.Select(rule => rule.Id);

        Assert.Superset(new HashSet<string> { "label", "color-contrast", "page-has-heading-one" }, broken.ToHashSet());
    }

    private async Task AssertBreaksNoRuleAsync(RunningServer server, string name, string address)
    {
        foreach (var (width, scheme) in new[] { (1440, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            await using var visitor = await browser.VisitAsync(server, options =>
            {
                options.ViewportSize = new() { Width = width, Height = 844 };
                options.ColorScheme = scheme;
            });
            await visitor.OpenAsync(address);
            // What is folded away has to be seen as well.
            await visitor.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            await AssertBreaksNoRuleAsync(visitor, $"{name}, {width}, {scheme}");
        }
    }

    private static async Task AssertBreaksNoRuleAsync(Visitor visitor, string where)
    {
        var result = await visitor.Page.RunAxe(rules);
        Assert.Contains(result.Passes, rule => rule.Id == "color-contrast");
        Assert.True(result.Violations.Length == 0, where + string.Concat(result.Violations.Select(rule =>
            $"\n{rule.Id}: {rule.Help}" + string.Concat(rule.Nodes.Take(5).Select(node =>
                $"\n  {node.Html} {Messages(node)}")))));
    }

    private static string Messages(AxeResultNode node) =>
        string.Join(' ', node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message));
}
