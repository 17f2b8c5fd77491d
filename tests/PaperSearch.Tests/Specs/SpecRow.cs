using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperSearch.Tests.Specs;

/// <summary>A row of a table of a spec. What cannot be read is an error that names file and line.</summary>
internal sealed partial class SpecRow(
    string file, int line, string heading, IReadOnlyList<string> columns, IReadOnlyList<string> cells)
{
    /// <summary>The heading above the table, as written.</summary>
    public string Heading => heading;

    /// <summary>Whether the table has a column.</summary>
    public bool Has(string column) => columns.Contains(column);

    /// <summary>The cell of a column as plain text; empty where there is none in it.</summary>
    public string Text(string column)
    {
        var index = columns.ToList().IndexOf(column);
        return index >= 0 ? cells[index] : throw Error($"the table has no column '{column}'");
    }

    /// <summary>
    /// What stands in a cell as code: between single backticks as it is, between double ones without the blanks inside of them.
    /// </summary>
    public string Code(string column)
    {
        var code = CodeCell().Match(Text(column));
        return code.Success ? code.Groups["code"].Value : throw Error($"'{Text(column)}' in column '{column}' is no code");
    }

    /// <summary>A cell that says yes or no.</summary>
    public bool YesOrNo(string column) => Text(column) switch
    {
        "yes" => true,
        "no" => false,
        var other => throw Error($"'{other}' in column '{column}' is neither yes nor no"),
    };

    /// <summary>A cell that is a number.</summary>
    public int Number(string column) =>
        int.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Error($"'{Text(column)}' in column '{column}' is no number");

    private InvalidDataException Error(string what) => SpecFile.Error(file, line, what);

    [GeneratedRegex("^(``|`` (?<code>.+) ``|`(?<code>[^`]+)`)$", RegexOptions.ExplicitCapture)]
    private static partial Regex CodeCell();
}
