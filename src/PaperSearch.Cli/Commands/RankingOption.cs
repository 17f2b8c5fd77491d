using PaperSearch.Resolving;

namespace PaperSearch.Cli.Commands;

/// <summary>How a command line names a profile of ranking.</summary>
internal static class RankingOption
{
    /// <summary>The name of the profile that is used where none is named.</summary>
    public const string Default = "default";

    /// <summary>The profile of a name or a file.</summary>
    /// <exception cref="PaperSearchException">The file is missing or no profile.</exception>
    public static RankingProfile Read(string text) =>
        text == Default ? RankingProfile.Default : RankingProfileFile.Read(text);
}
