using System.Globalization;
using PaperSearch.Reviews;
using PaperSearch.Searching;
using Spectre.Console;

namespace PaperSearch.Cli.Rendering;

/// <summary>What is new for people: each search that has something with its papers, the others in a line at the end.</summary>
internal sealed class WatchTextOutput(Terminal terminal) : IWatchOutput
{
    private readonly List<string> without = [];
    private readonly List<string> first = [];

    /// <summary>Always: what one search has that is new is out before the next is run.</summary>
    public bool IsOut => true;

    public async Task TellAsync(WatchResult result, IPaperSearcher searcher, CancellationToken cancellation)
    {
        foreach (var warning in result.Run.Warnings)
            terminal.Error.WriteLine(StyledText.Clean($"  {result.Search.Name}: {warning}"), Styles.Warning);
        var total = $"{result.Search.Name} ({Papers(result.Run.Total.Value)})";
        if (result.New.Count == 0)
            (result.Since is null ? first : without).Add(total);
        else
            await TellAsync(result, searcher).ConfigureAwait(false);
        await terminal.Out.Profile.Out.Writer.FlushAsync(cancellation).ConfigureAwait(false);
    }

    public void End()
    {
        Line("Nothing new: ", without);
        Line("First run, what is new is told from now on: ", first);
    }

    public void Dispose()
    {
        // Everything was written as it came.
    }

    private async Task TellAsync(WatchResult result, IPaperSearcher searcher)
    {
        var head = new StyledText().Add(result.Search.Name, Styles.Title)
            .Add($": {Number(result.New.Count)} new of {Papers(result.Run.Total.Value)}");
        if (result.Since is { } since)
            head.Add(" since " + since.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        if (result.IsChanged)
            head.Add(", some perhaps only because the search was changed");
        head.Write(terminal);
        new StyledText().Add(result.Search.Query, Styles.Quiet).Write(terminal);
        terminal.Out.WriteLine();
        var rank = 0;
        foreach (var id in result.New)
        {
            // One after another, so that any number of them takes the memory of one. What is told is told whole.
            if (await searcher.GetAsync(id, CancellationToken.None).ConfigureAwait(false) is { } paper)
                PaperRenderer.Brief(terminal, ++rank, paper);
        }
        terminal.Out.WriteLine();
    }

    private void Line(string before, List<string> names)
    {
        if (names.Count > 0)
            new StyledText().Add(before + string.Join(", ", names), Styles.Quiet).Write(terminal);
    }

    private static string Papers(long count) => $"{Number(count)} {(count == 1 ? "paper" : "papers")}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
