namespace PaperSearch.AspNetCore.Requests;

/// <summary>One parameter of a search: its name, how a value is taken into the record, how it is written again.</summary>
/// <param name="Name">As it stands in an address.</param>
/// <param name="Description">For people who read the API's description.</param>
/// <param name="Read">Takes one value; throws a <see cref="RequestException"/> where it is none.</param>
/// <param name="Write">The values that give the record again; none where it is at its default.</param>
internal sealed record SearchParameter(
    string Name,
    string Description,
    Func<SearchParameters, string, PaperSearchLimits, SearchParameters> Read,
    Func<SearchParameters, IEnumerable<string>> Write)
{
    /// <summary>Whether it may stand more than once.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Its type in JSON: <c>string</c>, <c>integer</c> or <c>boolean</c>.</summary>
    public string Type { get; init; } = "string";

    /// <summary>The values there are, where they can be listed.</summary>
    public ValueList<string> Values { get; init; } = [];

    /// <summary>A value to try.</summary>
    public string? Example { get; init; }
}
