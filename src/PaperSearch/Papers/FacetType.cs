using System.Text.Json.Serialization;

namespace PaperSearch;

/// <summary>How the values of a facet are counted. Facets are listed in the order of these, then of their fields.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FacetType>))]
public enum FacetType
{
    /// <summary>Intervals of numbers, or of the years of dates, in ascending order and without gaps.</summary>
    [JsonStringEnumMemberName("histogram")]
    Histogram,

    /// <summary>Groups with the values below them, most papers first.</summary>
    [JsonStringEnumMemberName("tree")]
    Tree,

    /// <summary>Values, most papers first.</summary>
    [JsonStringEnumMemberName("terms")]
    Terms,

    /// <summary>Two values: <c>true</c> and <c>false</c>.</summary>
    [JsonStringEnumMemberName("flag")]
    Flag,
}
