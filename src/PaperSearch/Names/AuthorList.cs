using System.Text.RegularExpressions;
using PaperSearch.Text;

namespace PaperSearch.Names;

/// <summary>The names of a printed author list.</summary>
/// <param name="Authors">In the list's order.</param>
/// <param name="Truncated">Whether the list was cut ("et al.").</param>
internal sealed partial record AuthorList(ValueList<Author> Authors, bool Truncated)
{
    private const StringSplitOptions Trimmed = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>
    /// Reads <c>A. One, B. Two and C. Three</c>, <c>One, A. and Two, B.</c> (as BibTeX writes), <c>One, A., Two, B.</c>,
    /// <c>One, A.; Two, B.</c>, each with <c>et al.</c> behind. What stands in parentheses is an affiliation and dropped.
    /// </summary>
    public static AuthorList Parse(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var text = OfOneSeparator(PrintedName.Clean(printed));
        // "et al. (MIT)" and "(43 additional authors not shown)".
        text = MoreAuthors.Without(text, out var isCut);
        text = MoreAuthors.Without(AuthorParser.WithoutParentheses(text).TrimEnd(',', ';', ' '), out var isCutBefore);
        // "A. One and B. Two for the ATLAS and CMS Collaborations".
        if (AuthorParser.BehalfIn(text) is > 0 and var group && text.AsSpan(group).IndexOfAny(",;") < 0)
            return Of(Split(text[..group].TrimEnd(' ', ',', ';')).Append(text[group..]), isCut | isCutBefore);
        return Of(Split(text), isCut | isCutBefore);
    }

    /// <summary>The authors of names that are told apart already, each of which may end with <c>et al.</c></summary>
    public static AuthorList Of(IEnumerable<string> printed) => Of(printed, truncated: false);

    /// <summary>The authors of a list that a source has cut into names, of which the last may say that there are more.</summary>
    public static AuthorList Of(List<Author> authors)
    {
        var truncated = false;
        if (authors is [.., var last] && MoreAuthors.Without(last.DisplayName, out truncated) is var left && truncated)
            authors = left.Length == 0 ? authors[..^1] : [.. authors[..^1], AuthorParser.Parse(left)];
        return new AuthorList(authors.SelectMany(WithGroup).ToValueList(), truncated);
    }

    private static AuthorList Of(IEnumerable<string> printed, bool truncated)
    {
        var names = new List<string>();
        foreach (var name in printed)
        {
            if (MoreAuthors.Without(name.Trim(), out var isCut) is { Length: > 0 } left)
                names.Add(left);
            truncated |= isCut;
        }
        var isReadingOrder = names.Exists(IsReadingOrder);
        var authors = names.Select(name => AuthorParser.Parse(name, isReadingOrder)).Where(author => author.Family.Length > 0);
        return new AuthorList(authors.SelectMany(WithGroup).ToValueList(), truncated);
    }

    /// <summary>"A. Wright for the SNO+ Collaboration" are a person and a group.</summary>
    private static IEnumerable<Author> WithGroup(Author author) => AuthorParser.BehalfIn(author.DisplayName) is > 0 and var group
        ? [AuthorParser.Parse(author.DisplayName[..group]), AuthorParser.Parse(author.DisplayName[group..])]
        : [author];

    /// <summary>The separators of other scripts and of catalogues as the usual ones.</summary>
    private static string OfOneSeparator(string text) =>
        text.AsSpan().IndexOfAny("\u3001\uFF0C\uFF1B\uFF64|\u2022") < 0 ? text
        : string.Create(text.Length, text, (output, from) =>
        {
            for (var i = 0; i < output.Length; i++)
            {
                output[i] = from[i] switch
                {
                    '\u3001' or '\uFF1B' or '\uFF64' or '|' or '\u2022' => ';',
                    // Behind a name of a script without spaces it parts names, elsewhere it may part those of one.
                    '\uFF0C' => i > 0 && (CharFolding.ClassOf(from[i - 1]) & CharClass.Dense) != 0 ? ';' : ',',
                    var c => c,
                };
            }
        });

