using System.Text.Json.Serialization;
using PaperSearch.Highlighting;
using PaperSearch.Querying;

namespace PaperSearch.Searching;

/// <summary>One page of results: the document that the command prints with <c>--json</c> and the web API answers with.</summary>
public sealed record SearchPage
{
    /// <summary>How the query was read.</summary>
    public required QueryInfo Query { get; init; }

    /// <summary>Which state of the index answered.</summary>
    public required IndexInfo Index { get; init; }

    /// <summary>How many papers match: of words side by side all of them.</summary>
    public required TotalHits Total { get; init; }

    /// <summary>
    /// How many other papers have only some of the words; <see langword="null"/> where none of them is shown. They are no
    /// matches: facets do not count them, unless no paper has all of the words.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TotalHits? Partial { get; init; }

    /// <summary>How many hits all pages have together: the matches, and the others where they are shown.</summary>
    [JsonIgnore]
    public long Listed => Total.Value + (Partial?.Value ?? 0);

    /// <summary>Milliseconds the search took.</summary>
    public double TookMs { get; init; }

    /// <summary>What the time budget cut off, or <see langword="null"/> when everything was done.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CutOff { get; init; }

    /// <summary>
    /// Where nothing was found: what of the query finds something. <see langword="null"/> where something was found, where the
    /// query has only one part and no filters, and where nothing near was found in bounded work or within the time budget.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NearestQuery? Nearest { get; init; }

    /// <summary>The hits of this page, best first.</summary>
    public ValueList<SearchHit> Hits { get; init; } = [];

    /// <summary>The facets asked for, by name.</summary>
    public IReadOnlyDictionary<string, FacetResult> Facets { get; init; } =
        new Dictionary<string, FacetResult>(StringComparer.Ordinal);

    /// <summary>The cursor of the next page, or <see langword="null"/> when this is the last.</summary>
    public string? Next { get; init; }

    /// <summary>
    /// Addresses of this page and of its other forms; only a server knows them, so else <see langword="null"/>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SearchLinks? Links { get; init; }
}

/// <summary>Addresses that begin with <c>/</c>.</summary>
/// <param name="Self">This page.</param>
/// <param name="Next">The next page, or <see langword="null"/> when this is the last.</param>
/// <param name="Bibtex">All hits as BibTeX.</param>
/// <param name="Ris">All hits as RIS.</param>
/// <param name="Atom">The newest hits as a feed.</param>
public sealed record SearchLinks(string Self, string? Next, string Bibtex, string Ris, string Atom);

/// <summary>How the query was read.</summary>
/// <param name="Raw">The text as typed.</param>
/// <param name="Canonical">The same question in canonical syntax.</param>
/// <param name="Warnings">What there is to say about the text, with positions in <paramref name="Raw"/>.</param>
public sealed record QueryInfo(string Raw, string Canonical, ValueList<QueryDiagnostic> Warnings)
{
    /// <summary>
    /// The query part by part: what each was read as and how many papers it matches. <see langword="null"/> unless
    /// <see cref="SearchRequest.Explain"/> is set, or nothing was found and the query has more than one part or the request
    /// filters.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public QueryPart? Tree { get; init; }

    /// <summary>
    /// How many words side by side <see cref="SearchRequest.Match"/> goes by, in the part of the query that has most of
    /// them: each once, without those that are not looked for beside others. Below two all rules find the same. 0 where the
    /// backend does not say.
    /// </summary>
    public int FreeWords { get; init; }
}

/// <summary>Which state of the index answered.</summary>
/// <param name="Name">What the index is called: <see cref="PaperIndexOptions.Name"/>.</param>
/// <param name="Generation">A number that grows with every change of the index.</param>
/// <param name="Papers">How many papers that state holds.</param>
/// <param name="AsOf">When the state was written.</param>
public sealed record IndexInfo(string Name, long Generation, int Papers, DateTimeOffset AsOf)
{
    /// <summary>
    /// Tells the index from every other, also from one that is made anew in its place; <see langword="null"/> where the backend
    /// has none, or where an earlier version made the index and nothing was written since.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    /// <summary>The snapshot that was searched; <see langword="null"/> for the newest state.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Snapshot { get; init; }
}

/// <summary>A number of matching papers.</summary>
/// <param name="Value">The number.</param>
/// <param name="Exact">Whether it is exact; else there are at least so many.</param>
public sealed record TotalHits(long Value, bool Exact);

/// <summary>One paper found.</summary>
/// <param name="Id">The paper's id.</param>
/// <param name="Rank">1-based place among all hits.</param>
/// <param name="Score">The BM25 score; 0 in orders other than by relevance.</param>
/// <param name="Paper">The stored paper, whole, as its source wrote it.</param>
/// <param name="Highlights">Where the words of the query stand in it; <see langword="null"/> when not asked for.</param>
/// <param name="Explanation">
/// The parts of the score, in another order of that by relevance; <see langword="null"/> when not asked for.
/// </param>
public sealed record SearchHit(
    string Id,
    int Rank,
    double Score,
    Paper Paper,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] HitHighlights? Highlights,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScorePart? Explanation)
{
    /// <summary>
    /// When the paper first came into the index, in whole seconds; <see langword="null"/> where the backend does not know.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Added { get; init; }

    /// <summary>The names in the paper as a person reads them; <see langword="null"/> where all are stored so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReadableNames? Readable { get; init; }

    /// <summary>
    /// The words of the query that the paper lacks, as they were typed; <see langword="null"/> where it has all that is asked
    /// for.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<string>? Missing { get; init; }
}

/// <summary>A part of a score, as a tree: the value of a node is made of its parts as the text says.</summary>
public sealed record ScorePart(string Text, double Value, ValueList<ScorePart> Parts);
