using System.CommandLine;
using PaperSearch.Querying;
using PaperSearch.Resolving;
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
        ["added"] = SortOrder.Added,
    };

    private readonly Argument<string[]> query = new("QUERY")
    {
        Description = "Words, \"phrases\", behavi*r, author:name, cat:cs.LG, year:2015..2020, ...; * for all. "
            + "Put -- before a query that begins with -",
        // None where a saved search is run.
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<string> syntax = new("--syntax")
    {
        Description = "The language of the query: scholar or lucene",
        HelpName = "NAME",
        DefaultValueFactory = _ => "scholar",
    };
    private readonly Option<string> sort = new("--sort")
    {
        Description = $"{string.Join(", ", sorts.Keys)}",
        HelpName = "ORDER",
        DefaultValueFactory = _ => "relevance",
    };
    private readonly Option<string> match = new("--match")
    {
        Description = "Papers that words side by side find: with all of them, most or any; auto counts those with all and shows "
            + "others with some apart",
        HelpName = "RULE",
        DefaultValueFactory = _ => "auto",
    };
    private readonly Option<string?> profile = RankingOption.Create();
    private readonly FilterOptions filters = new();
    private readonly ReviewOptions review = new();

    private IEnumerable<Option> Question => [syntax, sort, match, profile, .. filters.All];

    public void AddTo(Command command)
    {
        command.Add(query);
        foreach (var option in Question)
            command.Add(option);
        review.AddTo(command);
    }

    /// <summary>The file of saved searches.</summary>
    public string SearchesPath(ParseResult parsed) => review.SearchesPath(parsed);

    /// <exception cref="ArgumentException">A value is none, or two say what to look for.</exception>
    /// <exception cref="PaperSearchException">There is no such saved search.</exception>
    public AskedSearch Read(ParseResult parsed)
    {
        var log = review.Log(parsed);
        var isTyped = parsed.GetValue(query) is { Length: > 0 };
        if (review.Saved(parsed) is not { } saved)
        {
            return isTyped ? new AskedSearch(Typed(parsed), null, log)
                : throw new ArgumentException("Give a QUERY to look for (* for all papers), or --saved NAME.");
        }
        var other = isTyped ? "a QUERY" : Question.FirstOrDefault(o => parsed.GetResult(o) is { Implicit: false })?.Name;
        if (other is not null)
        {
            throw new ArgumentException($"--saved {saved.Name} brings its query, filters and order; {other} beside it cannot be. "
                + "Run the query itself, and save it under another name with --save.");
        }
        return new AskedSearch(saved.ToRequest() with { Snapshot = review.Snapshot(parsed) ?? saved.Snapshot }, saved, log);
    }

    private SearchRequest Typed(ParseResult parsed) => new()
    {
        Query = string.Join(' ', parsed.GetValue(query)!),
        Syntax = Syntax(parsed.GetValue(syntax)!),
        Filters = filters.Read(parsed),
        Match = Match(parsed.GetValue(match)!),
        Snapshot = review.Snapshot(parsed),
        Ranking = parsed.GetValue(profile) is { } file ? RankingOption.Read(file) : null,
        Sort = sorts.TryGetValue(parsed.GetValue(sort)!, out var order) ? order
            : throw new ArgumentException(
                $"--sort: there is no order '{parsed.GetValue(sort)}'. Orders are: {string.Join(", ", sorts.Keys)}."),
    };

    private static QuerySyntax Syntax(string name) => name.ToLowerInvariant() switch
    {
        "scholar" => QuerySyntax.Scholar,
        "lucene" => QuerySyntax.Lucene,
        _ => throw new ArgumentException($"--syntax: there is no language '{name}'. Languages are: scholar, lucene."),
    };

    private static MatchRule Match(string name) => name.ToLowerInvariant() switch
    {
        "auto" => MatchRule.Auto,
        "all" => MatchRule.All,
        "most" => MatchRule.Most,
        "any" => MatchRule.Any,
        _ => throw new ArgumentException($"--match: there is no rule '{name}'. Rules are: auto, all, most, any."),
    };
}
