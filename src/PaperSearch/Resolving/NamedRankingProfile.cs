namespace PaperSearch.Resolving;

/// <summary>A profile of ranking that requests name.</summary>
public sealed record NamedRankingProfile(string Name, RankingProfile Profile);
