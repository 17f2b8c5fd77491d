using System.CommandLine;
using PaperSearch.Cli.Rendering;
using PaperSearch.Exports;

namespace PaperSearch.Cli.Commands;

/// <summary><c>papersearch export QUERY</c></summary>
internal static class ExportCommand
{
    // Each paper is read once: what is read goes through, and is not worth the memory of a search.
    private const long MemoryBudget = 64L << 20;

    // What import reads so is not written so.
    private static readonly string[] archives = [".zip", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".zst", ".7z"];

    public static Command Create(Terminal terminal)
    {
        var request = new RequestOptions();
        var index = IndexOption.Create();
        var format = FormatOption.Create("default: told by the file's ending, else bibtex");
        var output = new Option<string?>("--output")
        {
            Description = "Write to this file, whole or not at all (default: standard output)",
            HelpName = "FILE",
        };
        output.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } path && ArchiveOf(path) is { } archive)
            {
                result.AddError($"Export writes no archives ({archive}). Name the file by its format, such as "
                    + $"{Path.GetFileName(path)[..^archive.Length] switch { "" => "papers.bib", var name => OfName(name) }}, "
                    + "and compress it then.");
            }
        });
        var command = new Command("export", "Write all papers that a query finds, for other programs") { index, format, output };
        request.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var search = request.Read(parsed);
            var asked = search.Request with { Size = 0, Highlight = false };
            var path = parsed.GetValue(output);
            var export = parsed.GetValue(format) is { } name ? FormatOption.Read(name) : OfFile(path);
            using var opened = OpenedIndex.ToRead(parsed.GetValue(index)!, MemoryBudget);
            var (page, run) = await search.DoAsync(opened.Searcher, asked, "export", cancellation).ConfigureAwait(false);
            PageRenderer.Warnings(terminal, page.Query);
            var all = opened.Searcher.ExportAsync(asked, cancellation);
            var found = ExportProgress.Show(terminal, all, page.Total.Value);
            var count = path is null
                ? await WriteAsync(export, found, terminal.OpenOutput(), cancellation).ConfigureAwait(false)
                : await WriteFileAsync(export, found, path, cancellation).ConfigureAwait(false);
            if (path is not null || count == 0)
                PageRenderer.Exported(terminal, count, path, page.Partial);
            if (run is not null)
                search.Log?.Add(run with { Returned = count });
            if (!search.Compare(terminal, run))
                return ExitCodes.Environment;
            return count > 0 ? ExitCodes.Found : ExitCodes.NothingFound;
        });
        return command;
    }

    private static string? ArchiveOf(string path) =>
        archives.FirstOrDefault(archive => path.EndsWith(archive, StringComparison.OrdinalIgnoreCase));

    // "papers.zip" and "papers.ris.gz".
    private static string OfName(string name) => Path.HasExtension(name) ? name : name + ".bib";

    private static IPaperExport OfFile(string? path)
    {
        var ending = Path.GetExtension(path ?? "").TrimStart('.');
        // Several formats are JSON: the ending means the plain one.
        return PaperExports.Find(ending)
            ?? PaperExports.All.FirstOrDefault(e => e.Extension.Equals(ending, StringComparison.OrdinalIgnoreCase))
            ?? PaperExports.Find("bibtex")!;
    }

    private static async Task<long> WriteAsync(
        IPaperExport export, IAsyncEnumerable<Paper> papers, Stream output, CancellationToken cancellation)
    {
        await using (output.ConfigureAwait(false))
            return await export.WriteAsync(papers, output, cancellation).ConfigureAwait(false);
    }

    // Under another name until it is complete, so that what was there stays there if this is interrupted.
    private static async Task<long> WriteFileAsync(
        IPaperExport export, IAsyncEnumerable<Paper> papers, string path, CancellationToken cancellation)
    {
        var whole = Path.GetFullPath(path);
        // A device can only be written to, not replaced.
        if (whole.StartsWith("/dev/", StringComparison.Ordinal))
            return await WriteAsync(export, papers, new FileStream(whole, FileMode.Open, FileAccess.Write), cancellation)
                .ConfigureAwait(false);
        var partial = $"{whole}.{Environment.ProcessId}.part";
        try
        {
            var count = await WriteAsync(export, papers, new FileStream(partial, FileMode.Create, FileAccess.Write), cancellation)
                .ConfigureAwait(false);
            File.Move(partial, whole, overwrite: true);
            return count;
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
