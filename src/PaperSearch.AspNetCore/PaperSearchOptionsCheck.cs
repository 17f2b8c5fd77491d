namespace PaperSearch.AspNetCore;

/// <summary>Says what is wrong with options, so that an application does not start with them.</summary>
internal sealed class PaperSearchOptionsCheck : IValidateOptions<PaperSearchOptions>
{
    // A bare number is days: "5" where five seconds were meant is told, too.
    private static readonly TimeSpan longestTime = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, PaperSearchOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(PaperSearchOptions options)
    {
        const string section = PaperSearchOptions.Section;
        if (string.IsNullOrWhiteSpace(options.IndexPath))
            yield return $"{section}:{nameof(options.IndexPath)} is empty; it must name the index's folder.";
        if (options.RefreshInterval < TimeSpan.Zero || options.RefreshInterval > longestTime)
            yield return $"{section}:{nameof(options.RefreshInterval)} must be 0 to {longestTime}.";
        foreach (var hash in options.ApiKeyHashes.Where(hash => hash.Length != 64 || !hash.All(char.IsAsciiHexDigit)))
        {
            yield return $"{section}:{nameof(options.ApiKeyHashes)} has a text of {hash.Length} characters "
                + "that is no SHA-256 in hexadecimal (64 digits).";
        }
        foreach (var origin in options.CorsOrigins.Where(origin => origin != "*" && !IsOrigin(origin)))
            yield return $"{section}:{nameof(options.CorsOrigins)}: '{origin}' is no origin such as https://example.org.";

        var limits = options.Limits;
        if (limits.PageSize is < 1 or > Searching.SearchPlanner.MaximumSize)
            yield return $"{section}:Limits:{nameof(limits.PageSize)} must be 1 to {Searching.SearchPlanner.MaximumSize}.";
        (string Name, int Value)[] counts =
        [
            (nameof(limits.Requests), limits.Requests),
            (nameof(limits.ClientSearches), limits.ClientSearches),
            (nameof(limits.ClientExports), limits.ClientExports),
            (nameof(limits.WaitingSearches), limits.WaitingSearches),
            (nameof(limits.WaitingWrites), limits.WaitingWrites),
        ];
        foreach (var (name, _) in counts.Where(limit => limit.Value < 0))
            yield return $"{section}:Limits:{name} must not be negative.";
        (string Name, TimeSpan Value, TimeSpan Least)[] times =
        [
            (nameof(limits.SearchTime), limits.SearchTime, TimeSpan.FromTicks(1)),
            (nameof(limits.HelpTime), limits.HelpTime, TimeSpan.Zero),
            (nameof(limits.ExportSearchTime), limits.ExportSearchTime, TimeSpan.FromMilliseconds(1)),
            (nameof(limits.RateWindow), limits.RateWindow, TimeSpan.FromSeconds(1)),
        ];
        foreach (var (name, time, least) in times.Where(limit => limit.Value < limit.Least || limit.Value > longestTime))
            yield return $"{section}:Limits:{name} is {time} (days.hours:minutes:seconds) and must be {least} to {longestTime}.";
        (string Name, long Value)[] positive =
        [
            (nameof(limits.QueryLength), limits.QueryLength),
            (nameof(limits.ValueLength), limits.ValueLength),
            (nameof(limits.FacetSize), limits.FacetSize),
            (nameof(limits.FilterValues), limits.FilterValues),
            (nameof(limits.Searches), limits.Searches),
            (nameof(limits.Exports), limits.Exports),
            (nameof(limits.Writes), limits.Writes),
            (nameof(limits.SearchBytes), limits.SearchBytes),
            (nameof(limits.WriteBytes), limits.WriteBytes),
            (nameof(limits.WritePapers), limits.WritePapers),
        ];
        foreach (var (name, _) in positive.Where(limit => limit.Value <= 0))
            yield return $"{section}:Limits:{name} must be more than 0.";
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        && address.GetLeftPart(UriPartial.Authority) == text;
}
