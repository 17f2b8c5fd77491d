using System.CommandLine;
using System.Text.Json;
using PaperSearch.Cli.Rendering;
using PaperSearch.Reviews;
using PaperSearch.Searching;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch search QUERY</c></summary>
internal static class SearchCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new RequestOptions();
        var index = IndexOption.Create();
        var from = new Option<string[]>("--from")
        {
            Description = "Import this first, where it is not in the index yet",
            HelpName = "PATH",
        };
        var size = new Option<int>("--size") { Description = "Hits a page", HelpName = "N", DefaultValueFactory = _ => 10 };
        var cursor = new Option<string?>("--cursor") { Description = "Where the page before ended", HelpName = "C" };
        var known = string.Join(",", PaperFieldTable.Default.Facets.Select(f => f.Name));
        var facet = new Option<string?>("--facet")
        {
            Description = $"Facets to count, of: {known}, and those of the index's own fields",
            HelpName = "NAMES",
        };
        var explain = new Option<bool>("--explain")
        {
            Description = "Tell how each part of the query was read, and the parts of each score",
        };
        var budget = new Option<int?>("--time-budget") { Description = "Stop after so many milliseconds", HelpName = "MS" };
        var json = new Option<bool>("--json") { Description = "Print the page as JSON" };
        var save = new Option<string?>("--save")
        {
            Description = "Save the search under this name, to be run again or watched; of a snapshot with what it finds",
            HelpName = "NAME",
        };
        var command = new Command("search", "Search the index")
        {
            index, from, size, cursor, facet, explain, budget, json, save,
        };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(budget) is <= 0 and var none)
                throw new ArgumentException($"--time-budget: {none} is no time; give milliseconds, 1 at least.");
            var asked = options.Read(parsed) with { SaveAs = parsed.GetValue(save) };
            if (asked is { SaveAs: not null, Request.Ranking: not null })
                throw new ArgumentException("--save: a search is not saved with a file of ranking; leave out --profile.");
            // A name that cannot be is told before anything is done.
            var searches = asked.SaveAs is null ? null : SavedSearches.Read(options.SearchesPath(parsed), create: true);
            searches?.CheckFree(asked.SaveAs!);
            var request = asked.Request with
            {
                Size = parsed.GetValue(size),
                Cursor = parsed.GetValue(cursor),
                Facets = (parsed.GetValue(facet) ?? "")
                    .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(f => new FacetRequest(f)).ToValueList(),
                Explain = parsed.GetValue(explain),
                TimeBudget = parsed.GetValue(budget) is { } ms ? TimeSpan.FromMilliseconds(ms) : null,
            };
            string[] sources = parsed.GetValue(from) ?? [];
            var path = parsed.GetValue(index)!;
            if (sources.Length > 0 && request.Snapshot is { } snapshot)
                throw new ArgumentException($"--from: nothing can be imported into the snapshot '{snapshot}'.");
            using var opened = sources.Length == 0 ? OpenedIndex.ToRead(path) : OpenedIndex.ToWrite(path);
            // A mistake in the request is told before anything is imported.
            SearchPlanner.Plan(request, opened.Searcher.Abilities);
            if (sources.Length > 0)
                await ImportAsync(opened.Store, sources, terminal, cancellation).ConfigureAwait(false);
            var (page, run) = await asked.DoAsync(opened.Searcher, request, "search", cancellation).ConfigureAwait(false);
            if (run is not null)
                asked.Log?.Add(run);
            if (parsed.GetValue(json))
                terminal.Out.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(page, SearchJson.Default.SearchPage));
            else
                PageRenderer.Render(terminal, page, request.Explain, request.Sort == SortOrder.Relevance);
            if (searches is not null)
                Save(terminal, searches, asked, run);
            if (!asked.Compare(terminal, run))
                return ExitCodes.Environment;
            return page.Listed > 0 ? ExitCodes.Found : ExitCodes.NothingFound;
        });
        return command;
    }

    private static void Save(Terminal terminal, SavedSearches searches, AskedSearch asked, SearchRun? run)
    {
        var search = SavedSearch.Of(asked.SaveAs!, asked.Request) with
        {
            // Of the newest state it is no list to find again.
            Found = asked.Request.Snapshot is null ? null : run?.Found,
        };
        searches.Add(search);
        SavedSearchRenderer.Saved(terminal, search, searches.Path);
    }

    private static async Task ImportAsync(IPaperStore store, string[] from, Terminal terminal, CancellationToken cancellation)
    {
        var options = new ImportOptions { StandardInput = Console.OpenStandardInput() };
        var summary = await ImportCommand.RunAsync(store, from, options, terminal, cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        if (summary.Records > summary.Skipped)
            ImportRenderer.Summary(terminal with { Out = terminal.Error }, summary);
    }
}
