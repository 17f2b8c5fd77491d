using System.Globalization;
using System.Text;
using System.Text.Json;
using PaperSearch.Exports;
using PaperSearch.Searching;

namespace PaperSearch.Reviews;

/// <summary>
/// A file with a row for each search that was run: a table (<c>.csv</c>, RFC 4180) or JSON Lines (<c>.jsonl</c>,
/// <c>.ndjson</c>). Rows are only ever added; several processes may add to one file.
/// </summary>
public sealed class SearchLog
{
    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(10);

    private static readonly (string Name, Func<SearchRun, object?> Value)[] columns =
    [
        ("when_utc", run => run.When),
        ("kind", run => run.Kind),
        ("name", run => run.Name),
        ("query", run => run.Query),
        ("syntax", run => JsonNamingPolicy.KebabCaseLower.ConvertName(run.Syntax.ToString())),
        ("read_as", run => run.ReadAs),
        ("warnings", run => string.Join(" ", run.Warnings)),
        ("filters", run => string.Join("; ", run.Filters.All.Select(p => $"{p.Facet}={string.Join(" or ", p.Values)}"))),
        ("match", run => JsonNamingPolicy.KebabCaseLower.ConvertName(run.Match.ToString())),
        ("sort", run => JsonNamingPolicy.KebabCaseLower.ConvertName(run.Sort.ToString())),
        ("profile", run => run.Profile),
        ("index", run => run.Index.Name),
        ("index_id", run => run.Index.Id),
        ("snapshot", run => run.Index.Snapshot),
        ("index_generation", run => run.Index.Generation),
        ("index_as_of_utc", run => run.Index.AsOf),
        ("index_papers", run => run.Index.Papers),
        ("found", run => run.Total.Value),
        ("found_is_exact", run => run.Total.Exact ? "yes" : "no"),
        ("found_with_some_words", run => run.Partial?.Value),
        ("returned", run => run.Returned),
        ("found_sha256", run => run.Found?.Sha256),
        ("papersearch_version", run => run.Found?.Version ?? ProductVersion.Text),
        ("analysis", run => run.Found?.Analysis ?? PaperSearch.Analysis.TextAnalysis.Fingerprint),
        ("ranking", run => run.Ranking),
    ];

    private readonly string path;
    private readonly bool isTable;

    private SearchLog(string path, bool isTable) => (this.path, this.isTable) = (path, isTable);

    private static string Header => Row(columns.Select(column => (object?)column.Name));

    /// <summary>A log in a file, which is made with the first row.</summary>
    /// <exception cref="ArgumentException">The file's ending is none of a log, or the file is something else.</exception>
    public static SearchLog Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var isTable = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".csv" => true,
            ".jsonl" or ".ndjson" => false,
            _ => throw new ArgumentException(
                $"A log of searches ends in .csv (a table) or .jsonl (a line of JSON for each search); '{path}' does not."),
        };
        var log = new SearchLog(path, isTable);
        if (File.Exists(path))
        {
            using var file = log.OpenAlone(FileMode.Open, FileAccess.Read);
            log.Check(file);
        }
        return log;
    }

    /// <summary>Adds a row, on the disk when this returns.</summary>
    /// <exception cref="ArgumentException">The file is something else by now.</exception>
    public void Add(SearchRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        using var file = OpenAlone(FileMode.OpenOrCreate, FileAccess.ReadWrite);
        Check(file);
        var text = new StringBuilder();
        if (file.Length == 0)
            text.Append(isTable ? Header : "");
        else if (!EndsLine(file))
            text.Append(isTable ? "\r\n" : "\n");
        text.Append(isTable
            ? Row(columns.Select(column => column.Value(run)))
            : JsonSerializer.Serialize(run, ReviewJson.Line.SearchRun) + "\n");
        file.Seek(0, SeekOrigin.End);
        // In one piece: a process that ends leaves a whole row or none.
        file.Write(Encoding.UTF8.GetBytes(text.ToString()));
        file.Flush(flushToDisk: true);
    }

    private FileStream OpenAlone(FileMode mode, FileAccess access)
    {
        for (var since = Environment.TickCount64; ;)
        {
            try
            {
                return new FileStream(path, mode, access, FileShare.None, bufferSize: 0);
            }
            catch (IOException) when (File.Exists(path) && Environment.TickCount64 - since < longestWait.TotalMilliseconds)
            {
                // Another process adds its row.
                Thread.Sleep(20);
            }
        }
    }

    // What is somebody's other file must not be added to.
    private void Check(FileStream file)
    {
        var expected = Encoding.UTF8.GetBytes(isTable ? Header.TrimEnd() : "{\"when\":\"");
        var start = new byte[expected.Length + 3];
        file.Seek(0, SeekOrigin.Begin);
        var read = start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        // Spreadsheets save with a mark of UTF-8.
        if (read.StartsWith(Encoding.UTF8.Preamble))
            read = read[Encoding.UTF8.Preamble.Length..];
        if (read.Length > 0 && !read.StartsWith(expected))
            throw new ArgumentException($"'{path}' is no log of searches of this version. Choose another file.");
    }

    private static bool EndsLine(FileStream file)
    {
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }

    private static string Row(IEnumerable<object?> cells)
    {
        var text = new StringBuilder();
        CsvRow.Append(text, cells.Select(cell => cell switch
        {
            DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            _ => cell?.ToString(),
        }));
        return text.ToString();
    }
}
