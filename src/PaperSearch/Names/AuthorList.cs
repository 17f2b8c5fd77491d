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
        var words = AuthorParser.WithoutParentheses(printed).Split((char[]?)null, Trimmed);
        var text = string.Join(' ', words).TrimEnd(',', ';', ' ');
        text = WithoutEtAl(text, out var truncated);
        return Of(Split(text), truncated);
    }

    /// <summary>The authors of names that are told apart already, each of which may end with <c>et al.</c></summary>
    public static AuthorList Of(IEnumerable<string> printed)
    {
        var names = new List<string>();
        var truncated = false;
        foreach (var name in printed)
        {
            names.Add(WithoutEtAl(name.Trim(), out var isCut));
            truncated |= isCut;
        }
        return Of(names, truncated);
    }

    /// <summary>The authors of a list that a source has cut into names, of which the last may say that there are more.</summary>
    public static AuthorList Of(List<Author> authors)
    {
        var truncated = authors is [.., var last] && IsEtAl(last.DisplayName);
        return new AuthorList(authors.SkipLast(truncated ? 1 : 0).ToValueList(), truncated);
    }

    private static AuthorList Of(IEnumerable<string> printed, bool truncated)
    {
        string[] names = [.. printed];
        var isReadingOrder = Array.Exists(names, IsReadingOrder);
        var authors = names.Select(name => AuthorParser.Parse(name, isReadingOrder)).Where(author => author.Family.Length > 0);
        return new AuthorList(authors.ToValueList(), truncated);
    }

    // "Ann Other" and "A. Other", but not "Other A": beside it "Weinan E" is an E.
    private static bool IsReadingOrder(string name) =>
        !name.Contains(',', StringComparison.Ordinal) && name.LastIndexOf(' ') is > 0 and var blank
        && name.AsSpan(blank).ContainsAnyInRange('a', 'z') && !NameTable.IsGroup(name);

    /// <summary>Whether the text says that there are more authors than are named.</summary>
    public static bool IsEtAl(string text) => WithoutEtAl(text.Trim(), out var truncated).Length == 0 && truncated;

    private static string WithoutEtAl(string text, out bool truncated)
    {
        foreach (var end in (ReadOnlySpan<string>)["et al.", "et al", "and others", "others", "...", "…"])
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
        return IsFamilyName(parts[0]) || AuthorParser.AreInitials(parts[^1]);
    }

    // "Huan, Z., Zhou, X." and "Smith, John".
    private static bool IsListOfFamilyThenGiven(List<string> names, int lists)
    {
        if (names.Count < 2 || names.Count % 2 != 0)
            return false;
        if (names.Where((_, i) => i % 2 == 1).All(name => AuthorParser.AreInitials(name))
            && !names.Where((_, i) => i % 2 == 0).Any(AreGiven))
            return true;
        return names.Count == 2 && lists == 1 && IsFamilyName(names[0])
            && names[1].Any(char.IsLower) && !NameTable.IsGroup(names[1]);
    }

    // "Huan", "van der Maaten", "LI" and "SMITH".
    private static bool IsFamilyName(string name) =>
        AuthorParser.IsFamilyAlone(name) && (name.Any(char.IsLower) || NameTable.IsSurname(name) || !AreGiven(name));

    private static bool AreGiven(string name) => AuthorParser.AreInitials(name) && !NameTable.IsSurname(name);

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
}
