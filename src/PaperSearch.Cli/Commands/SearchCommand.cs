using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PaperSearch.Cli.Rendering;
using PaperSearch.Searching;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch search QUERY</c></summary>
internal static class SearchCommand
{
    private static readonly Dictionary<string, SortOrder> sorts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["relevance"] = SortOrder.Relevance,
        ["newest"] = SortOrder.Newest,
        ["oldest"] = SortOrder.Oldest,
        ["most-cited"] = SortOrder.MostCited,
    };

    public static Command Create(Terminal terminal)
    {
        var query = new Argument<string[]>("QUERY") { Description = "Words, \"phrases\", author:name, cat:cs.LG, year:2015..2020, ...; * for all. Put -- before a query that begins with -", Arity = ArgumentArity.OneOrMore };
        var index = IndexOption.Create();
        var from = new Option<string[]>("--from") { Description = "Import this first, where it is not in the index yet", HelpName = "PATH" };
        var size = new Option<int>("--size") { Description = "Hits a page", HelpName = "N", DefaultValueFactory = _ => 10 };
        var cursor = new Option<string?>("--cursor") { Description = "Where the page before ended", HelpName = "C" };
        var sort = new Option<string>("--sort") { Description = $"{string.Join(", ", sorts.Keys)}", HelpName = "ORDER", DefaultValueFactory = _ => "relevance" };
        var year = new Option<string?>("--year") { Description = "2020, 2015..2020, 2015.. or ..2020", HelpName = "YEARS" };
        var category = new Option<string[]>("--category") { Description = "Category (cs.LG) or group (cs); may be repeated", HelpName = "CODE" };
        var author = new Option<string[]>("--author") { Description = "Author; may be repeated", HelpName = "NAME" };
        var venue = new Option<string[]>("--venue") { Description = "Journal or venue as the facet gives it; may be repeated", HelpName = "NAME" };
        var hasCode = new Option<bool>("--has-code") { Description = "Only papers with code" };
        var facet = new Option<string?>("--facet") { Description = $"Facets to count, of: {string.Join(",", FacetNames.All)}", HelpName = "NAMES" };
        var explain = new Option<bool>("--explain") { Description = "Tell how each part of the query was read, and the parts of each score" };
        var budget = new Option<int?>("--time-budget") { Description = "Stop after so many milliseconds", HelpName = "MS" };
        var json = new Option<bool>("--json") { Description = "Print the page as JSON" };
        var command = new Command("search", "Search the index")
        {
            query, index, from, size, cursor, sort, year, category, author, venue, hasCode, facet, explain, budget, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = new SearchRequest
            {
                Query = string.Join(' ', parsed.GetValue(query)!),
                Filters = new SearchFilters
                {
                    Years = parsed.GetValue(year) is { } years ? Years(years) : null,
                    Categories = (parsed.GetValue(category) ?? []).Select(c => ArxivTaxonomy.Resolve(c).Code).ToValueList(),
                    Authors = (parsed.GetValue(author) ?? []).ToValueList(),
                    Venues = (parsed.GetValue(venue) ?? []).ToValueList(),
                    HasCode = parsed.GetValue(hasCode) ? true : null,
                },
                Sort = sorts.TryGetValue(parsed.GetValue(sort)!, out var order) ? order
                    : throw new ArgumentException($"--sort: there is no order '{parsed.GetValue(sort)}'. Orders are: {string.Join(", ", sorts.Keys)}."),
                Size = parsed.GetValue(size),
                Cursor = parsed.GetValue(cursor),
                Facets = (parsed.GetValue(facet) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(f => new FacetRequest(f)).ToValueList(),
                Explain = parsed.GetValue(explain),
                TimeBudget = parsed.GetValue(budget) is { } ms ? TimeSpan.FromMilliseconds(ms) : null,
            };
            // A mistake in the request is told before anything is imported.
            SearchPlanner.Plan(request);
            using var papers = await OpenAsync(parsed.GetValue(index)!, parsed.GetValue(from) ?? [], terminal, cancellation).ConfigureAwait(false);
            var page = papers.Search(request, cancellation);
            if (parsed.GetValue(json))
                terminal.Out.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(page, SearchJson.Default.SearchPage));
            else
                PageRenderer.Render(terminal, page, request.Explain);
            return page.Total.Value > 0 ? ExitCodes.Found : ExitCodes.NothingFound;
        });
        return command;
    }

    private static async Task<PaperIndex> OpenAsync(string index, string[] from, Terminal terminal, CancellationToken cancellation)
    {
        if (from.Length == 0)
            return IndexOption.OpenToRead(index);
        var papers = PaperIndex.Open(index);
        var options = new ImportOptions { StandardInput = Console.OpenStandardInput() };
        var summary = await ImportCommand.RunAsync(papers, from, options, terminal, cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        if (summary.Records > summary.Skipped)
            ImportRenderer.Summary(terminal with { Out = terminal.Error }, summary);
        return papers;
    }

    private static YearRange Years(string text)
    {
        var parts = text.Split("..");
        if (parts.Length == 1)
            parts = [text, text];
        return parts.Length == 2 && Year(parts[0], out var from) && Year(parts[1], out var to) && (from ?? to) is not null && !(from > to)
            ? new YearRange(from, to)
            : throw new ArgumentException($"--year: '{text}' is no range of years. Write 2020, 2015..2020, 2015.. or ..2020.");
    }

    private static bool Year(string text, out int? year)
    {
        year = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return year is >= 1 and <= 9999 || text.Length == 0;
    }
}
