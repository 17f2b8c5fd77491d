using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Browser;

/// <summary>
/// Somebody with a browser window of their own. When they leave, the test fails if the browser had anything to complain of: an
/// error of a script, a message of a policy, a file that is missing, a request to another server.
/// </summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = [];
    private readonly IBrowserContext context;
    private string? expected;

    private Visitor(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of so far.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public static async Task<Visitor> ComeAsync(IBrowserContext context, IReadOnlyList<Uri> servers)
    {
        context.SetDefaultTimeout((float)RunningServer.Patience.TotalMilliseconds);
        var visitor = new Visitor(context, await context.NewPageAsync());
        context.Console += (_, message) => visitor.Complain(message.Type is "error" or "warning",
            $"{message.Type}: {message.Text} ({message.Location})");
        context.WebError += (_, error) => visitor.Complain(true, $"uncaught: {error.Error}");
        context.Request += (_, request) => visitor.Complain(
            new Uri(request.Url) is { Scheme: not ("data" or "blob" or "about") } address
                && !servers.Any(server => server.Authority == address.Authority),
            $"request to another server: {request.Url}");
        return visitor;
    }

    /// <summary>Opens a page, and waits until its scripts have run.</summary>
    /// <param name="address">Relative to the server.</param>
    /// <param name="status">What the server must answer.</param>
    public async Task OpenAsync(string address, int status = 200)
    {
        if (status >= 400)
            Expect(status);
        var response = await Page.GotoAsync(address);
        Assert.Equal(status, response!.Status);
    }

    /// <summary>
    /// From here on answers of this status are what is asked for. The browser complains of every answer that is an error.
    /// </summary>
    public void Expect(int status) => Expect($"status of {status} ");

    /// <summary>From here on complaints with this text are what is asked for.</summary>
    public void Expect(string complaint) => expected = complaint;

    /// <summary>Waits until the window shows a page, all of it.</summary>
    /// <param name="address">Its whole address, <c>**</c> for any text.</param>
    public async Task ArriveAsync(string address)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(
            new Regex("^" + Regex.Escape(address).Replace(@"\*\*", ".*", StringComparison.Ordinal) + "$"));
        // Playwright waits for an event here, and misses it where it comes just before.
        var until = DateTime.UtcNow + RunningServer.Patience;
        while (await Page.EvaluateAsync<string>("document.readyState") != "complete")
        {
            Assert.True(DateTime.UtcNow < until, $"{Page.Url} does not come to its end.");
            await Task.Delay(20);
        }
    }

    /// <summary>The titles of the hits.</summary>
    public Task<IReadOnlyList<string>> HitsAsync() => Page.Locator(".hit h2").AllInnerTextsAsync();

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        Assert.True(complaints.IsEmpty, string.Join('\n', complaints));
    }

    private void Complain(bool isWrong, string complaint)
    {
        if (isWrong && !(expected is not null && complaint.Contains(expected, StringComparison.Ordinal)))
            complaints.Enqueue(complaint);
    }
}
