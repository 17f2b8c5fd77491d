using PaperSearch.Text;

namespace PaperSearch.Querying;

/// <summary>Names before a colon.</summary>
internal static class FieldName
{
    /// <summary>Whether it is a field's, or stands for the default fields.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name, PaperFieldTable fields) =>
        name.Equals(PaperFieldTable.Any, StringComparison.OrdinalIgnoreCase) || fields.Find(name) is not null;

    /// <summary>Tells of a name that is a slip of a field's; a colon that simply stands in the text is no matter.</summary>
    public static void TellUnknown(ReadOnlySpan<char> name, int at, PaperFieldTable fields, DiagnosticList diagnostics)
    {
        if (Nearest(name, fields) is not { } meant)
            return;
        diagnostics.Add("unknown_field", new TextSpan(at, at + name.Length),
            $"There is no field '{name}'; it was read as text. Was '{meant}:' meant? " +
            $"Fields are: {string.Join(", ", fields.All.Select(f => f.Name))}.");
    }

    private static string? Nearest(ReadOnlySpan<char> name, PaperFieldTable fields)
    {
        if (name.Length < 3)
            return null;
        var lower = name.ToString().ToLowerInvariant();
        foreach (var field in fields.All)
        {
            foreach (var known in field.Aliases.Prepend(field.Name))
            {
                if (known.Length > 2 && (EditDistance.IsWithin(known, lower, lower.Length > 5 ? 2 : 1) || lower == known + "s"))
                    return field.Name;
            }
        }
        return null;
    }
}
