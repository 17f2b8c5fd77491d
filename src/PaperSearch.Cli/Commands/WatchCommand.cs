using System.CommandLine;
using System.Text.Json;
using PaperSearch.Cli.Rendering;
using PaperSearch.Reviews;
using PaperSearch.Searching;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch watch FILE</c></summary>
internal static class WatchCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE")
        {
            Description = $"The file of saved searches (default: ./{ReviewOptions.DefaultSearches})",
            DefaultValueFactory = _ => ReviewOptions.DefaultSearches,
        };
        var index = IndexOption.Create();
        var state = new Option<string?>("--state")
        {
            Description = "Where to remember what was told (default: beside FILE, with .told.jsonl at its end)",
            HelpName = "FILE",
        };
        var first = new Option<bool>("--tell-first")
        {
            Description = "Tell what the first run of a search finds as well (default: it only remembers it)",
        };
        var feed = new Option<string?>("--feed")
        {
            Description = "Write the papers told of last, up to 100, to this file as an Atom feed, to serve or to subscribe to",
            HelpName = "FILE",
        };
        var log = ReviewOptions.LogOption();
        var json = new Option<bool>("--json") { Description = "Print what is new as JSON" };
        var command = new Command("watch",
            "Run saved searches and tell what is new since the last time; exit code 0 when something is, 1 when nothing is")
        {
            file, index, state, first, feed, log, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(file)!;
            var searches = SavedSearches.Read(path);
            var watch = SearchWatch.Open(parsed.GetValue(state) ?? Path.ChangeExtension(path, ".told.jsonl"));
            var rows = parsed.GetValue(log) is { } to ? SearchLog.Open(to) : null;
            using var opened = OpenedIndex.ToRead(parsed.GetValue(index)!);
            using IWatchOutput output = parsed.GetValue(json) ? new WatchJsonOutput(terminal) : new WatchTextOutput(terminal);
            var tellFirst = parsed.GetValue(first);
            var code = await RunAsync(terminal, searches.All, watch, opened.Searcher, rows, output, tellFirst, cancellation)
                .ConfigureAwait(false);
            if (parsed.GetValue(feed) is { } atom)
                await watch.WriteFeedAsync(atom, opened.Searcher, cancellation).ConfigureAwait(false);
            return code;
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, IReadOnlyList<SavedSearch> searches, SearchWatch watch, IPaperSearcher searcher, SearchLog? log,
        IWatchOutput output, bool tellFirst, CancellationToken cancellation)
    {
        var (fresh, failed) = (0, false);
        if (searches.Count == 0)
            PaperSearchCommand.Tell(terminal, "The file has no searches. Save one with: papersearch search QUERY --save NAME");
        try
        {
            foreach (var search in searches)
            {
                if (search.Snapshot is not null)
                {
                    PaperSearchCommand.Tell(terminal,
                        $"'{search.Name}' searches the snapshot '{search.Snapshot}', where nothing can be new; passed over.");
                    continue;
                }
                try
                {
                    var result = await watch.LookAsync(searcher, search, tellFirst, cancellation).ConfigureAwait(false);
                    await output.TellAsync(result, searcher, cancellation).ConfigureAwait(false);
                    log?.Add(result.Run);
                    watch.MarkTold(result);
                    fresh += result.New.Count;
                }
                catch (Exception e) when (e is ArgumentException or PaperSearchException { Error: PaperSearchError.Unsupported })
                {
                    // The others are told of all the same.
                    PaperSearchCommand.Tell(terminal, $"'{search.Name}': {e.Message.Split(" (Parameter")[0]}");
                    failed = true;
                }
            }
            output.End();
        }
        finally
        {
            // What was told of is remembered, also where the rest was interrupted.
            if (output.IsOut)
                watch.Save();
        }
        return failed ? ExitCodes.Usage : fresh > 0 ? ExitCodes.Found : ExitCodes.NothingFound;
    }
}
