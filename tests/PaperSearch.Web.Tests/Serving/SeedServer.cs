namespace PaperSearch.Web.Tests.Serving;

/// <summary>One server of the sample page for all tests that only read.</summary>
public sealed class SeedServer : IAsyncLifetime
{
    internal RunningServer Server { get; private set; } = null!;

    internal HttpClient Client => Server.Client;

    public async ValueTask InitializeAsync() => Server = await RunningServer.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
