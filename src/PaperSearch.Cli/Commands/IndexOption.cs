using System.CommandLine;

namespace PaperSearch.Cli.Commands;

/// <summary>The option that says which index, the same for all commands.</summary>
internal static class IndexOption
{
    private const string Variable = "PAPERSEARCH_INDEX";
    private const string Default = "papers.index";

    public static Option<string> Create() => new("--index")
    {
        Description = $"The index's folder (default: ${Variable}, else ./{Default})",
        HelpName = "DIR",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : Default,
    };
}
