using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PaperSearch.Cli.Rendering;
using PaperSearch.Cli.Serving;
using PaperSearch.Searching;
using Spectre.Console;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch serve</c></summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        var index = IndexOption.Create();
        var from = new Option<string[]>("--from")
        {
            Description = "Import this first, where it is not in the index yet",
            HelpName = "PATH",
        };
        var urls = new Option<string>("--urls")
        {
            Description = "Addresses to listen on, separated by ;",
            HelpName = "URLS",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var readOnly = new Option<bool>("--read-only") { Description = "Refuse writing, API keys or not" };
        var keys = new Option<string?>("--api-key-file")
        {
            Description = "Who may write: a file with the SHA-256 of a key in each line, "
                + "as printf %s \"$KEY\" | sha256sum prints it",
            HelpName = "FILE",
        };
        var pathBase = new Option<string?>("--path-base")
        {
            Description = "The path that a proxy puts before ours",
            HelpName = "PATH",
        };
        var proxies = new Option<string[]>("--proxy")
        {
            Description = "Address or network of a proxy whose X-Forwarded headers are believed; may be repeated",
            HelpName = "ADDRESS",
        };
        var origins = new Option<string[]>("--cors-origin")
        {
            Description = "Origin (https://example.org) whose pages may search here from a browser; * for all; may be repeated",
            HelpName = "ORIGIN",
        };
        var profile = RankingOption.Create();
        var open = new Option<bool>("--open") { Description = "Show the search page in this machine's browser" };
        var logQueries = new Option<bool>("--log-queries") { Description = "Log the text of queries" };
        var command = new Command("serve", "Serve the index on the web: REST API and pages")
        {
            index, from, urls, readOnly, keys, pathBase, proxies, origins, profile, logQueries, open,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(index)!;
            string[] hashes = parsed.GetValue(keys) is { } file ? ReadHashes(file) : [];
            var ranking = parsed.GetValue(profile) is { } ranked ? RankingOption.Read(ranked) : null;
            if (parsed.GetValue(from) is { Length: > 0 } paths)
                await ImportAsync(path, paths, terminal, cancellation).ConfigureAwait(false);
            var app = ServeHost.Create(new ServeSettings
            {
                Urls = parsed.GetValue(urls)!,
                PathBase = parsed.GetValue(pathBase),
                Proxies = parsed.GetValue(proxies) ?? [],
                Configure = options =>
                {
                    options.IndexPath = path;
                    if (ranking is not null)
                        options.Ranking = options.Ranking with { Default = ranking };
                    options.ReadOnly |= parsed.GetValue(readOnly);
                    options.LogQueries |= parsed.GetValue(logQueries);
                    foreach (var origin in parsed.GetValue(origins) ?? [])
                        options.CorsOrigins.Add(origin);
                    foreach (var hash in hashes)
                        options.ApiKeyHashes.Add(hash);
                },
            });
            await using (app.ConfigureAwait(false))
            {
                var page = parsed.GetValue(open) ? parsed.GetValue(pathBase) ?? "" : null;
                return await RunAsync(app, page, terminal, cancellation).ConfigureAwait(false);
            }
        });
        return command;
    }

    /// <param name="app">The server.</param>
    /// <param name="page">The path of the page to show in a browser; <see langword="null"/> for none.</param>
    /// <param name="terminal">Where to tell.</param>
    /// <param name="cancellation">Ends the server.</param>
    private static async Task<int> RunAsync(WebApplication app, string? page, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (OptionsValidationException e)
        {
            foreach (var failure in e.Failures)
                PaperSearchCommand.Tell(terminal, failure);
            return ExitCodes.Usage;
        }
        catch (IOException e)
        {
            PaperSearchCommand.Tell(terminal, $"{e.Message} Choose another address with --urls.");
            return ExitCodes.Environment;
        }
        catch (InvalidOperationException e)
        {
            // The configuration is at fault, or the certificate of an https address; the message says how.
            PaperSearchCommand.Tell(terminal, e.Message);
            return ExitCodes.Environment;
        }
        var state = await app.Services.GetRequiredService<IPaperSearcher>().InfoAsync(cancellation).ConfigureAwait(false);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        foreach (var address in addresses)
            terminal.Out.WriteLine(FormattableString.Invariant($"Serving {state.Papers:N0} papers at {address}"));
        if (page is not null)
            DesktopBrowser.Open(addresses.First() + page);
        await app.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
        return ExitCodes.Found;
    }

    // A name may stand behind a hash, as sha256sum puts one; lines that begin with # are comments.
    private static string[] ReadHashes(string file) =>
        [.. File.ReadAllLines(file)
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', '\t')[0])];

    private static async Task ImportAsync(string index, string[] from, Terminal terminal, CancellationToken cancellation)
    {
        // Closed before serving, so that others may write meanwhile.
        using var opened = OpenedIndex.ToWrite(index);
        var options = new ImportOptions { StandardInput = Console.OpenStandardInput() };
        var summary = await ImportCommand.RunAsync(opened.Store, from, options, terminal, cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        if (summary.Records > summary.Skipped)
            ImportRenderer.Summary(terminal with { Out = terminal.Error }, summary);
    }
}
