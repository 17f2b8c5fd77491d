using System.Text;
using PaperSearch.Text;

namespace PaperSearch.Names;

/// <summary>Reads names as they are printed into family name, given names and suffix. Thread-safe.</summary>
public static class AuthorParser
{
    private const int MostInitials = 3;

    private static readonly string[] behalf = ["on behalf of the ", "on behalf of ", "for the ", "representing the "];

    /// <summary>
    /// Reads a printed name: <c>Zhaoxin Huan</c>, <c>Huan, Z.</c>, <c>Laurens van der Maaten</c>, <c>Smith, John, III</c>.
    /// <c>Smith JA</c> and <c>LI Wei</c> have the family name first: initials stand behind it, or it alone is in capitals.
    /// What stands in parentheses is an affiliation and dropped. Collaborations (<c>ATLAS Collaboration</c>, <c>Ling
    /// Team</c>) and
    /// single words are a family name alone. Never fails; of a text without a name the family name is empty.
    /// </summary>
    public static Author Parse(string printed) => Parse(printed, NameOrder.Unknown);

    /// <param name="printed">The name.</param>
    /// <param name="order">What other names of its list tell of the order of its words.</param>
    internal static Author Parse(string printed, NameOrder order)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var name = PrintedName.Bare(WithoutParentheses(PrintedName.Clean(printed)));
        // "Wei Li 0001" is the first of the people of that name.
        if (name.LastIndexOf(' ') is > 0 and var blank && NamesakeNumber.Is(name.AsSpan(blank + 1)))
        {
            var namesake = Parse(name[..blank], order);
            return namesake.Suffix is null ? namesake with { Suffix = name[(blank + 1)..] } : namesake;
        }
        var parts = name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
            return new Author("");
        if (parts.Length == 1)
            return ParseInOrder(parts[0], null, order);
        if (NameTable.IsGroup(name))
            return new Author(WithoutBehalf(name));
        if (NameTable.IsSuffix(parts[1]) || IsDegreeOf(parts[0], parts[1]))
        {
            // "Petrov, II" has two initials.
            if (parts.Length == 2 && NameTable.IsNumeral(parts[1]) && IsFamilyAlone(parts[0]))
                return new Author(parts[0], parts[1]);
            // "John Smith, Jr." and "Smith, Jr., John".
            return Array.TrueForAll(parts[2..], part => NameTable.IsSuffix(part) || NameTable.IsDegree(part))
                ? ParseInOrder(parts[0], Undotted(string.Join(", ", parts[1..])), order)
                : new Author(parts[0], string.Join(", ", parts[2..]), Undotted(parts[1]));
        }
        var suffix = parts.Length > 2 && NameTable.IsSuffix(parts[^1]) ? parts[^1] : null;
        var given = string.Join(", ", parts[1..(suffix is null ? parts.Length : parts.Length - 1)]);
        var family = suffix is null ? TakeSuffix(parts[0], out suffix) : parts[0];
        return new Author(family, given, suffix is null ? null : Undotted(suffix));
    }

    /// <summary>Whether a word behind a comma is the degree of a whole name: "John Smith, MD".</summary>
    internal static bool IsDegreeOf(string name, string word) => NameTable.IsDegree(word) && !IsFamilyAlone(name);

    /// <summary>An author whose parts a source has told apart. A group that was cut like a person is made whole.</summary>
    internal static Author? FromParts(string? family, string? given, string? suffix)
    {
        family = TrimToNull(family is null ? null : WithoutParentheses(PrintedName.Clean(family)));
        given = TrimToNull(given is null ? null : PrintedName.Bare(WithoutParentheses(PrintedName.Clean(given))));
        suffix = TrimToNull(suffix) is { } printed ? Undotted(printed) : null;
        if (family is null)
            return given is null ? null : new Author(given, null, suffix);
        if (given is not null && IsCutWrongly(family, given))
            return Parse($"{given} {family}");
        if (suffix is null && NameTable.IsGroup(family))
            return new Author(WithoutBehalf(given is null ? family : $"{given} {family}"));
        return new Author(family, given, suffix);
    }

    // "Smith J.A.", "Wei Li 0001", "John Smith MD" and "Santiago Ramón y Cajal", cut as if the last word were always the family
    // name.
    private static bool IsCutWrongly(string family, string given) => NamesakeNumber.Is(family)
        || NameTable.IsConjunction(given.AsSpan(given.LastIndexOf(' ') + 1))
        || NameTable.IsConjunction(family.AsSpan(0, Math.Max(0, family.IndexOf(' ', StringComparison.Ordinal))))
        || (AreInitials(family, mostWithoutDots: 0) && given.Length > 1 && !AreInitials(given))
        || (given.Contains(' ', StringComparison.Ordinal)
            && (NameTable.IsSuffix(family) || WithoutDegree($"{given} {family}") is not null));

    /// <summary>Whether the name is one word, or one with particles before it: "Maaten", "van der Maaten".</summary>
    internal static bool IsFamilyAlone(string name)
    {
        var words = name.Split(' ');
        return words.Length == 1 || AreParticles(words.AsSpan(..^1));
    }

    /// <summary>
    /// Whether the words are particles before a family name. One of them is in small letters, or a "Mac": in capitals alone they
    /// may be given names ("Van Smith").
    /// </summary>
    private static bool AreParticles(ReadOnlySpan<string> words)
    {
        var anySmall = false;
        foreach (var word in words)
        {
            var isPrefix = NameTable.IsPrefix(word);
            if (!isPrefix && !NameTable.IsParticle(word))
                return false;
            anySmall |= isPrefix || NameTable.IsSmall(word);
        }
        return anySmall;
    }

    /// <summary>Where the family name ends that stands first and alone is in capitals: "LI Wei"; -1 where none does.</summary>
    internal static int FamilyInCapitals(string name)
    {
        var words = name.Split(' ');
        var count = NameTable.IsGroup(name) ? 0 : InCapitals(words);
        return count == 0 ? -1 : words.Take(count).Sum(word => word.Length + 1);
    }

    /// <summary>The text without what stands in parentheses; as it is where there is nothing else.</summary>
    internal static string WithoutParentheses(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        var depth = 0;
        var opened = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '(')
                opened = depth++ == 0 ? i : opened;
            else if (c == ')' && depth > 0)
                depth--;
            else if (depth == 0)
                result.Append(c);
        }
        // An unclosed parenthesis must not eat the names behind it, unless it is a list of affiliations.
        if (depth > 0)
            return opened > 0 && opened + 1 < text.Length && text[opened + 1] is '(' or (>= '0' and <= '9')
                ? WithoutParentheses(text[..opened])
                : text;
        var left = result.ToString().Trim();
        return left.Length > 0 ? left : text.Trim('(', ')', ' ');
    }

    /// <summary>Whether the words are initials: "Z", "J.P.", "M.-C. R.", "JAB".</summary>
    internal static bool AreInitials(ReadOnlySpan<char> text, int mostWithoutDots = 2)
    {
        var letters = 0;
        var dots = 0;
        foreach (var c in text)
        {
            if (char.IsUpper(c))
                letters++;
            else if (c == '.')
                dots++;
            else if (c is not ('-' or ' '))
                return false;
        }
        return letters > 0 && (letters <= mostWithoutDots || letters <= dots);
    }

    private static Author ParseInOrder(string name, string? suffix, NameOrder order)
    {
        name = TakeSuffixes(name, order, out var own);
        suffix = own is null || suffix is null ? own ?? suffix : $"{own}, {suffix}";
        var words = name.Split(' ');
        if (NameTable.IsGroup(name))
            return new Author(WithoutBehalf(name));
        if (words.Length < 2 || words[0].Equals("The", StringComparison.OrdinalIgnoreCase))
            return new Author(name, null, suffix);
        if (FamilyFirst(words, order) is > 0 and var familyWords)
            return new Author(string.Join(' ', words[..familyWords]), string.Join(' ', words[familyWords..]), suffix);
        var family = FamilyAt(words);
        var given = family == 0 ? null : string.Join(' ', words[..family]);
        return new Author(string.Join(' ', words[family..]), given, suffix);
    }

    /// <summary>How many of the first words are a family name that its form shows to be one; 0 where it does not.</summary>
    private static int FamilyFirst(string[] words, NameOrder order)
    {
        if (words is [var family, var given] && IsDense(family) && IsDense(given))
            return 1;
        var initials = words.Length;
        while (initials > 1 && AreInitials(words[initials - 1], MostInitials))
            initials--;
        var behind = words.AsSpan(initials..);
        if (behind.Length > 0)
        {
            return (!AreInitials(words[0], MostInitials) || (initials > 1 && NameTable.IsParticle(words[0])))
                && !IsFamilyBehind(words, behind, order) ? initials : 0;
        }
        return InCapitals(words);
    }

    private static int InCapitals(ReadOnlySpan<string> words)
    {
        var capitals = 0;
        while (capitals < words.Length - 1 && IsInCapitals(words[capitals], capitals == 0))
            capitals++;
        foreach (var word in words[capitals..])
        {
            if (!word.Any(char.IsLower) && !AreInitials(word))
                return 0;
        }
        return words[^1].Any(char.IsLower) ? capitals : 0;
    }

    /// <summary>Whether what looks like initials behind a name is its family name: "Weinan E", "Yang LIU", "WEI LI".</summary>
    private static bool IsFamilyBehind(string[] words, ReadOnlySpan<string> behind, NameOrder order)
    {
        if (behind is not [var word])
            return false;
        if (word.Length == 1)
            return order == NameOrder.FamilyLast;
        return NameTable.IsSurname(word)
            && (word.Length == MostInitials || NameTable.IsSurname(words[0]) || !words[0].Any(char.IsLower));
    }

    /// <summary>"LI" and "ZHANG", but not "ZX"; behind them any word in capitals.</summary>
    private static bool IsInCapitals(string word, bool isFirst)
    {
        if (word.Any(char.IsLower) || word.Contains('.', StringComparison.Ordinal) || word.Count(char.IsUpper) < 2)
            return false;
        return !isFirst || word.Length > MostInitials || NameTable.IsSurname(word) || NameTable.IsParticle(word);
    }

    private static bool IsDense(string word) =>
        word.All(c => (CharFolding.ClassOf(c) & CharClass.Dense) != 0);

    /// <summary>Index of the word that begins the family name of a name in reading order.</summary>
    private static int FamilyAt(string[] words)
    {
        var family = WithParticles(words, words.Length - 1);
        // "Ramón y Cajal".
        return family > 1 && NameTable.IsConjunction(words[family - 1]) ? WithParticles(words, family - 2) : family;
    }

    private static int WithParticles(string[] words, int last)
    {
        var family = last;
        while (family > 1 && (NameTable.IsParticle(words[family - 1]) || NameTable.IsPrefix(words[family - 1])))
            family--;
        if (!AreParticles(words.AsSpan(family..last)))
            return last;
        // "van der Maaten" alone is a family name.
        return family == 1 && AreParticles(words.AsSpan(..1)) ? 0 : family;
    }

    /// <summary>Takes the suffixes and degrees behind a whole name: "John Smith MD PhD".</summary>
    private static string TakeSuffixes(string name, NameOrder order, out string? suffix)
    {
        var bare = name;
        for (var isLonger = true; isLonger;)
        {
            isLonger = false;
            var shorter = TakeSuffix(bare, out var last);
            if (last is null && order != NameOrder.FamilyFirst)
                shorter = WithoutDegree(bare) ?? bare;
            isLonger = shorter.Length < bare.Length;
            bare = shorter;
        }
        suffix = bare.Length < name.Length ? Undotted(name[(bare.Length + 1)..]) : null;
        return bare;
    }

    /// <summary>Degrees without the points in them, as they are no initials: "Ph.D." as "PhD".</summary>
    private static string Undotted(string suffixes) => Undotted(suffixes, word => NameTable.IsDegree(word));

    /// <summary>A name without the points in suffixes that are never initials.</summary>
    internal static string WithUndottedSuffixes(string name) =>
        name.Contains('.', StringComparison.Ordinal) ? Undotted(name, _ => false) : name;

    private static string Undotted(string words, Func<string, bool> isSuffixToo) =>
        string.Join(' ', words.Split(' ').Select(word => word.AsSpan().TrimEnd(".,").Contains('.')
            && word.TrimEnd(',') is var suffix && (NameTable.IsSuffix(suffix) || isSuffixToo(suffix))
            ? word.Replace(".", "", StringComparison.Ordinal)
            : word));

    /// <summary>
    /// A whole name without the degree behind it; <see langword="null"/> where none is. Behind a family name alone letters are
    /// initials ("Smith MD"), and with one capital they are a name ("Md", "Mba").
    /// </summary>
    internal static string? WithoutDegree(string name)
    {
        if (name.LastIndexOf(' ') is not (> 0 and var blank) || !NameTable.IsDegree(name.AsSpan(blank + 1))
            || name[blank..].Count(char.IsUpper) < 2)
            return null;
        var left = name[..blank];
        return !left.Contains(',', StringComparison.Ordinal) && !IsFamilyAlone(left) ? left : null;
    }

    private static string TakeSuffix(string name, out string? suffix)
    {
        var blank = name.LastIndexOf(' ');
        suffix = blank > 0 && NameTable.IsSuffix(name.AsSpan(blank + 1)) ? name[(blank + 1)..] : null;
        return suffix is null ? name : name[..blank];
    }

    // "for the ATLAS Collaboration" is the ATLAS Collaboration.
    private static string WithoutBehalf(string group)
    {
        foreach (var words in behalf)
        {
            if (group.StartsWith(words, StringComparison.OrdinalIgnoreCase))
                return group[words.Length..];
        }
        return group;
    }

    /// <summary>Where a group begins behind the people who stand for it: "A. Wright for the SNO+ Collaboration"; or -1.</summary>
    internal static int BehalfIn(string name)
    {
        if (!NameTable.IsGroup(name))
            return -1;
        foreach (var words in behalf)
        {
            if (name.IndexOf(' ' + words, StringComparison.OrdinalIgnoreCase) is > 0 and var at)
                return at + 1;
        }
        return -1;
    }

    private static string? TrimToNull(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
