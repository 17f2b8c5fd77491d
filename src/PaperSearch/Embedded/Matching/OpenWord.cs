using PaperSearch.Embedded.Postings;

namespace PaperSearch.Embedded.Matching;

/// <summary>A word's postings in one segment and the factor (idf and boost) of its score.</summary>
internal sealed record OpenWord<T>(T Postings, float Factor, LookedUpWord Word)
    where T : class, IWindowedPostings
{
    /// <summary>Whether it is none of the query's words itself.</summary>
    public bool IsVariant => Word.Word.IsVariant;

    /// <summary>Whether no paper is found by it alone.</summary>
    public bool OnlyRanks => Word.Word.OnlyRanks;

    /// <summary>How often the query has it.</summary>
    public int Count => Word.Word.Count;
}
