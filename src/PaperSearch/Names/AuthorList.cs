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
    /// <c>One, A.; Two, B.</c>, each with <c>et al.</c> behind. What stands in parentheses is an affiliation and dropped, but
    /// for an appendix and who wrote it.
    /// </summary>
    public static AuthorList Parse(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var text = OfOneSeparator(PrintedName.Clean(printed));
        if (Contribution().Match(text) is { Success: true, Index: var from } match)
            return WithContributors(text, from, from + match.Length);
        // "et al. (MIT)" and "(43 additional authors not shown)".
        text = MoreAuthors.Without(text, out var isCut);
        text = MoreAuthors.Without(AuthorParser.WithoutParentheses(text).TrimEnd(',', ';', ' '), out var isCutBefore);
        // "A. One and B. Two for the ATLAS and CMS Collaborations".
        if (GroupsIn(text) is > 0 and var group)
            return Of(Split(text[..group].TrimEnd(' ', ',', ';')).Append(text[group..]), isCut | isCutBefore);
        return Of(Split(text), isCut | isCutBefore);
    }

    /// <summary>
    /// "A. One, B. Two (with an appendix by C. Three)": who wrote a part is an author as well, behind the others.
    /// </summary>
    private static AuthorList WithContributors(string text, int from, int to)
    {
        var main = text[..from].TrimEnd(' ', ',', ';');
        var close = text.AsSpan(from, to - from).Contains('(') ? text.IndexOf(')', to) : -1;
        var contributors = text[to..(close < 0 ? text.Length : close)];
        if (main.EndsWith(" and", StringComparison.OrdinalIgnoreCase))
            main = main[..^4];
        var authors = Parse(close < 0 ? main : main + text[(close + 1)..]);
        var others = Parse(contributors);
        return new AuthorList(
            authors.Authors.Concat(others.Authors).Distinct().ToValueList(), authors.Truncated || others.Truncated);
    }

    /// <summary>
    /// Where groups begin for which people stand: "A. One for the CMS Collaboration", "for the ATLAS, CMS and LHCb
    /// Collaborations"; -1 where none do.
    /// </summary>
    private static int GroupsIn(string text)
    {
        var behalf = text.Contains(';', StringComparison.Ordinal) ? -1 : AuthorParser.BehalfIn(text);
        if (behalf <= 0)
            return -1;
        var named = text.AsSpan(behalf);
        return !named.Contains(',') || (NameTable.IsGroups(named) && !AreGroupsBefore(named)) ? behalf : -1;
    }

    // "for the ATLAS Collaboration, C. Three for the CMS and D0 Collaborations".
    private static bool AreGroupsBefore(ReadOnlySpan<char> text)
    {
        foreach (var part in text.Split(','))
        {
            if (part.End.Value < text.Length && NameTable.IsGroup(text[part].Trim()))
                return true;
        }
        return false;
    }

    /// <summary>The authors of names that are told apart already, each of which may end with <c>et al.</c></summary>
    public static AuthorList Of(IEnumerable<string> printed) => Of(printed, truncated: false);

    /// <summary>The authors of a list that a source has cut into names, of which the last may say that there are more.</summary>
    public static AuthorList Of(List<Author> authors)
    {
        var truncated = false;
        if (authors is [.., var last] && MoreAuthors.Without(last.DisplayName, out truncated) is var left && truncated)
            authors = left.Length == 0 ? authors[..^1] : [.. authors[..^1], AuthorParser.Parse(left)];
        return new AuthorList(authors.SelectMany(Apart).ToValueList(), truncated);
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
        var order = names.Exists(IsReadingOrder) ? NameOrder.FamilyLast
            : names.Exists(IsFamilyThenInitials) ? NameOrder.FamilyFirst
            : NameOrder.Unknown;
        var authors = names.Select(name => AuthorParser.Parse(name, order)).Where(author => author.Family.Length > 0);
        return new AuthorList(authors.SelectMany(Apart).ToValueList(), truncated);
    }

    /// <summary>
    /// The authors that one entry names: "A. Wright for the SNO+ Collaboration" are a person and a group, "the CMS and D0
    /// Collaborations" two groups, and in "A. One with an appendix by B. Two" there are two people.
    /// </summary>
    private static IEnumerable<Author> Apart(Author author)
    {
        var name = author.DisplayName;
        if (Contribution().Match(name) is { Success: true } match)
            return Parse(name[..match.Index]).Authors.Concat(Parse(name[(match.Index + match.Length)..]).Authors);
        var group = AuthorParser.BehalfIn(name);
        if (group < 0 && !NameTable.IsGroups(name))
            return [author];
        var groups = Groups(name[Math.Max(0, group)..]);
        return group > 0 ? groups.Prepend(AuthorParser.Parse(name[..group])) : groups;
    }

    /// <summary>The groups of "the ATLAS, CMS and LHCb Collaborations".</summary>
    private static IEnumerable<Author> Groups(string printed)
    {
        var all = AuthorParser.Parse(printed);
        if (!NameTable.IsGroups(printed))
            return [all];
        var words = all.DisplayName.LastIndexOf(' ');
        var noun = NameTable.OfOne(all.DisplayName.AsSpan(words + 1)).ToString();
        string[] names = words < 0 ? [] : [.. And().Split(all.DisplayName[..words]).SelectMany(part => part.Split(',', Trimmed))
            .Select(name => The().Replace(name, "")).Where(name => name.Length > 0)];
        // "MILC Collaborations" was cut from a longer list.
        return names.Length == 0 || names.Any(name => NameTable.IsGroup(name))
            ? [all]
            : names.Select(name => new Author($"{name} {noun}"));
    }

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

    // "Other A", "van der Maaten L", but not "John Smith MD".
    private static bool IsFamilyThenInitials(string name) =>
        !name.Contains(',', StringComparison.Ordinal) && name.LastIndexOf(' ') is > 0 and var blank
        && AuthorParser.AreInitials(name.AsSpan(blank + 1), mostWithoutDots: 3) && !NameTable.IsDegree(name.AsSpan(blank + 1))
        && !NameTable.IsSuffix(name.AsSpan(blank + 1))
        && !AuthorParser.AreInitials(name.AsSpan(0, name.IndexOf(' ', StringComparison.Ordinal)), mostWithoutDots: 3);

    private static IEnumerable<string> Split(string text)
    {
        if (text.Contains(';', StringComparison.Ordinal))
            return text.Split(';', Trimmed).SelectMany(name => And().Split(name)).Where(name => name.Length > 0);
        // "ATLAS Collaboration: G. Aad, B. Abbott".
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && NameTable.IsGroup(text.AsSpan(0, colon)))
            return Split(text[(colon + 2)..]).Prepend(text[..colon]);

        string[] byAnd = [.. And().Split(text).Where(part => part.Length > 0)];
        if (byAnd.Length > 1 && byAnd.Any(IsFamilyFirst) && byAnd.All(part => IsFamilyFirst(part) || IsGroup(part))
            && !(NameTable.IsGroups(byAnd[^1]) && byAnd[^2].Split(',', Trimmed).All(IsNameOfGroup)))
            return byAnd;
        var names = JoinSuffixes(byAnd.SelectMany(p => p.Split(',', Trimmed))).ToList();
        ShareNoun(names);
        return IsListOfFamilyThenGiven(names, byAnd.Length) ? names.Chunk(2).Select(pair => string.Join(", ", pair)) : names;
    }

    /// <summary>"A. One, ATLAS, CMS and LHCb Collaborations": the noun of several groups belongs to each of them.</summary>
    private static void ShareNoun(List<string> names)
    {
        if (names is not [.., var last] || !NameTable.IsGroups(last) || last.LastIndexOf(' ') is not (> 0 and var blank))
            return;
        var first = names.Count - 1;
        while (first > 0 && IsNameOfGroup(names[first - 1]))
            first--;
        if (first == names.Count - 1)
            return;
        var noun = NameTable.OfOne(last.AsSpan(blank + 1));
        names[^1] = last[..blank];
        for (var i = first; i < names.Count; i++)
            names[i] = $"{The().Replace(names[i], "")} {noun}";
    }

    // "ATLAS", "LHCb", "D0" and "the Belle".
    private static bool IsNameOfGroup(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
        || (name.AsSpan().IndexOfAny(' ', '.') < 0 && (name.Count(char.IsUpper) > 1 || name.Any(char.IsAsciiDigit)));

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

    [GeneratedRegex(@"^(the|on behalf of the|on behalf of|for the|representing the)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex The();

    [GeneratedRegex(
        @"(?<=^|[\s,;(])\(?\s*((with|and|avec|mit)\s+)*((an?|the|two|une?|einem)\s+)?"
        + @"(appendix|appendices|appendice|annexe|anhang|addendum|foreword|preface|afterword)(\s+[A-Z0-9])?"
        + @"(\s+(jointly|joint|written))*\s+(by|with|de|par|von)\s+",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Contribution();
}
