using System.Buffers;
using System.Text;

namespace PaperSearch.Exports;

/// <summary>Rows of a table (RFC 4180). A cell that would begin a spreadsheet's formula gets an apostrophe in front.</summary>
internal static class CsvRow
{
    private static readonly SearchValues<char> quoted = SearchValues.Create(",\"\r\n");

    // Also the wide forms, which spreadsheets of East Asia take for the signs.
    private static readonly SearchValues<char> formulaSigns = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>Appends a row with its end of line.</summary>
    public static void Append(StringBuilder text, IEnumerable<string?> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
                text.Append(',');
            first = false;
            Append(text, cell ?? "");
        }
        text.Append("\r\n");
    }

    private static void Append(StringBuilder text, string value)
    {
        if (value.Length > 0 && formulaSigns.Contains(value[0]))
            value = "'" + value;
        if (!value.AsSpan().ContainsAny(quoted))
            text.Append(value);
        else
            text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
