using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PaperSearch.Cli.Rendering;
using PaperSearch.Cli.Serving;
using Spectre.Console;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch serve</c></summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        var index = IndexOption.Create();
        var from = new Option<string[]>("--from") { Description = "Import this first, where it is not in the index yet", HelpName = "PATH" };
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on, separated by ;", HelpName = "URLS", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var readOnly = new Option<bool>("--read-only") { Description = "Refuse writing, API keys or not" };
        var command = new Command("serve", "Serve the index on the web: REST API and pages") { index, from, urls, readOnly };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(index)!;
            if (parsed.GetValue(from) is { Length: > 0 } paths)
                await ImportAsync(path, paths, terminal, cancellation).ConfigureAwait(false);
            await using var app = ServeHost.Create(parsed.GetValue(urls)!, options =>
            {
                options.IndexPath = path;
                options.ReadOnly |= parsed.GetValue(readOnly);
            });
            await app.StartAsync(cancellation).ConfigureAwait(false);
            foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses)
                terminal.Out.WriteLine($"Serving '{path}' at {address}");
            await app.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
            return ExitCodes.Found;
        });
        return command;
    }

    private static async Task ImportAsync(string index, string[] from, Terminal terminal, CancellationToken cancellation)
    {
        using var papers = PaperIndex.Open(index);
        var summary = await ImportCommand.RunAsync(papers, from, new ImportOptions { StandardInput = Console.OpenStandardInput() }, terminal, cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        if (summary.Records > summary.Skipped)
            ImportRenderer.Summary(terminal with { Out = terminal.Error }, summary);
    }
}
