using System.Text;

namespace PaperSearch;

/// <summary>The names of a printed author list.</summary>
/// <param name="Authors">In the list's order.</param>
/// <param name="Truncated">Whether the list was cut ("et al.").</param>
internal sealed record AuthorList(ValueList<Author> Authors, bool Truncated)
{
    /// <summary>
    /// Reads <c>A. One, B. Two and C. Three</c>, <c>One, A. and Two, B.</c> (as BibTeX writes), <c>One, A.; Two, B.</c>, each
    /// with <c>et al.</c> behind. What stands in parentheses is an affiliation and dropped.
    /// </summary>
    public static AuthorList Parse(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var text = WithoutParentheses(printed).Trim().TrimEnd(',', ';');
        var truncated = false;
        foreach (var end in (ReadOnlySpan<string>)["et al.", "et al", "and others", "..."])
        {
            if (text.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (text.Length == end.Length || !char.IsLetterOrDigit(text[^(end.Length + 1)])))
            {
                text = text[..^end.Length].TrimEnd(' ', ',', ';');
                truncated = true;
                break;
            }
        }
        return new AuthorList(Split(text).Select(AuthorNameParser.Parse).Where(a => a.Family.Length > 0).ToValueList(), truncated);
    }

    private static IEnumerable<string> Split(string text)
    {
        const StringSplitOptions options = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        if (text.Contains(';', StringComparison.Ordinal))
            return text.Split(';', options);
        var byAnd = text.Split([" and ", " & ", "\nand "], options);
        // "Huan, Z and Zhou, X": with "and" between all names a comma is inside a name.
        if (byAnd.Length > 1 && byAnd.All(p => p.Count(c => c == ',') == 1 && !p.EndsWith(',')) && !byAnd[0].Split(',')[0].Trim().Contains(' ', StringComparison.Ordinal))
            return byAnd;
        return byAnd.SelectMany(p => JoinSuffixes(p.Split(',', options))).Select(p => p.StartsWith("and ", StringComparison.Ordinal) ? p[4..] : p);
    }

    // "John Smith, Jr., Ann Other" has two names.
    private static IEnumerable<string> JoinSuffixes(string[] parts)
    {
        string? name = null;
        foreach (var part in parts)
        {
            if (name is not null && part.TrimEnd('.') is "Jr" or "Sr" or "II" or "III" or "IV")
            {
                name += ", " + part;
                continue;
            }
            if (name is not null)
                yield return name;
            name = part;
        }
        if (name is not null)
            yield return name;
    }

    private static string WithoutParentheses(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
        {
            if (c == '(')
                depth++;
            else if (c == ')' && depth > 0)
                depth--;
            else if (depth == 0)
                result.Append(c);
        }
        // An unclosed parenthesis must not eat the names behind it.
        return depth == 0 ? result.ToString() : text;
    }
}
