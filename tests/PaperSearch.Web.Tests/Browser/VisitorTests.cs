using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Browser;

[Collection(BrowserCollection.Name)]
[Trait("speed", "slow")]
public sealed class VisitorTests(BrowserFixture browser, SeedServer seeds)
{
    [Theory]
    [InlineData("console.error('wrong')")]
    [InlineData("setTimeout(() => { throw new Error('wrong') })")]
    [InlineData("fetch('/nothing')")]
    [InlineData("new Image().src = 'http://127.0.0.1:9/x.png'")]
    [InlineData("document.body.append(Object.assign(document.createElement('script'), { textContent: '1' }))")]
    public async Task What_a_browser_complains_of_fails_the_test(string script)
    {
        var visitor = await browser.VisitAsync(seeds.Server);
        await visitor.OpenAsync("/");
        await visitor.Page.EvaluateAsync($"() => {{ {script} }}");
        var until = DateTime.UtcNow + RunningServer.Patience;
        while (visitor.Complaints.Count == 0 && DateTime.UtcNow < until)
            await Task.Delay(20);

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(async () => await visitor.DisposeAsync());
    }
}
