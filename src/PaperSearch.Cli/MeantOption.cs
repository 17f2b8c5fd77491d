using System.CommandLine;
using PaperSearch.Text;

namespace PaperSearch.Cli;

/// <summary>Which option was meant by one that a command does not have.</summary>
internal static class MeantOption
{
    // Our options, and what other programs call such a thing. A name may stand in several rows: the first counts whose option the
    // command has.
    private static readonly (string Option, string Others)[] usual =
    [
        ("--size", "limit top n k num number count max first head rows hits results max-results num-results per-page page-size"),
        ("--sort", "sort-by sortby order order-by orderby rank-by"),
        ("--format", "type to as output-format export-format bibtex ris csv csl"),
        ("--json", "format output-format as jsonl ndjson machine"),
        ("--output", "out output-file outfile file export to"),
        ("--facet", "aggregate aggs aggregations group-by count-by stats"),
        ("--filter", "where fq restrict only"),
        ("--year", "date years from-year since before after published"),
        ("--author", "by au creator"),
        ("--category", "cat subject class topic area primary-category"),
        ("--venue", "journal conference booktitle"),
        ("--has-code", "code with-code"),
        ("--cursor", "page offset start skip next after"),
        ("--match", "operator default-operator op mode minimum-match mm any all"),
        ("--syntax", "parser language query-language deftype"),
        ("--explain", "debug why scores verbose"),
        ("--time-budget", "timeout time-limit max-time"),
        ("--save", "save-as name store"),
        ("--saved", "run load named"),
        ("--snapshot", "at state"),
        ("--index", "db database data dir directory folder path index-dir index-path i"),
        ("--from", "input source import in"),
        ("--threads", "jobs workers parallel j"),
        ("--commit-every", "batch batch-size"),
        ("--urls", "url port host listen bind address"),
        ("--api-key-file", "api-key key keys token auth"),
        ("--path-base", "base base-path prefix root"),
        ("--cors-origin", "cors origin allow-origin"),
        ("--open", "browser launch"),
    ];

    /// <summary>The name of the option; <see langword="null"/> where none is near.</summary>
    /// <param name="typed">The option as typed, without a value.</param>
    /// <param name="command">The command that it stands behind.</param>
    public static string? Of(string typed, Command command)
    {
        var known = command.Options.Select(option => option.Name).Where(name => name.StartsWith("--", StringComparison.Ordinal))
            .ToList();
        var name = typed.TrimStart('-').ToLowerInvariant().Replace('_', '-');
        // Of a name that is only begun, or goes on, no other is as near.
        return known.Find(option => option == "--" + name)
            ?? usual.Where(row => row.Others.Split(' ').Contains(name)).Select(row => row.Option).FirstOrDefault(known.Contains)
            ?? known.Find(option => name.Length > 2 && (option[2..].StartsWith(name, StringComparison.Ordinal)
                || name.StartsWith(option[2..], StringComparison.Ordinal)))
            ?? (NearestName.Of(name, known.Select(option => option[2..])) is { } near ? "--" + near : null);
    }
}
