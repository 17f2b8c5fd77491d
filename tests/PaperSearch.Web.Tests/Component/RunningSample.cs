using System.Diagnostics;
using PaperSearch.Web.Tests.Serving;

namespace PaperSearch.Web.Tests.Component;

/// <summary>The sample application as its own process, with an index in a folder that goes with it.</summary>
internal sealed class RunningSample : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;
    private readonly Process process;

    private RunningSample()
    {
        // Built beside this program, in the same configuration.
        var configuration = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)))!;
        var program = Path.Combine(Samples, "EmbeddedSearch", "bin", configuration, "net10.0", "EmbeddedSearch.dll");
        process = Process.Start(new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = Path.Combine(Samples, "EmbeddedSearch"),
            Environment =
            {
                ["PaperSearch__IndexPath"] = Path.Combine(folder, "papers.index"),
                ["PaperSearch__Limits__SearchTime"] = RunningServer.Patience.ToString(),
            },
            RedirectStandardOutput = true,
        })!;
    }

    public static string Samples { get; } = Path.GetFullPath(Path.Combine(RunningServer.Seeds, "..", "tests", "Samples"));

    public Uri Address { get; private set; } = null!;

    public HttpClient Client { get; } = new() { Timeout = RunningServer.Patience };

    public static async Task<RunningSample> StartAsync()
    {
        const string Listening = "Now listening on: ";
        var sample = new RunningSample();
        var told = "";
        while (await sample.process.StandardOutput.ReadLineAsync() is { } line)
        {
            told += line + "\n";
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                sample.Address = new Uri(line[(at + Listening.Length)..].Trim());
                sample.Client.BaseAddress = sample.Address;
                return sample;
            }
        }
        await sample.DisposeAsync();
        throw new InvalidOperationException("The sample did not start:\n" + told);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
