namespace PaperSearch.Resolving;

/// <summary>Where something stands in a field of a paper: from a position to another, excluded.</summary>
internal readonly record struct Place(int Start, int End);
