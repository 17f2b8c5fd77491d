namespace PaperSearch.Searching;

/// <summary>
/// The query with the fewest parts left out that finds something, where a whole query found nothing. Equal by value.
/// </summary>
/// <param name="Query">What is left of the query, in canonical syntax.</param>
/// <param name="LeftOut">The parts left out, in canonical syntax; empty where only the filters are.</param>
/// <param name="WithoutFilters">Whether the filters of the request are left out as well.</param>
/// <param name="Hits">How many papers it finds; exact.</param>
public sealed record NearestQuery(string Query, ValueList<string> LeftOut, bool WithoutFilters, long Hits);
