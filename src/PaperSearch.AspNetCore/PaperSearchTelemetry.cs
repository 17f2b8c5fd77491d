namespace PaperSearch.AspNetCore;

/// <summary>By which names the package tells its figures to whatever collects them, OpenTelemetry for example.</summary>
public static class PaperSearchTelemetry
{
    /// <summary>
    /// The meter: requests, searches, hits, papers written, what waits, papers and state of the index. Never the text of a query.
    /// </summary>
    public const string MeterName = "PaperSearch";
}
