using System.CommandLine;
using PaperSearch.Resolving;

namespace PaperSearch.Cli.Commands;

/// <summary>How a command line names a profile of ranking: one that every index has, or a file.</summary>
internal static class RankingOption
{
    /// <summary>The name of the profile that is used where none is named.</summary>
    public const string Default = "default";

    private static readonly RankingProfiles always = new();

    /// <summary>The option of commands that search.</summary>
    public static Option<string?> Create() => new("--profile")
    {
        Description = $"Rank by a profile: {string.Join(", ", always.Names)}, or a file of JSON as tune writes it",
        HelpName = "PROFILE",
    };

    /// <summary>Whether it is the name of a profile, and no file.</summary>
    public static bool IsName(string text) => Find(text) is not null;

    /// <summary>The profile of a name or a file.</summary>
    /// <exception cref="PaperSearchException">The file is missing or no profile.</exception>
    public static RankingProfile Read(string text) => Find(text) ?? RankingProfileFile.Read(text);

    private static RankingProfile? Find(string name) => name == Default ? always.Default : always.Find(name);
}
