using System.Reflection;
using PaperSearch.Resolving;

namespace PaperSearch.Relevance;

/// <summary>A ranking that is measured.</summary>
/// <param name="Label">What tables call it.</param>
/// <param name="Profile">Its parameters; <see langword="null"/> for what a request has that names none.</param>
internal sealed record MeasuredRanking(string Label, RankingProfile? Profile)
{
    public static MeasuredRanking Default { get; } = new("default", null);

    /// <summary>One of <see cref="RankingProfile"/>'s own profiles, with changes such as <c>B=0.4</c>.</summary>
    /// <param name="name">The profile's name; empty for the default.</param>
    /// <param name="changes">Parameters and their values.</param>
    public static MeasuredRanking Of(string name, IReadOnlyList<string> changes)
    {
        var profile = ParameterChanges.Apply(Named(name) with { }, changes, "--set");
        return new MeasuredRanking(string.Join(' ', changes.Prepend(name).Where(part => part.Length > 0)), profile);
    }

    private static RankingProfile Named(string name) => name.Length == 0
        ? RankingProfile.Default
        : typeof(RankingProfile).GetProperty(name, BindingFlags.Public | BindingFlags.IgnoreCase | BindingFlags.Static)
            ?.GetValue(null) as RankingProfile
            ?? throw new UsageException($"There is no profile '{name}'.");
}
