namespace PaperSearch.Searching;

/// <summary>A part of a query: what was understood by it, and how many papers match it alone. Equal by value.</summary>
/// <param name="Text">The part in canonical syntax.</param>
/// <param name="Explanation">A phrase in plain English of what it was read as in this query on this index.</param>
/// <param name="Hits">
/// How many papers match the part alone, without the filters of the request; exact. <see langword="null"/> where it was not
/// counted: the time was used up, or the page is empty, nobody asked for an explanation and the query has very many parts.
/// </param>
/// <param name="Parts">The parts it is made of.</param>
public sealed record QueryPart(string Text, string Explanation, long? Hits, ValueList<QueryPart> Parts);
