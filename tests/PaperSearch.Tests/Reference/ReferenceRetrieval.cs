using PaperSearch.Searching;

namespace PaperSearch.Tests.Reference;

/// <summary>What was found, with the papers that match by the filters of facets that they fail.</summary>
internal sealed class ReferenceRetrieval(ReferenceFacets facets, IReadOnlyList<(ReferencePaper Paper, string[] Failed)> matches, IReadOnlySet<string> filtered)
    : Retrieval
{
    public override FacetResult Count(FacetRequest facet)
    {
        var papers = matches.Where(match => match.Failed.Length == 0 || (match.Failed.Length == 1 && match.Failed[0] == facet.Name));
        return facets.Count(facet, [.. papers.Select(match => match.Paper)]) with { Sideways = filtered.Contains(facet.Name) };
    }
}
