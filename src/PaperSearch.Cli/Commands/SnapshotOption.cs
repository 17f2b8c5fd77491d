using System.CommandLine;

namespace PaperSearch.Cli.Commands;

/// <summary>The option that names the state of the index to read.</summary>
internal static class SnapshotOption
{
    public static Option<string?> Create() => new("--snapshot")
    {
        Description = "Read this named state of the index: see papersearch snapshot",
        HelpName = "NAME",
    };
}
