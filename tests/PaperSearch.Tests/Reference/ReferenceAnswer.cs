using PaperSearch.Searching;

namespace PaperSearch.Tests.Reference;

/// <summary>What the reference answers to a request.</summary>
/// <param name="All">All hits, explained.</param>
/// <param name="Marks">Knows what is marked in hits.</param>
internal sealed record ReferenceAnswer(SearchPage All, ReferenceMarks Marks)
{
    public static ReferenceAnswer Of(ReferenceIndex reference, SearchRequest request) => new(
        reference.Search(request with { Size = SearchPlanner.MaximumSize, Highlight = false, Explain = true }),
        new ReferenceMarks(reference.Resolve(request).Clause));
}
