using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Matching;

/// <summary>
/// The places where two patterns stand near each other in any order: the left one's, each with its nearest right one.
/// </summary>
internal sealed class NearOccurrences(Occurrences left, Occurrences right, int distance) : TogetherOccurrences([left, right])
{
    protected override void Find(PlaceList places) => NearPlaces.Visit(left.Places(), right.Places(), distance, ref places);
}
