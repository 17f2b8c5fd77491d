using System.Diagnostics;
using System.Globalization;

namespace PaperSearch.Cli.Rendering;

/// <summary>Tells on a terminal how far an export is, in one line that goes again. Elsewhere it says nothing.</summary>
internal static class ExportProgress
{
    private static readonly TimeSpan interval = TimeSpan.FromMilliseconds(200);

    /// <summary>The same papers, counted as they pass.</summary>
    public static IAsyncEnumerable<Paper> Show(Terminal terminal, IAsyncEnumerable<Paper> papers, long total) =>
        terminal.IsInteractive ? Count(terminal.Error.Profile.Out.Writer, papers, total) : papers;

    private static async IAsyncEnumerable<Paper> Count(TextWriter line, IAsyncEnumerable<Paper> papers, long total)
    {
        var count = 0L;
        var shown = Stopwatch.GetTimestamp();
        try
        {
            await foreach (var paper in papers.ConfigureAwait(false))
            {
                yield return paper;
                count++;
                if (Stopwatch.GetElapsedTime(shown) < interval)
                    continue;
                shown = Stopwatch.GetTimestamp();
                line.Write(string.Create(CultureInfo.InvariantCulture, $"\r{count:N0} of {total:N0} papers"));
                line.Flush();
            }
        }
        finally
        {
            // Back to the beginning, and the rest of the line away.
            line.Write("\r\u001B[K");
            line.Flush();
        }
    }
}
