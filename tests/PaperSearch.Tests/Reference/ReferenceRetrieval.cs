using PaperSearch.Searching;

namespace PaperSearch.Tests.Reference;

/// <summary>What was found, and what facets are counted over: papers that fail their own filter only count as well.</summary>
/// <param name="facets">Counts facets.</param>
/// <param name="matches">The papers that match, each with the facets whose filters it fails.</param>
/// <param name="filtered">The facets with filters.</param>
internal sealed class ReferenceRetrieval(
    ReferenceFacets facets, IReadOnlyList<(ReferencePaper Paper, string[] Failed)> matches, IReadOnlyList<string> filtered)
    : Retrieval
{
    public override FacetResult Count(FacetRequest facet)
    {
        var papers = matches.Where(match => match.Failed.All(failed => failed == facet.Name));
        return facets.Count(facet, [.. papers.Select(match => match.Paper)]) with { Sideways = filtered.Contains(facet.Name) };
    }
}
