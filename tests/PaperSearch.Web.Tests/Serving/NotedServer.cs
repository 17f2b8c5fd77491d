namespace PaperSearch.Web.Tests.Serving;

/// <summary>One server of <see cref="NotedPapers"/> for all tests of a class that only read.</summary>
public sealed class NotedServer : IAsyncLifetime
{
    internal RunningServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await RunningServer.StartAsync(NotedPapers.All);

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
