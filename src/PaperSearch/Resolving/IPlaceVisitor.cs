namespace PaperSearch.Resolving;

/// <summary>
/// Is told of places where parts of a pattern stand together. A struct, so that matching makes no call for each place.
/// </summary>
internal interface IPlaceVisitor
{
    /// <param name="place">From the first of the parts to behind the last.</param>
    /// <param name="parts">By part of the pattern: the number of its place.</param>
    /// <returns>Whether further places of the same first part are wanted.</returns>
    bool Found(Place place, ReadOnlySpan<int> parts);
}
