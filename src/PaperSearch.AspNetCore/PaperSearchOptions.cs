using PaperSearch.Resolving;

namespace PaperSearch.AspNetCore;

/// <summary>
/// What is served, and within which limits. Bound from the section <see cref="Section"/> of the configuration, then changed
/// by what <c>AddPaperSearch</c> is given; checked when the application starts.
/// </summary>
public sealed class PaperSearchOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "PaperSearch";

    /// <summary>The folder of the index. Default <c>papers.index</c>.</summary>
    public string IndexPath { get; set; } = "papers.index";

    /// <summary>What answers call the index. Default: the name of its folder.</summary>
    public string? IndexName { get; set; }

    /// <summary>
    /// The fields and facets, with those that the application adds, to be set in code: see
    /// <see cref="PaperIndexOptions.Fields"/>. Default: those of the index.
    /// </summary>
    public PaperFieldTable? Fields { get; set; }

    /// <summary>
    /// How hits are ranked: the profile of requests that name none, and those that the parameter <c>profile</c> names; to be set
    /// in code. Default: one profile.
    /// </summary>
    public RankingProfiles Ranking { get; set; } = new();

    /// <summary>
    /// Whether to make the index where there is none. Default: no; then the application does not start without one.
    /// </summary>
    public bool CreateIndex { get; set; }

    /// <summary>Whether writing is refused, API keys or not. Default: no.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>How old an answer may be where another process writes to the index. Default 500 ms.</summary>
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Who may write: each key as the SHA-256 of its UTF-8 bytes, in hexadecimal, as
    /// <c>printf %s "$KEY" | sha256sum</c> prints it. Default: nobody.
    /// </summary>
    public IList<string> ApiKeyHashes { get; } = [];

    /// <summary>
    /// Origins (<c>https://example.org</c>) whose pages may read the API from a browser; <c>*</c> for all. Default: none.
    /// </summary>
    public IList<string> CorsOrigins { get; } = [];

    /// <summary>Whether the text of queries may stand in logs. Default: no, as it tells what people look for.</summary>
    public bool LogQueries { get; set; }

    /// <summary>How much a client may ask for.</summary>
    public PaperSearchLimits Limits { get; } = new();

    /// <summary>Whether there is anybody who may write.</summary>
    internal bool CanWrite => !ReadOnly && ApiKeyHashes.Count > 0;
}
