using PaperSearch.Text;

namespace PaperSearch.Querying;

/// <summary>Names before a colon.</summary>
internal static class FieldName
{
    /// <summary>Whether it is a field's, or stands for the default fields.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name) =>
        name.Equals(PaperFields.Any, StringComparison.OrdinalIgnoreCase) || PaperFields.Find(name) is not null;

    /// <summary>Tells of a name that is a slip of a field's; a colon that simply stands in the text is no matter.</summary>
    public static void TellUnknown(ReadOnlySpan<char> name, int at, DiagnosticList diagnostics)
    {
        if (Nearest(name) is not { } meant)
            return;
        diagnostics.Add("unknown_field", new TextSpan(at, at + name.Length),
            $"There is no field '{name}'; it was read as text. Was '{meant}:' meant? " +
            $"Fields are: {string.Join(", ", PaperFields.All.Select(f => f.Name))}.");
    }

    private static string? Nearest(ReadOnlySpan<char> name)
    {
        if (name.Length < 3)
            return null;
        var lower = name.ToString().ToLowerInvariant();
        foreach (var field in PaperFields.All)
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
