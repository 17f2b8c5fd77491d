namespace PaperSearch.Embedded.Matching;

/// <summary>What a collector wants to know of the papers that match.</summary>
internal enum ScoreMode
{
    /// <summary>Which papers match, all of them; no scores are made.</summary>
    None,

    /// <summary>All papers that match, with their scores.</summary>
    Complete,

    /// <summary>The papers with the best scores; those that cannot be among them may be passed over.</summary>
    TopScores,
}
