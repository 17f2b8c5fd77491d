using System.CommandLine;
using System.Text.Json;
using PaperSearch.Cli.Rendering;
using PaperSearch.Searching;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch suggest TEXT</c></summary>
internal static class SuggestCommand
{
    public static Command Create(Terminal terminal)
    {
        var text = new Argument<string[]>("TEXT")
        {
            Description = "A query as far as it is typed; put it in quotes where a blank ends it",
            Arity = ArgumentArity.OneOrMore,
        };
        var index = IndexOption.Create();
        var snapshot = SnapshotOption.Create();
        var size = new Option<int>("--size")
        {
            Description = $"How many suggestions, at most {SuggestRequest.MaximumSize}",
            HelpName = "N",
            DefaultValueFactory = _ => new SuggestRequest().Size,
        };
        var json = new Option<bool>("--json") { Description = "Print the suggestions as JSON" };
        var command = new Command("suggest", "Suggest what a query may become while it is typed")
        {
            text, index, snapshot, size, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var opened = OpenedIndex.ToRead(parsed.GetValue(index)!);
            var request = new SuggestRequest
            {
                Text = string.Join(' ', parsed.GetValue(text)!),
                Size = parsed.GetValue(size),
                Snapshot = parsed.GetValue(snapshot),
                Wait = true,
            };
            var page = await opened.Searcher.SuggestAsync(request, cancellation).ConfigureAwait(false);
            if (parsed.GetValue(json))
                terminal.Out.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(page, SearchJson.Default.SuggestPage));
            else
                SuggestionRenderer.Render(terminal, page);
            return page.Suggestions.Count > 0 ? ExitCodes.Found : ExitCodes.NothingFound;
        });
        return command;
    }
}
