using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>
/// What a backend can do. A new one names what it has and gets the rest refused or read more weakly by
/// <see cref="SearchPlanner"/>, the same way for every backend: what a request asks for by a value (order, facet, cursor,
/// explanation, time budget, export) is refused with <see cref="PaperSearchError.Unsupported"/>, what its text asks for is read
/// as plain words, with a warning <c>unsupported</c>. Equal by value.
/// </summary>
public sealed record SearchAbilities
{
    /// <summary>The fields that queries name. Default: those that every index has.</summary>
    public PaperFieldTable Fields { get; init; } = PaperFieldTable.Default;

    /// <summary>The profiles of ranking that requests name. Default: the default one alone.</summary>
    public RankingProfiles Profiles { get; init; } = new();

    /// <summary>The orders it sorts hits in. Default: by relevance alone.</summary>
    public ValueList<SortOrder> Sorts { get; init; } = [SortOrder.Relevance];

    /// <summary>The facets it counts, of those of <see cref="Fields"/>. Default: none.</summary>
    public ValueList<string> Facets { get; init; } = [];

    /// <summary>Whether it goes on behind a page (<see cref="SearchRequest.Cursor"/>).</summary>
    public bool Cursors { get; init; }

    /// <summary>Whether it finds words by their beginning (<c>gravit*</c>).</summary>
    public bool Prefixes { get; init; }

    /// <summary>Whether it finds words by a pattern (<c>behavi*r</c>, <c>"deep reinf*"</c>).</summary>
    public bool Wildcards { get; init; }

    /// <summary>Whether it finds words by another spelling (<c>gravtiy~</c>).</summary>
    public bool FuzzyWords { get; init; }

    /// <summary>
    /// Whether it finds words in a row (<c>"short path"</c>). Names in quotes are names, which every backend knows.
    /// </summary>
    public bool Phrases { get; init; }

    /// <summary>Whether it finds words near each other (<c>a NEAR/5 b</c>, <c>"a b"~3</c>).</summary>
    public bool Nearness { get; init; }

    /// <summary>Whether it marks what matched. Where it does not, hits come without <see cref="SearchHit.Highlights"/>.</summary>
    public bool Highlights { get; init; }

    /// <summary>Whether it tells how it read a query and the parts of a score (<see cref="SearchRequest.Explain"/>).</summary>
    public bool Explanations { get; init; }

    /// <summary>Whether its totals are exact where no time budget cut a search off; else they say so themselves.</summary>
    public bool ExactTotals { get; init; }

    /// <summary>Whether a search ends within <see cref="SearchRequest.TimeBudget"/> with what it has.</summary>
    public bool TimeBudgets { get; init; }

    /// <summary>Whether it gives out all hits of a request (<see cref="IPaperSearcher.ExportAsync"/>).</summary>
    public bool Export { get; init; }

    /// <summary>
    /// Whether it keeps named states that requests can name (<see cref="SearchRequest.Snapshot"/>). Default: no.
    /// </summary>
    public bool Snapshots { get; init; }

    /// <summary>Whether it suggests what a text may become (<see cref="IPaperSearcher.SuggestAsync"/>).</summary>
    public bool Suggestions { get; init; }

    /// <summary>Whether it knows what acronyms stand for (<see cref="IPaperSearcher.AcronymsAsync"/>).</summary>
    public bool Acronyms { get; init; }

    /// <summary>Whether it finds papers that resemble another (<see cref="IPaperSearcher.SimilarAsync"/>).</summary>
    public bool Similar { get; init; }

    /// <summary>Everything that a request can ask for.</summary>
    public static SearchAbilities All { get; } = AllOf(PaperFieldTable.Default);

    /// <summary>Everything that a request can ask for in an index with some fields.</summary>
    public static SearchAbilities AllOf(PaperFieldTable fields) => new()
    {
        Fields = fields,
        Sorts = [.. Enum.GetValues<SortOrder>()],
        Facets = fields.Facets.Select(facet => facet.Name).ToValueList(),
        Cursors = true,
        Prefixes = true,
        Wildcards = true,
        FuzzyWords = true,
        Phrases = true,
        Nearness = true,
        Highlights = true,
        Explanations = true,
        ExactTotals = true,
        TimeBudgets = true,
        Export = true,
        Snapshots = true,
        Suggestions = true,
        Acronyms = true,
        Similar = true,
    };
}
