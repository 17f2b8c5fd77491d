using System.ComponentModel;
using System.Diagnostics;

namespace PaperSearch.Web.Tests.Browser;

/// <summary>The Chromium of this machine: <c>$CHROMIUM</c>, or one that is found in the path.</summary>
internal static class Chromium
{
    private static readonly string[] names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>Looks for a browser that starts.</summary>
    /// <param name="problem">Why there is none.</param>
    /// <returns>The program's path, or <see langword="null"/>.</returns>
    public static string? Find(out string problem)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var programs = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given
            ? [given]
            : names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).Where(File.Exists).ToList();
        problem = "There is no Chromium on this machine: install it, or name it in $CHROMIUM.";
        foreach (var program in programs)
        {
            if (Problem(program) is not { } reason)
                return program;
            problem = $"{program} does not start: {reason}";
        }
        return null;
    }

    // Ubuntu has a chromium-browser that is nothing but the advice to install another package.
    private static string? Problem(string program)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : error.Result.Trim();
        }
        catch (Win32Exception e)
        {
            return e.Message;
        }
    }
}
