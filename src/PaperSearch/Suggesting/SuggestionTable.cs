namespace PaperSearch.Suggesting;

/// <summary>What is suggested from some papers of an index. Immutable, thread-safe.</summary>
/// <param name="Titles">Their titles.</param>
/// <param name="People">Their authors.</param>
/// <param name="Categories">The codes of their categories and groups, and how many papers each has.</param>
internal sealed record SuggestionTable(TitleTable Titles, PeopleTable People, IReadOnlyList<(string Code, int Papers)> Categories)
{
    /// <summary>A phrase of few papers may be in any number of titles; of many it must be worth its memory.</summary>
    public static int LeastTitles(int papers) => papers switch
    {
        <= 2_000 => 1,
        <= 20_000 => 2,
        _ => 3,
    };
}

/// <summary>A table, and the papers it was made of.</summary>
internal sealed record SuggestionSource(SuggestionTable Table, ISuggestedPapers Papers);
