using PaperSearch.Resolving;

namespace PaperSearch.Resemblance;

/// <summary>A word of a paper.</summary>
/// <param name="Slot">Its <see cref="WordSlot"/>.</param>
/// <param name="Title">How often it stands in the title.</param>
/// <param name="Abstract">How often it stands in the abstract.</param>
internal readonly record struct CountedWord(int Slot, int Title, int Abstract)
{
    /// <summary>How often it stands in both, as a profile weighs them.</summary>
    public float OccurrencesBy(RankingProfile profile) => (profile.Title * Title) + (profile.Abstract * Abstract);
}
