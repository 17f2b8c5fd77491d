using System.Diagnostics;

namespace PaperSearch.Tests.Packages;

/// <summary>Runs <c>dotnet</c> as somebody at a terminal does, and leaves no process behind that serves later builds.</summary>
internal static class DotnetCommand
{
    /// <summary>How to start it, in a folder.</summary>
    public static ProcessStartInfo Start(string folder, string packagesFolder, params IEnumerable<string> arguments) =>
        new("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                // Else a package of this version that was made another day would be taken.
                ["NUGET_PACKAGES"] = packagesFolder,
                ["DOTNET_CLI_UI_LANGUAGE"] = "en",
                ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
                ["DOTNET_NOLOGO"] = "1",
                ["MSBUILDDISABLENODEREUSE"] = "1",
                ["UseSharedCompilation"] = "false",
            },
        };

    /// <summary>Runs it to its end.</summary>
    /// <returns>The exit code, what it printed, and that with its errors.</returns>
    public static async Task<(int ExitCode, string Output, string All)> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, output, output + await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
