using System.Diagnostics;
using PaperSearch.Tests.Architecture;

namespace PaperSearch.Tests.Packages;

/// <summary>An application that was built from packages outside the repository.</summary>
/// <param name="program">What is started.</param>
/// <param name="first">Its first arguments.</param>
/// <param name="folder">Where each run has a folder of its own.</param>
internal sealed class PackagedApplication(string program, IEnumerable<string> first, string folder)
{
    /// <summary>Runs it in a new folder with the sample page in <c>seeds</c>, and gives what it prints.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        var (exitCode, output, all) = await DotnetCommand.RunAsync(StartIn(NewFolder(), arguments));
        Assert.True(exitCode == 0, all);
        return output;
    }

    /// <summary>Starts it as a server in a new folder, lets something be asked of it, and ends it.</summary>
    public async Task ServeAsync(Func<HttpClient, Task> ask, params string[] arguments)
    {
        const string Listening = "Now listening on: ";
        using var process = Process.Start(StartIn(NewFolder(), [.. arguments, "--urls", "http://127.0.0.1:0"]))!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync();
            var told = "";
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                told += line + "\n";
                if (line.IndexOf(Listening, StringComparison.Ordinal) is not (>= 0 and var at))
                    continue;
                // What it prints further is read as well, so that it never waits for its reader.
                var rest = process.StandardOutput.ReadToEndAsync();
                // No answer depends on how busy the machine is.
                using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
                client.BaseAddress = new Uri(line[(at + Listening.Length)..].Trim());
                await ask(client);
                return;
            }
            Assert.Fail($"The application did not start:\n{told}{await errors}");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private ProcessStartInfo StartIn(string work, IEnumerable<string> arguments) => new(program, [.. first, .. arguments])
    {
        WorkingDirectory = work,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private string NewFolder()
    {
        var work = Directory.CreateDirectory(Path.Combine(folder, Path.GetRandomFileName()));
        var seeds = work.CreateSubdirectory("seeds");
        foreach (var seed in Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds")))
            File.Copy(seed, Path.Combine(seeds.FullName, Path.GetFileName(seed)));
        return work.FullName;
    }
}
