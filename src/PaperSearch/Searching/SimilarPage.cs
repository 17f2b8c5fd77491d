namespace PaperSearch.Searching;

/// <summary>The papers that resemble another, those that do most first.</summary>
public sealed record SimilarPage
{
    /// <summary>The paper asked about; <see langword="null"/> for a text that was given.</summary>
    public PaperId? Paper { get; init; }

    /// <summary>Which state of the index answered.</summary>
    public required IndexInfo Index { get; init; }

    /// <summary>Milliseconds it took, in the process.</summary>
    public double TookMs { get; init; }

    /// <summary>The papers. None where the text has no word that another paper has.</summary>
    public ValueList<SimilarPaper> Papers { get; init; } = [];
}

/// <summary>A paper that resembles another.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Score">
/// How much, 0 to 1: four fifths for the words of title and abstract (what a search for all words of the paper scores this one,
/// as a part of what it scores the paper itself, and their cosine), one for the topics that stand behind words (their cosine);
/// for the words alone in an index of too few papers to have topics.
/// </param>
/// <param name="SharedWords">Words that both have, as this paper prints them; those that say most first.</param>
/// <param name="Explanation">The parts of the score, where they were asked for.</param>
public sealed record SimilarPaper(
    Paper Paper, double Score, ValueList<string> SharedWords, ScorePart? Explanation = null)
{
    /// <summary>Names as people read them, where they are written in LaTeX.</summary>
    public ReadableNames? Readable { get; init; }
}
