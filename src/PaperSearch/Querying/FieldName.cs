using PaperSearch.Text;

namespace PaperSearch.Querying;

/// <summary>Names before a colon.</summary>
internal static class FieldName
{
    /// <summary>What other systems call the authors.</summary>
    private const string ShortAuthor = "a";

    /// <summary>Whether it is a field's, or stands for the default fields.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name, PaperFieldTable fields) =>
        fields.Find(name) is not null || IsAny(name) || ForeignFields.Meant(name) is not null;

    /// <summary>Whether it stands for the default fields.</summary>
    public static bool IsAny(ReadOnlySpan<char> name) =>
        name.Equals(PaperFieldTable.Any, StringComparison.OrdinalIgnoreCase)
        || ForeignFields.Meant(name) == PaperFieldTable.Any;

    /// <summary>Whether it is one of this language's own names.</summary>
    public static bool IsUsual(ReadOnlySpan<char> name, PaperFieldTable fields) =>
        fields.Find(name) is not null || name.Equals(PaperFieldTable.Any, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The field of a name, its own or that of other systems; also of <c>a:</c>, which means authors elsewhere, where a word
    /// follows and no letter of a formula.
    /// </summary>
    public static PaperField? Find(ReadOnlySpan<char> name, ReadOnlySpan<char> value, PaperFieldTable fields)
    {
        if (Find(name, fields) is { } field)
            return field;
        var isWord = value.Length > 1 && (char.IsLetter(value[0]) ? char.IsLetter(value[1]) : QueryText.IsQuote(value[0]));
        return name is ShortAuthor && isWord ? fields.Find("author") : null;
    }

    /// <summary>The field of a name, its own or that of other systems.</summary>
    public static PaperField? Find(ReadOnlySpan<char> name, PaperFieldTable fields) =>
        fields.Find(name) ?? (ForeignFields.Meant(name) is { } meant ? fields.Find(meant) : null);

    /// <summary>Tells that what is no usual way to name a field was read as one.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="field">The field; <see langword="null"/> for the default ones.</param>
    /// <param name="diagnostics">Is told.</param>
    public static void TellMeant(string typed, TextSpan span, PaperField? field, DiagnosticList diagnostics)
    {
        var meant = field?.Name ?? PaperFieldTable.Any;
        diagnostics.Add("read_as_field", span,
            $"'{typed}' was read as the field {meant}: for what stands beside it. Put it in quotes where it is text.");
    }

    /// <summary>
    /// Tells of a name that is none of a field, or a slip of one; a colon that simply stands in the text is no matter.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="value">What stands behind the colon.</param>
    /// <param name="at">Where the name stands.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="diagnostics">Is told.</param>
    public static void TellUnknown(
        ReadOnlySpan<char> name, ReadOnlySpan<char> value, int at, PaperFieldTable fields, DiagnosticList diagnostics)
    {
        var meant = Nearest(name, fields);
        if (meant is null && (!LooksLikeField(name, value) || IsOfKey(name, value)))
            return;
        diagnostics.Add("unknown_field", new TextSpan(at, at + name.Length),
            $"There is no field '{name}'; it was read as text." + (meant is null ? " " : $" Was '{meant}:' meant? ") +
            $"Fields are: {string.Join(", ", fields.All.Select(f => f.Name))}.");
    }

    // "kingma:2014" is the key of a bibliography.
    private static bool IsOfKey(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        var end = 0;
        while (end < value.Length && !QueryText.IsSpace(value[end]))
            end++;
        return CitationKey.TryRead(QueryText.TrimSentence($"{name}:{value[..end]}"), out _);
    }

    // "Fe:Ni" and "ATP:ADP" are ratios.
    private static bool LooksLikeField(ReadOnlySpan<char> name, ReadOnlySpan<char> value) =>
        name.Length > 2 && !name.ContainsAnyExceptInRange('a', 'z')
        && !value.IsEmpty && (char.IsLetterOrDigit(value[0]) || QueryText.IsQuote(value[0]) || value[0] == '(');

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
