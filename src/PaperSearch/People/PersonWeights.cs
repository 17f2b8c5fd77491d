namespace PaperSearch.People;

/// <summary>
/// What evidence counts, as logarithms of odds (base e) that two groups of papers are one person's. Fitted on one set of hidden
/// names and measured on others by the part <c>people</c> of the relevance bench.
/// </summary>
internal sealed record PersonWeights
{
    public static PersonWeights Default { get; } = new();

    /// <summary>Least evidence that joins: rather apart than mixed.</summary>
    public float Threshold { get; init; } = 4;

    /// <summary>What must speak besides where no co-author is shared.</summary>
    public float Alone { get; init; } = 0.5f;

    /// <summary>What each doubling of the papers counts, of what it would by their number alone.</summary>
    public float Productivity { get; init; } = 0.8f;

    /// <summary>How much better the best person must fit than the next one who cannot be the same.</summary>
    public float Margin { get; init; } = 3;

    /// <summary>Expected people of a block for each paper with the family name.</summary>
    public float PeoplePerPaper { get; init; } = 0.012f;

    /// <summary>How much likelier a co-author is among papers of the same field than among all.</summary>
    public float FieldBoost { get; init; } = 50;

    /// <summary>
    /// Among how many people a group of co-authors is drawn: in a list of many authors another of the name may stand as well, so
    /// that it tells the less the longer it is.
    /// </summary>
    public float PeopleOfField { get; init; } = 100_000;

    /// <summary>Names of one first letter for each paper.</summary>
    public float NamesOfLetter { get; init; } = 0.18f;

    /// <summary>What each further shared co-author counts of the one before it, as friends come together.</summary>
    public float FurtherCoAuthor { get; init; } = 0.6f;

    /// <summary>Share of a person's papers that are of what the person wrote about before.</summary>
    public float SameCategory { get; init; } = 0.75f;

    /// <summary>Share of a person's papers that are at least of the same group of categories.</summary>
    public float SameGroup { get; init; } = 0.23f;

    public float Categories { get; init; } = 1;

    /// <summary>A middle name or initial that both print.</summary>
    public float MiddleName { get; init; } = 2.5f;

    /// <summary>A middle name or initial that only one prints.</summary>
    public float NoMiddleName { get; init; } = -0.5f;

    /// <summary>A suffix that only one prints.</summary>
    public float NoSuffix { get; init; } = -2;

    /// <summary>The number by which a bibliography tells namesakes apart.</summary>
    public float Namesake { get; init; } = 10;

    /// <summary>Papers with the same years.</summary>
    public float SameYears { get; init; } = 0.4f;

    /// <summary>Each year between the papers.</summary>
    public float YearBetween { get; init; } = -0.25f;
}
