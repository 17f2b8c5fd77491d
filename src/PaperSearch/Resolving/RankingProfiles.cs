namespace PaperSearch.Resolving;

/// <summary>The profiles of ranking of an index. Immutable, equal by value.</summary>
public sealed record RankingProfiles
{
    /// <summary>The profile of requests that name none. Default: <see cref="RankingProfile.Default"/>.</summary>
    public RankingProfile Default { get; init; } = RankingProfile.Default;

    /// <summary>Profiles that requests name. Default: none.</summary>
    public ValueList<NamedRankingProfile> Named { get; init; } = [];

    /// <summary>The profile of a name; <see langword="null"/> where there is none.</summary>
    public RankingProfile? Find(string name) => Named.FirstOrDefault(p => p.Name == name)?.Profile;
}
