namespace PaperSearch.AspNetCore;

/// <summary>
/// How much a client may ask for. Part of <see cref="PaperSearchOptions"/>, so bound from <c>PaperSearch:Limits</c>.
/// </summary>
public sealed class PaperSearchLimits
{
    /// <summary>Characters of a query. Default 4,096; more is an error.</summary>
    public int QueryLength { get; set; } = 4096;

    /// <summary>Hits of one page. Default 200, at most 1,000.</summary>
    public int PageSize { get; set; } = 200;

    /// <summary>Values listed of one facet. Default 1,000.</summary>
    public int FacetSize { get; set; } = 1000;

    /// <summary>Values of one repeated parameter. Default 50.</summary>
    public int FilterValues { get; set; } = 50;

    /// <summary>
    /// Characters of one value of a filter, and of the beginning of a facet's values. Default 1,024; more is an error.
    /// </summary>
    public int ValueLength { get; set; } = 1024;

    /// <summary>After this a search ends with what it has, and says so. Default 5 s.</summary>
    public TimeSpan SearchTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Of <see cref="SearchTime"/>, what a page without hits may take to say why and what would find something
    /// (<see cref="PaperIndexOptions.HelpTime"/> of the index that is opened). Default 250 ms.
    /// </summary>
    public TimeSpan HelpTime { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Searches at a time. Default: two a processor.</summary>
    public int Searches { get; set; } = 2 * Environment.ProcessorCount;

    /// <summary>Searches that may wait for their turn; further ones are answered 503. Default 128.</summary>
    public int WaitingSearches { get; set; } = 128;

    /// <summary>
    /// Searches of one client that work or wait at a time, so that nobody fills the queue alone; further ones are answered 429.
    /// A client is what <see cref="Requests"/> counts. Default 32; 0 for no limit.
    /// </summary>
    public int ClientSearches { get; set; } = 32;

    /// <summary>Exports at a time; further ones are answered 503. Default 4.</summary>
    public int Exports { get; set; } = 4;

    /// <summary>Exports of one client at a time; further ones are answered 429. Default 2; 0 for no limit.</summary>
    public int ClientExports { get; set; } = 2;

    /// <summary>
    /// How long the search of an export may take until its first paper; sending all of them has no limit. Default 60 s.
    /// </summary>
    public TimeSpan ExportSearchTime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Requests that bring papers at a time. Default 4.</summary>
    public int Writes { get; set; } = 4;

    /// <summary>Requests that bring papers and may wait for their turn; further ones are answered 503. Default 64.</summary>
    public int WaitingWrites { get; set; } = 64;

    /// <summary>
    /// Requests of one client (an IPv4 address or the first half of an IPv6 one) in <see cref="RateWindow"/>, all of which may
    /// come at once; further ones are answered 429. Default 600; 0 for no limit.
    /// </summary>
    public int Requests { get; set; } = 600;

    /// <summary>The time that <see cref="Requests"/> counts for. Default one minute.</summary>
    public TimeSpan RateWindow { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Bytes of a request that is a search. Default 64 KiB.</summary>
    public long SearchBytes { get; set; } = 64 << 10;

    /// <summary>Bytes of a request that brings papers. Default 64 MiB.</summary>
    public long WriteBytes { get; set; } = 64 << 20;

    /// <summary>Papers of one request that brings papers. Default 10,000.</summary>
    public int WritePapers { get; set; } = 10_000;
}
