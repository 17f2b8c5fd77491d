namespace PaperSearch.People;

/// <summary>All papers with a name of a block, with what they tell of who bears it.</summary>
/// <param name="Forms">The different names as papers print them.</param>
/// <param name="Mentions">Each name on each paper.</param>
/// <param name="CoAuthorPapers">
/// By the number of a co-author in the block: in how many papers of the index such a name is.
/// </param>
/// <param name="GivenPapers">
/// By given name, folded: how many papers have the word in a name; of those the forms print in full.
/// </param>
/// <param name="FamilyPapers">How many papers have the family name in any name.</param>
/// <param name="Corpus">What papers of the index are about.</param>
internal sealed record NameBlock(
    string[] Forms, Mention[] Mentions, int[] CoAuthorPapers, IReadOnlyDictionary<string, int> GivenPapers, int FamilyPapers,
    CategoryShares Corpus);
