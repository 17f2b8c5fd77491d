using System.CommandLine;
using System.Globalization;
using PaperSearch.Querying;
using PaperSearch.Searching;

namespace PaperSearch.Cli.Commands;

/// <summary>The query, the filters and the order, the same for every command that looks for papers.</summary>
internal sealed class RequestOptions
{
    private static readonly Dictionary<string, SortOrder> sorts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["relevance"] = SortOrder.Relevance,
        ["newest"] = SortOrder.Newest,
        ["oldest"] = SortOrder.Oldest,
        ["most-cited"] = SortOrder.MostCited,
    };

    private readonly Argument<string[]> query = new("QUERY") { Description = "Words, \"phrases\", author:name, cat:cs.LG, year:2015..2020, ...; * for all. Put -- before a query that begins with -", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> syntax = new("--syntax") { Description = "The language of the query: scholar or lucene", HelpName = "NAME", DefaultValueFactory = _ => "scholar" };
    private readonly Option<string> sort = new("--sort") { Description = $"{string.Join(", ", sorts.Keys)}", HelpName = "ORDER", DefaultValueFactory = _ => "relevance" };
    private readonly Option<string?> year = new("--year") { Description = "2020, 2015..2020, 2015.. or ..2020", HelpName = "YEARS" };
    private readonly Option<string[]> category = new("--category") { Description = "Category (cs.LG) or group (cs); may be repeated", HelpName = "CODE" };
    private readonly Option<string[]> author = new("--author") { Description = "Author; may be repeated", HelpName = "NAME" };
    private readonly Option<string[]> venue = new("--venue") { Description = "Journal or venue as the facet gives it; may be repeated", HelpName = "NAME" };
    private readonly Option<bool> hasCode = new("--has-code") { Description = "Only papers with code" };

    public void AddTo(Command command)
    {
        command.Add(query);
        foreach (Option option in (Option[])[syntax, sort, year, category, author, venue, hasCode])
            command.Add(option);
    }

    /// <exception cref="ArgumentException">A value is none.</exception>
    public SearchRequest Read(ParseResult parsed) => new()
    {
        Query = string.Join(' ', parsed.GetValue(query)!),
        Syntax = Syntax(parsed.GetValue(syntax)!),
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
    };

    private static QuerySyntax Syntax(string name) => name.ToLowerInvariant() switch
    {
        "scholar" => QuerySyntax.Scholar,
        "lucene" => QuerySyntax.Lucene,
        _ => throw new ArgumentException($"--syntax: there is no language '{name}'. Languages are: scholar, lucene."),
    };

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
