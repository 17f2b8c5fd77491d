using System.CommandLine;
using System.Text.Json;
using PaperSearch.Cli.Rendering;
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
        var command = new Command("search", "Search the index")
        {
            index, from, size, cursor, facet, explain, budget, json,
        };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = options.Read(parsed) with
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
            using var opened = sources.Length == 0 ? OpenedIndex.ToRead(path) : OpenedIndex.ToWrite(path);
            // A mistake in the request is told before anything is imported.
            SearchPlanner.Plan(request, opened.Searcher.Abilities);
            if (sources.Length > 0)
                await ImportAsync(opened.Store, sources, terminal, cancellation).ConfigureAwait(false);
            var page = await opened.Searcher.SearchAsync(request, cancellation).ConfigureAwait(false);
            if (parsed.GetValue(json))
                terminal.Out.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(page, SearchJson.Default.SearchPage));
            else
                PageRenderer.Render(terminal, page, request.Explain, request.Sort == SortOrder.Relevance);
            return page.Listed > 0 ? ExitCodes.Found : ExitCodes.NothingFound;
        });
        return command;
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
