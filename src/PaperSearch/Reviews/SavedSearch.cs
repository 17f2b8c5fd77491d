using System.Text.Json.Serialization;
using PaperSearch.Querying;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Reviews;

/// <summary>A search with a name, to be run again: what decides which papers it finds and in which order.</summary>
public sealed record SavedSearch
{
    /// <summary>What it is called. In a file each name stands once.</summary>
    public required string Name { get; init; }

    /// <summary>The query as typed.</summary>
    public required string Query { get; init; }

    /// <summary>The language of <see cref="Query"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public QuerySyntax Syntax { get; init; }

    /// <summary>What is picked beside the text; <see langword="null"/> for nothing.</summary>
    public SearchFilters? Filters { get; init; }

    /// <summary>Which papers words side by side find.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public MatchRule Match { get; init; }

    /// <summary>The order of hits.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public SortOrder Sort { get; init; }

    /// <summary>The profile of ranking; <see langword="null"/> for the index's own.</summary>
    public string? Profile { get; init; }

    /// <summary>The snapshot that it is a search of; <see langword="null"/> for the newest state.</summary>
    public string? Snapshot { get; init; }

    /// <summary>Anything to remember it by.</summary>
    public string? Note { get; init; }

    /// <summary>What it found in its snapshot when it was saved: what running it again must find.</summary>
    public FoundList? Found { get; init; }

    /// <summary>The search of a request, without its page.</summary>
    /// <exception cref="ArgumentException">The request has parameters of ranking of its own, which have no name.</exception>
    public static SavedSearch Of(string name, SearchRequest request)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(request);
        if (request.Ranking is not null)
            throw new ArgumentException("A search is saved with the name of a profile, not with parameters.", nameof(request));
        return new SavedSearch
        {
            Name = name,
            Query = request.Query,
            Syntax = request.Syntax,
            Filters = request.Filters.All.Count > 0 ? request.Filters : null,
            Match = request.Match,
            Sort = request.Sort,
            Profile = request.Profile,
            Snapshot = request.Snapshot,
        };
    }

    /// <summary>A request for it, with the page at its defaults.</summary>
    public SearchRequest ToRequest() => new()
    {
        Query = Query,
        Syntax = Syntax,
        Filters = Filters ?? new(),
        Match = Match,
        Sort = Sort,
        Profile = Profile,
        Snapshot = Snapshot,
    };
}
