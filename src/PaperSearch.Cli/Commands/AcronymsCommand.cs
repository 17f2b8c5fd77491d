using System.CommandLine;
using System.Text.Json;
using PaperSearch.Cli.Rendering;
using PaperSearch.Searching;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch acronyms [PATTERN]</c></summary>
internal static class AcronymsCommand
{
    public static Command Create(Terminal terminal)
    {
        var pattern = new Argument<string?>("PATTERN")
        {
            Description = "An acronym, with * for any characters and ? for one: GAN, 'G*' (default: all)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var index = IndexOption.Create();
        var snapshot = SnapshotOption.Create();
        var size = Number("--size", "How many acronyms, those that most papers define", new AcronymRequest().Size);
        var meanings = Number("--meanings", "How many meanings of each, what most papers say", new AcronymRequest().Meanings);
        var json = new Option<bool>("--json") { Description = "Print the acronyms as JSON" };
        var command = new Command("acronyms", "List what acronyms stand for, as papers define them")
        {
            pattern, index, snapshot, size, meanings, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var opened = OpenedIndex.ToRead(parsed.GetValue(index)!);
            var request = new AcronymRequest
            {
                Pattern = parsed.GetValue(pattern) ?? "",
                Size = parsed.GetValue(size),
                Meanings = parsed.GetValue(meanings),
                Snapshot = parsed.GetValue(snapshot),
            };
            var page = await opened.Searcher.AcronymsAsync(request, cancellation).ConfigureAwait(false);
            if (parsed.GetValue(json))
                terminal.Out.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(page, SearchJson.Default.AcronymPage));
            else if (page.Acronyms.Count > 0)
                AcronymRenderer.Render(terminal, page);
            else
                PaperSearchCommand.Tell(terminal, Nothing(request.Pattern));
            return page.Acronyms.Count > 0 ? ExitCodes.Found : ExitCodes.NothingFound;
        });
        return command;
    }

    private static string Nothing(string pattern) => pattern switch
    {
        "" => "No paper of the index says what an acronym stands for.",
        _ when pattern.AsSpan().ContainsAny('*', '?') => $"No paper of the index defines an acronym like '{pattern}'.",
        _ => $"No paper of the index says what '{pattern}' stands for. '{pattern}*' lists what begins so.",
    };

    private static Option<int> Number(string name, string description, int usual) => new(name)
    {
        Description = $"{description}, at most {AcronymRequest.MaximumSize}",
        HelpName = "N",
        DefaultValueFactory = _ => usual,
    };
}
