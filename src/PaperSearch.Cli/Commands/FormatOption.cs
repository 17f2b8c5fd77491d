using System.CommandLine;
using PaperSearch.Exports;

namespace PaperSearch.Cli.Commands;

/// <summary>The option that says in which format papers go out.</summary>
internal static class FormatOption
{
    private static string Names => string.Join(", ", PaperExports.All.Select(e => e.Name));

    public static Option<string?> Create(string otherwise) =>
        new("--format") { Description = $"{Names} ({otherwise})", HelpName = "NAME" };

    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static IPaperExport Read(string name) => PaperExports.Find(name)
        ?? throw new ArgumentException($"--format: there is no format '{name}'. Formats are: {Names}.");
}
