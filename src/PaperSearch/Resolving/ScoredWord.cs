namespace PaperSearch.Resolving;

/// <summary>A word that is scored: occurrences of any of its terms are occurrences of the word.</summary>
/// <param name="Terms">The terms in the fields that are searched.</param>
/// <param name="Boost">What the word's score is multiplied by.</param>
/// <param name="IsVariant">
/// Whether it is another form of words that are there as well, so that it is none of the query's words itself.
/// </param>
/// <param name="Count">How often the query has the word.</param>
/// <param name="OnlyRanks">
/// Whether papers that have none of the other words are not found by it, as by a part of a compound. Such words are the last ones
/// of a clause.
/// </param>
internal sealed record ScoredWord(
    ValueList<ResolvedTerm> Terms, float Boost = 1f, bool IsVariant = false, int Count = 1, bool OnlyRanks = false)
{
    public override string ToString() => string.Join(" or ", Terms.Select(t => t.ToString()).Distinct(StringComparer.Ordinal));
}
