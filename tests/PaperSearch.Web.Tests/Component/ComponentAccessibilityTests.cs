using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PaperSearch.Web.Tests.Browser;

namespace PaperSearch.Web.Tests.Component;

/// <summary>The rules of axe-core, in light and dark, in wide and narrow places.</summary>
[Collection(BrowserCollection.Name)]
[Trait("speed", "slow")]
public sealed class ComponentAccessibilityTests(BrowserFixture browser, ComponentSites sites) : IClassFixture<ComponentSites>
{
    [Theory]
    [InlineData("query='meta OR learning' facets='year,category,author,code'", "4 papers")]
    [InlineData("query='' size=3 facets='year,category,author,venue,code' sort=newest", "11 papers")]
    [InlineData("query='(author:huan title:banana' facets=year", "No papers")]
    [InlineData("", null)]
    public async Task Element_breaks_no_rule(string attributes, string? status)
    {
        foreach (var (width, scheme) in new[] { (1440, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            await using var visitor = await sites.OpenAsync(browser, attributes, options =>
            {
                options.ViewportSize = new() { Width = width, Height = 844 };
                options.ColorScheme = scheme;
                // The policy of the page would keep the rules out as well.
                options.BypassCSP = true;
            });
            if (status is not null)
                await visitor.WaitForStatusAsync(status);
            await visitor.Element().EvaluateAsync("e => { e.filters = { category: ['cs.LG', 'cs.CV'] }; return e.search(); }");
            await visitor.Element().EvaluateAsync("e => e.shadowRoot.querySelectorAll('details').forEach(d => d.open = true)");
            if (await visitor.Part("filters-button").IsVisibleAsync())
                await visitor.Part("filters-button").ClickAsync();

            var result = await visitor.Page.RunAxe(
                new AxeRunOptions { Rules = new() { ["target-size"] = new() { Enabled = true } } });

            Assert.Contains(result.Passes, rule => rule.Id == "color-contrast");
            Assert.True(result.Violations.Length == 0, string.Concat(result.Violations.Select(rule =>
                $"\n{width} {rule.Id}: {rule.Help}" + string.Concat(rule.Nodes.Take(5).Select(node =>
                    $"\n  {node.Html} {Messages(node)}")))));
        }
    }

    private static string Messages(AxeResultNode node) =>
        string.Join(' ', node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message));
}
