using System.CommandLine;
using System.Text.Json;
using PaperSearch.Cli.Rendering;
using PaperSearch.Searching;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch similar ID</c></summary>
internal static class SimilarCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("ID")
        {
            Description = "arXiv id, DOI or the index's own id of a paper",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var text = new Option<string?>("--text")
        {
            Description = "A text, such as an abstract, in place of a paper; - reads it from standard input",
            HelpName = "TEXT",
        };
        var filters = new FilterOptions();
        var index = IndexOption.Create();
        var snapshot = SnapshotOption.Create();
        var size = new Option<int>("--size")
        {
            Description = $"How many papers, at most {SimilarRequest.MaximumSize}",
            HelpName = "N",
            DefaultValueFactory = _ => new SimilarRequest().Size,
        };
        var explain = new Option<bool>("--explain") { Description = "Show the parts of each score" };
        var json = new Option<bool>("--json") { Description = "Print the papers as JSON" };
        var command = new Command("similar", "List the papers that resemble a paper or a text most")
        {
            id, text, index, snapshot, size, explain, json,
        };
        foreach (var option in filters.All)
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(id) is null == result.GetValue(text) is null)
                result.AddError("Give the id of a paper, or a text with --text.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var paper = parsed.GetValue(id) is { } asked ? PaperId.Parse(asked) : (PaperId?)null;
            var given = parsed.GetValue(text) is { } typed
                ? typed == "-" ? await Console.In.ReadToEndAsync(cancellation).ConfigureAwait(false) : typed
                : "";
            using var opened = OpenedIndex.ToRead(parsed.GetValue(index)!);
            var request = new SimilarRequest
            {
                Paper = paper,
                Text = given,
                Size = parsed.GetValue(size),
                Filters = filters.Read(parsed),
                Snapshot = parsed.GetValue(snapshot),
                Explain = parsed.GetValue(explain),
            };
            if (await opened.Searcher.SimilarAsync(request, cancellation).ConfigureAwait(false) is not { } page)
            {
                PaperSearchCommand.Tell(terminal,
                    $"There is no paper '{paper}' in the index. Find its id with: papersearch search WORDS");
                return ExitCodes.NothingFound;
            }
            if (parsed.GetValue(json))
                terminal.Out.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(page, SearchJson.Default.SimilarPage));
            else if (page.Papers.Count > 0)
                SimilarRenderer.Render(terminal, page);
            else
            {
                PaperSearchCommand.Tell(terminal, request.Filters.All.Count == 0
                    ? "No other paper has a word of it."
                    : "No other paper has a word of it and is what the filters ask for.");
            }
            return page.Papers.Count > 0 ? ExitCodes.Found : ExitCodes.NothingFound;
        });
        return command;
    }
}
