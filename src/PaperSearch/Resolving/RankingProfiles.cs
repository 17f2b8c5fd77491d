namespace PaperSearch.Resolving;

/// <summary>The profiles of ranking of an index. Immutable, equal by value.</summary>
public sealed record RankingProfiles
{
    /// <summary>The profile of requests that name none. Default: <see cref="RankingProfile.Default"/>.</summary>
    public RankingProfile Default { get; init; } = RankingProfile.Default;

    /// <summary>
    /// Profiles that requests name. Default: none beside <c>plain</c>, <see cref="RankingProfile.Plain"/>, which every index has
    /// unless another is called so.
    /// </summary>
    public ValueList<NamedRankingProfile> Named { get; init; } = [];

    /// <summary>The names that requests may give.</summary>
    public IEnumerable<string> Names => Named.Select(p => p.Name).Append(Plain).Distinct(StringComparer.Ordinal);

    private const string Plain = "plain";

    /// <summary>The profile of a name; <see langword="null"/> where there is none.</summary>
    public RankingProfile? Find(string name) =>
        Named.FirstOrDefault(p => p.Name == name)?.Profile ?? (name == Plain ? PlainOf(Default) : null);

    private static RankingProfile PlainOf(RankingProfile profile) =>
        profile with { LatentFeedback = RankingProfile.Plain.LatentFeedback };
}
