namespace PaperSearch.Searching;

/// <summary>A paper that was found.</summary>
/// <param name="Paper">Its number in the state of the index.</param>
/// <param name="Score">Its score; 0 where the order is not by relevance.</param>
/// <param name="SortValue">What the order is by beside score and date: citations plus one, else 0.</param>
/// <param name="Date"><see cref="PaperDate.SortKey"/>, 0 for none.</param>
/// <param name="Id">Its id.</param>
internal readonly record struct RankedHit(int Paper, float Score, int SortValue, int Date, string Id);
