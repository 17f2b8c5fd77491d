using PaperSearch.Embedded.Postings;

namespace PaperSearch.Embedded.Matching;

/// <summary>A word's postings in one segment and the factor of its score.</summary>
/// <param name="Postings">The postings.</param>
/// <param name="Factor">Its idf, burstiness and boost.</param>
/// <param name="TitleFactor">Its idf and boost, which is what it counts for in a title.</param>
/// <param name="Word">The word.</param>
internal sealed record OpenWord<T>(T Postings, float Factor, float TitleFactor, LookedUpWord Word)
    where T : class, IWindowedPostings
{
    /// <summary>Whether it is none of the query's words itself.</summary>
    public bool IsVariant => Word.Word.IsVariant;

    /// <summary>Whether no paper is found by it alone.</summary>
    public bool OnlyRanks => Word.Word.OnlyRanks;

    /// <summary>How often the query has it.</summary>
    public int Count => Word.Word.Count;
}
