using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using PaperSearch.AspNetCore;
using PaperSearch.Cli.Serving;

namespace PaperSearch.Web.Tests.Serving;

/// <summary>
/// The server of <c>papersearch serve</c> on real Kestrel, with an index in a folder of its own that goes with it.
/// </summary>
internal sealed class RunningServer : IAsyncDisposable
{
    public const string Key = "a key of the tests";

    /// <summary>For what ends at some time, whatever the machine and what else it does: no answer depends on its speed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly string folder;

    private RunningServer(string folder, WebApplication app)
    {
        this.folder = folder;
        App = app;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = NewClient();
    }

    public static string Seeds { get; } =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(OwnPath())!, "..", "..", "..", "seeds"));

    /// <summary>The SHA-256 of <see cref="Key"/>.</summary>
    public static string KeyHash { get; } =
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Key)));

    public WebApplication App { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public string IndexPath => Path.Combine(folder, "papers.index");

    /// <summary>Serves papers.</summary>
    /// <param name="papers">The papers; <see langword="null"/> for those of the sample page.</param>
    /// <param name="configure">Changes the options.</param>
    /// <param name="settings">Changes what the server is told.</param>
    /// <param name="fields">The fields that the index is made with; <see langword="null"/> for those of every index.</param>
    /// <param name="clock">Tells when the papers come in; <see langword="null"/> for the system's.</param>
    public static async Task<RunningServer> StartAsync(
        IEnumerable<Paper>? papers = null,
        Action<PaperSearchOptions>? configure = null,
        Func<ServeSettings, ServeSettings>? settings = null,
        PaperFieldTable? fields = null,
        TimeProvider? clock = null)
    {
        var folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;
        var path = Path.Combine(folder, "papers.index");
        using (var index = PaperIndex.Open(path, new PaperIndexOptions { Fields = fields, Clock = clock ?? TimeProvider.System }))
        {
            _ = papers is null
                ? await index.ImportAsync(Seeds, new ImportOptions { AsOf = new DateOnly(2026, 11, 24) })
                : await index.ImportAsync(papers);
        }
        var usual = new ServeSettings
        {
            Urls = "http://127.0.0.1:0",
            Configure = options =>
            {
                options.IndexPath = path;
                options.Limits.Requests = 0;
                options.Limits.SearchTime = options.Limits.ExportSearchTime = options.Limits.HelpTime = Patience;
                configure?.Invoke(options);
            },
        };
        var app = ServeHost.Create(settings?.Invoke(usual) ?? usual);
        await app.StartAsync();
        return new RunningServer(folder, app);
    }

    /// <summary>A server that takes papers from who has <see cref="Key"/>.</summary>
    public static Task<RunningServer> StartWritableAsync(Action<PaperSearchOptions>? configure = null) =>
        StartAsync(null, options =>
        {
            options.ApiKeyHashes.Add(KeyHash);
            configure?.Invoke(options);
        });

    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        BaseAddress = Address,
        Timeout = Patience,
    };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static string OwnPath([CallerFilePath] string path = "") => path;
}