    // "Ann Other" and "A. Other", but not "Other A": beside it "Weinan E" is an E.
    private static bool IsReadingOrder(string name) =>
        !name.Contains(',', StringComparison.Ordinal) && name.LastIndexOf(' ') is > 0 and var blank
        && name.AsSpan(blank).ContainsAnyInRange('a', 'z') && !NameTable.IsGroup(name)
        && !NameTable.IsSuffix(name.AsSpan(blank + 1));

    private static IEnumerable<string> Split(string text)
    {
        if (text.Contains(';', StringComparison.Ordinal))
            return text.Split(';', Trimmed).SelectMany(name => And().Split(name)).Where(name => name.Length > 0);
        // "ATLAS Collaboration: G. Aad, B. Abbott".
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && NameTable.IsGroup(text.AsSpan(0, colon)))
            return Split(text[(colon + 2)..]).Prepend(text[..colon]);

        string[] byAnd = [.. And().Split(text).Where(part => part.Length > 0)];
        if (byAnd.Length > 1 && byAnd.Any(IsFamilyFirst) && byAnd.All(part => IsFamilyFirst(part) || IsGroup(part)))
            return byAnd;
        var names = JoinSuffixes(byAnd.SelectMany(p => p.Split(',', Trimmed))).ToList();
        return IsListOfFamilyThenGiven(names, byAnd.Length) ? names.Chunk(2).Select(pair => string.Join(", ", pair)) : names;
    }

    private static bool IsGroup(string name) => NameTable.IsGroup(PrintedName.Bare(name));

    // "Huan, Z" and "van der Maaten, Laurens", but not "Ann Other, Bob Smith": those are two people.
    private static bool IsFamilyFirst(string name)
    {
        var parts = name.Split(',', Trimmed);
        if (parts.Length < 2 || parts.Length - parts.Count(p => NameTable.IsSuffix(p)) != 2)
            return false;
        return IsFamilyName(parts[0]) || AuthorParser.AreInitials(parts[^1]) || IsCompoundFamily(parts[0], parts[1]);
    }

    // "Huan, Z., Zhou, X." and "Smith, John".
    private static bool IsListOfFamilyThenGiven(List<string> names, int lists)
    {
        if (names.Count < 2 || names.Count % 2 != 0)
            return false;
        if (names.Where((_, i) => i % 2 == 1).All(name => AuthorParser.AreInitials(name))
            && !names.Where((_, i) => i % 2 == 0).Any(AreGiven))
            return true;
        return names.Count == 2 && lists == 1 && (IsFamilyName(names[0]) || IsCompoundFamily(names[0], names[1]))
            && names[1].Any(char.IsLower) && !NameTable.IsGroup(names[1]);
    }

    // "Huan", "van der Maaten", "LI" and "SMITH".
    private static bool IsFamilyName(string name) =>
        AuthorParser.IsFamilyAlone(name) && (name.Any(char.IsLower) || NameTable.IsSurname(name) || !AreGiven(name));

    // "García Márquez, Gabriel": one word behind a comma is rather a given name than somebody of one name.
    private static bool IsCompoundFamily(string family, string given) =>
        family.Split(' ') is { Length: 2 or 3 } words && words.All(word => word.Length > 2 && !NameTable.IsGroup(word))
        && given.Length > 1 && !given.Contains(' ', StringComparison.Ordinal) && !NameTable.IsGroup(given);

    private static bool AreGiven(string name) => AuthorParser.AreInitials(name) && !NameTable.IsSurname(name);

    private static bool IsDegreeBehind(string name, string part) =>
        AuthorParser.IsDegreeOf(name.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? name[..comma] : name, part);

    // "John Smith, Jr., Ann Other" has two names.
    private static IEnumerable<string> JoinSuffixes(IEnumerable<string> parts)
    {
        string? name = null;
        foreach (var part in parts)
        {
            if (name is not null && (NameTable.IsSuffix(part) || IsDegreeBehind(name, part)))
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

    [GeneratedRegex(@"\s*(?:^|\s|(?<=,))(?:and|And|AND|&|und|et(?!\s+al\b)|\u0438)\s+")]
    private static partial Regex And();
}
