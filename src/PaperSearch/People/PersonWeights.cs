namespace PaperSearch.People;

/// <summary>
/// What evidence counts, as logarithms of odds (base e) that two groups of papers are one person's. Of two groups the one with
/// more papers is the larger. The numbers are a starting point and set by measuring, not derived: they began as a logistic
/// regression over pairs of papers of arXiv's people with rare given names, which were hidden; no program of the repository
/// repeats that. The part <c>people</c> of the relevance bench measures any of them (<c>--weight MiddleName=2</c>) by
/// precision and recall; <c>--blocks even</c> are the people to choose by, <c>--blocks odd</c>, which is the default, those to
/// report.
/// </summary>
internal sealed record PersonWeights
{
    public static PersonWeights Default { get; } = new();

    /// <summary>Least evidence that joins: rather apart than mixed.</summary>
    public float Threshold { get; init; }

    /// <summary>How much better a person must fit than another one who cannot be the same.</summary>
    public float Margin { get; init; } = 1;

    /// <summary>
    /// Which share of the papers that fit one of two namesakes who write together must be of both for it to stay apart. It is set
    /// and not fitted: that few joint papers stop nothing gains .009 of recall in the half of the blocks with even numbers, where
    /// precision is .972 with any share.
    /// </summary>
    public float Together { get; init; } = 0.2f;

    /// <summary>What is presumed before anything is known.</summary>
    public float Prior { get; init; } = 6.1f;

    /// <summary>Expected people of a block for each paper with the family name.</summary>
    public float PeoplePerPaper { get; init; } = 0.0155f;

    /// <summary>The logarithm of the expected people.</summary>
    public float People { get; init; } = -0.34f;

    /// <summary>The logarithm of the papers of the block: in many papers more are alike by chance.</summary>
    public float Papers { get; init; } = -1.92f;

    /// <summary>A smaller block is taken for one of so many papers, as none was fitted on.</summary>
    public int LeastBlock { get; init; } = 10;

    /// <summary>The logarithm of the papers of both.</summary>
    public float Both { get; init; } = 0.79f;

    /// <summary>The logarithm of the papers of the larger one.</summary>
    public float Larger { get; init; } = -0.31f;

    /// <summary>The logarithm of the papers of the smaller one: who has many papers would have been found.</summary>
    public float Smaller { get; init; } = -1.15f;

    /// <summary>The square of the same.</summary>
    public float SmallerSquared { get; init; } = -0.39f;

    /// <summary>Shared co-authors, by how rare they are.</summary>
    public float CoAuthors { get; init; } = 0.36f;

    /// <summary>The same times the logarithm of the papers of the smaller one.</summary>
    public float CoAuthorsOfMany { get; init; } = -0.15f;

    /// <summary>How often the larger one's co-authors stand on a paper of the smaller one.</summary>
    public float CoAuthorsOnPaper { get; init; } = 0.66f;

    /// <summary>The same times the logarithm of the papers of the smaller one.</summary>
    public float CoAuthorsOnPaperOfMany { get; init; } = 0.35f;

    /// <summary>The logarithm of how many co-authors the smaller one has, where none is shared.</summary>
    public float OtherCoAuthors { get; init; } = -0.28f;

    /// <summary>Both write alone.</summary>
    public float Alone { get; init; } = 1.68f;

    /// <summary>The logarithm of how many authors the smaller one's paper with the fewest has.</summary>
    public float Authors { get; init; } = -0.54f;

    /// <summary>How far the mean logarithms of the numbers of authors are apart.</summary>
    public float OtherAuthors { get; init; } = -0.63f;

    /// <summary>How much likelier a co-author is among papers of the same field than among all.</summary>
    public float FieldBoost { get; init; } = 70;

    /// <summary>
    /// Among how many people a group of co-authors is drawn: in a list of many authors another of the name may stand as well, so
    /// that it tells the less the longer it is.
    /// </summary>
    public float PeopleOfField { get; init; } = 15_000;

    /// <summary>Categories that are likelier among the larger one's papers than among all.</summary>
    public float SameCategories { get; init; } = 0.48f;

    /// <summary>Categories that are less likely.</summary>
    public float OtherCategories { get; init; } = 0.29f;

    /// <summary>Share of a person's papers that are of what the person wrote about before.</summary>
    public float SameCategory { get; init; } = 0.56f;

    /// <summary>Share of a person's papers that are at least of the same group of categories.</summary>
    public float SameGroup { get; init; } = 0.22f;

    /// <summary>The cosine of the words of both, and what counts besides above 0.1, 0.2 and 0.35.</summary>
    public float Words { get; init; } = 13.3f;

    /// <inheritdoc cref="Words"/>
    public float WordsAboveTenth { get; init; } = -6.4f;

    /// <inheritdoc cref="Words"/>
    public float WordsAboveFifth { get; init; } = -11.8f;

    /// <inheritdoc cref="Words"/>
    public float WordsAboveThird { get; init; } = -7.7f;

    /// <summary>The cosine times the logarithm of the papers of the smaller one.</summary>
    public float WordsOfMany { get; init; } = 5.8f;

    /// <summary>The cosine times the logarithm of the papers of the larger one.</summary>
    public float WordsWithMany { get; init; } = 0.61f;

    /// <summary>The mean cosine of a paper of the one and a paper of the other.</summary>
    public float WordsOfPapers { get; init; } = 20.3f;

    /// <summary>How alike the smaller one's papers are to all of the block: then it tells less.</summary>
    public float UsualWords { get; init; } = -23.9f;

    /// <summary>A second initial that both print.</summary>
    public float MiddleName { get; init; } = 2.3f;

    /// <summary>A third one.</summary>
    public float ThirdName { get; init; } = 6.5f;

    /// <summary>How far the shares of papers that print a second initial are apart.</summary>
    public float NoMiddleName { get; init; } = -1.74f;

    /// <summary>Each year between the papers, up to five.</summary>
    public float YearBetween { get; init; } = -0.08f;

    /// <summary>The same times the logarithm of the papers of the smaller one.</summary>
    public float YearBetweenMany { get; init; } = 0.22f;

    /// <summary>What must speak besides where one of the names is of initials only.</summary>
    public float Initials { get; init; } = 0.4f;

    /// <summary>
    /// What must speak besides where both print the same first name in full and the whole name is usual: who bears it has nothing
    /// in common by that alone (John R. Smith), while a rare name tells nearly all.
    /// </summary>
    public float UsualName { get; init; } = 2;

    /// <summary>A name of which so many people are expected in an index is usual.</summary>
    public float UsualPeople { get; init; } = 0.1f;

    /// <summary>A suffix that only one prints.</summary>
    public float NoSuffix { get; init; } = -3.2f;

    /// <summary>The number by which a bibliography tells namesakes apart.</summary>
    public float Namesake { get; init; } = 20;

    /// <summary>Of how many names for each paper a first name is one: the rarer it is, the fewer people have the name.</summary>
    public float NamesOfLetter { get; init; } = 2;

    /// <summary>A smaller index is taken for a part of so many papers, as what is rare in it need not be.</summary>
    public float LeastPapers { get; init; } = 100_000;

    /// <summary>
    /// Of how many papers categories count half of what they would in a large index, and people are half as many.
    /// </summary>
    public float FewPapers { get; init; } = 5_000;
}
