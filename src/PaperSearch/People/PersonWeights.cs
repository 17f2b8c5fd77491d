namespace PaperSearch.People;

/// <summary>
/// What evidence counts, as logarithms of odds (base e) that two groups of papers are one person's. Fitted on one set of hidden
/// names and measured on others by the part <c>people</c> of the relevance bench.
/// </summary>
internal sealed record PersonWeights
{
    public static PersonWeights Default { get; } = new();

    /// <summary>Least evidence that joins: rather apart than mixed.</summary>
    public float Threshold { get; init; } = 3.6f;

    /// <summary>What must speak besides where no co-author is shared.</summary>
    public float Alone { get; init; } = 0.16f;

    /// <summary>What must speak besides where no name is printed in full.</summary>
    public float BothInitials { get; init; } = 2;

    /// <summary>What must speak besides where one of the names is of initials only.</summary>
    public float Initials { get; init; } = 0.4f;

    /// <summary>What the number of a person's papers counts, of what it would if authors were drawn by it.</summary>
    public float Productivity { get; init; } = 0.77f;

    /// <summary>How much better the best person must fit than the next one who cannot be the same.</summary>
    public float Margin { get; init; } = 1;

    /// <summary>Expected people of a block for each paper with the family name.</summary>
    public float PeoplePerPaper { get; init; } = 0.0155f;

    /// <summary>How much likelier a co-author is among papers of the same field than among all.</summary>
    public float FieldBoost { get; init; } = 70;

    /// <summary>
    /// Among how many people a group of co-authors is drawn: in a list of many authors another of the name may stand as well, so
    /// that it tells the less the longer it is.
    /// </summary>
    public float PeopleOfField { get; init; } = 15_000;

    /// <summary>Of how many names for each paper a first name is one: the rarer it is, the more it tells.</summary>
    public float NamesOfLetter { get; init; } = 2;

    /// <summary>Share of a person's papers that are of what the person wrote about before.</summary>
    public float SameCategory { get; init; } = 0.56f;

    /// <summary>Share of a person's papers that are at least of the same group of categories.</summary>
    public float SameGroup { get; init; } = 0.22f;

    /// <summary>What categories count of what they would if papers of a person had them independently.</summary>
    public float Categories { get; init; } = 1.15f;

    /// <summary>A middle name or initial that both print.</summary>
    public float MiddleName { get; init; } = 5.4f;

    /// <summary>A middle name or initial that only one prints.</summary>
    public float NoMiddleName { get; init; } = -0.2f;

    /// <summary>A suffix that only one prints.</summary>
    public float NoSuffix { get; init; } = -3.2f;

    /// <summary>The number by which a bibliography tells namesakes apart.</summary>
    public float Namesake { get; init; } = 20;

    /// <summary>Papers with the same years.</summary>
    public float SameYears { get; init; } = 0.73f;

    /// <summary>Each year between the papers.</summary>
    public float YearBetween { get; init; } = -0.175f;

    /// <summary>A smaller index is taken for a part of so many papers, as what is rare in it need not be.</summary>
    public float LeastPapers { get; init; } = 100_000;

    /// <summary>
    /// Of how many papers categories count half of what they would in a large index, and people are half as many.
    /// </summary>
    public float FewPapers { get; init; } = 5_000;
}
