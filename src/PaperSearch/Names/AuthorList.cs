using System.Text;

namespace PaperSearch.Names;

/// <summary>The names of a printed author list.</summary>
/// <param name="Authors">In the list's order.</param>
/// <param name="Truncated">Whether the list was cut ("et al.").</param>
internal sealed record AuthorList(ValueList<Author> Authors, bool Truncated)
{
    private const StringSplitOptions Trimmed = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>
    /// Reads <c>A. One, B. Two and C. Three</c>, <c>One, A. and Two, B.</c> (as BibTeX writes), <c>One, A., Two, B.</c>,
    /// <c>One, A.; Two, B.</c>, each with <c>et al.</c> behind. What stands in parentheses is an affiliation and dropped.
    /// </summary>
    public static AuthorList Parse(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var text = string.Join(' ', WithoutParentheses(printed).Split((char[]?)null, Trimmed)).TrimEnd(',', ';', ' ');
        text = WithoutEtAl(text, out var truncated);
        return new AuthorList(Split(text).Select(AuthorParser.Parse).Where(a => a.Family.Length > 0).ToValueList(), truncated);
    }

    /// <summary>Whether the text says that there are more authors than are named.</summary>
    public static bool IsEtAl(string text) => WithoutEtAl(text.Trim(), out var truncated).Length == 0 && truncated;

    private static string WithoutEtAl(string text, out bool truncated)
    {
        foreach (var end in (ReadOnlySpan<string>)["et al.", "et al", "and others", "...", "…"])
        {
            if (text.EndsWith(end, StringComparison.OrdinalIgnoreCase)
                && (text.Length == end.Length || !char.IsLetterOrDigit(text[^(end.Length + 1)])))
            {
                truncated = true;
                return text[..^end.Length].TrimEnd(' ', ',', ';');
            }
        }
        truncated = false;
        return text;
    }

    private static IEnumerable<string> Split(string text)
    {
        if (text.Contains(';', StringComparison.Ordinal))
            return text.Split(';', Trimmed).Select(WithoutAnd);
        // "ATLAS Collaboration: G. Aad, B. Abbott".
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && NameTable.IsGroup(text.AsSpan(0, colon)))
            return Split(text[(colon + 2)..]).Prepend(text[..colon]);

        var byAnd = text.Split([" and ", " & "], Trimmed);
        if (byAnd.Length > 1 && byAnd.All(IsFamilyFirst))
            return byAnd;
        var names = JoinSuffixes(byAnd.SelectMany(p => p.Split(',', Trimmed)).Select(WithoutAnd)).ToList();
        return IsListOfFamilyThenGiven(names, byAnd.Length) ? names.Chunk(2).Select(pair => string.Join(", ", pair)) : names;
    }

    private static string WithoutAnd(string name) =>
        name.StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    // "Huan, Z" and "van der Maaten, Laurens", but not "Ann Other, Bob Smith": those are two people.
    private static bool IsFamilyFirst(string name)
    {
        var parts = name.Split(',', Trimmed);
        if (parts.Length < 2 || parts.Length - parts.Count(p => NameTable.IsSuffix(p)) != 2)
            return false;
        return IsFamilyName(parts[0]) || AreInitials(parts[^1]);
    }

    // "Huan, Z., Zhou, X." and "Smith, John".
    private static bool IsListOfFamilyThenGiven(List<string> names, int lists)
    {
        if (names.Count < 2 || names.Count % 2 != 0)
            return false;
        if (names.Where((_, i) => i % 2 == 1).All(AreInitials) && !names.Where((_, i) => i % 2 == 0).Any(AreInitials))
            return true;
        return names.Count == 2 && lists == 1 && IsFamilyName(names[0])
            && names[1].Any(char.IsLower) && !NameTable.IsGroup(names[1]);
    }

    private static bool IsFamilyName(string name) => AuthorParser.IsFamilyAlone(name) && name.Any(char.IsLower);

    // "Z", "J.P.", "M.-C. R.".
    private static bool AreInitials(string text)
    {
        var letters = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsUpper(text[i]))
                letters++;
            else if (text[i] is not ('.' or '-' or ' '))
                return false;
        }
        return letters > 0 && (letters <= 2 || letters <= text.Count(c => c == '.'));
    }

    // "John Smith, Jr., Ann Other" has two names.
    private static IEnumerable<string> JoinSuffixes(IEnumerable<string> parts)
    {
        string? name = null;
        foreach (var part in parts)
        {
            if (name is not null && NameTable.IsSuffix(part))
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
