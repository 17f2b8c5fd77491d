namespace PaperSearch.Suggesting;

/// <summary>The papers whose titles a <see cref="SuggestionTable"/> has, by their numbers in it. For one thread.</summary>
internal interface ISuggestedPapers
{
    /// <summary>Whether the paper has not been deleted.</summary>
    bool IsLive(int paper);

    /// <summary>Which of two papers comes first: that with more citations, then the newer one.</summary>
    long MeritOf(int paper);

    /// <summary>The date of a paper by which papers are ordered; 0 for none.</summary>
    int DateOf(int paper);

    /// <summary>The id of a paper.</summary>
    string IdOf(int paper);

    Paper Read(int paper);
}
