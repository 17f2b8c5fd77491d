using System.Text.RegularExpressions;
using PaperSearch.Tests.Architecture;

namespace PaperSearch.Tests.Specs;

/// <summary>
/// The rows of all tables of a spec in Markdown. No row is passed over: one that is not of its table is an error that names file
/// and line. A bar in a cell is written <c>\|</c>.
/// </summary>
internal static partial class SpecFile
{
    /// <summary>The rows of a file of these tests, in a folder of theirs.</summary>
    public static List<SpecRow> Rows(string folder, string name) =>
        Rows(name, File.ReadLines(Path.Combine(Repository.Root, "tests", "PaperSearch.Tests", folder, name)));

    /// <summary>The rows of a text.</summary>
    /// <param name="file">What errors call it.</param>
    /// <param name="lines">Its lines.</param>
    public static List<SpecRow> Rows(string file, IEnumerable<string> lines)
    {
        var rows = new List<SpecRow>();
        var (heading, number) = ("", 0);
        string[]? columns = null;
        var isHead = false;
        foreach (var line in lines.Append(""))
        {
            number++;
            if (!line.TrimStart().StartsWith('|'))
            {
                if (columns is not null && (isHead || line.Trim().Length > 0))
                    throw Error(file, number,
                        isHead ? "a table has no line of dashes" : "a table does not end with an empty line");
                columns = null;
                heading = line.StartsWith('#') ? line : heading;
                continue;
            }
            var cells = Cells(line) ?? throw Error(file, number, "a row does not end with a bar");
            if (columns is null)
                (columns, isHead) = (cells, true);
            else if (cells.Length != columns.Length)
                throw Error(file, number, $"a row has {cells.Length} cells, its table {columns.Length} columns");
            else if (!isHead)
                rows.Add(new SpecRow(file, number, heading, columns, cells));
            else if (cells.All(cell => Dashes().IsMatch(cell)))
                isHead = false;
            else
                throw Error(file, number, "a table has no line of dashes");
        }
        return rows;
    }

    /// <summary>What is wrong with a line of a spec.</summary>
    public static InvalidDataException Error(string file, int line, string what) => new($"{file}, line {line}: {what}.");

    private static string[]? Cells(string line)
    {
        var parts = Bar().Split(line.Trim());
        return parts.Length > 2 && parts[^1].Length == 0
            ? [.. parts[1..^1].Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal))]
            : null;
    }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex("^:?-+:?$")]
    private static partial Regex Dashes();
}
