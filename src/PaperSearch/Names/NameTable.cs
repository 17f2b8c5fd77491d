using PaperSearch.Text;

namespace PaperSearch.Names;

/// <summary>
/// The one table of particles, suffixes, words of groups and usual surnames. Case and a dot at the end make no difference.
/// Thread-safe.
/// </summary>
internal static class NameTable
{
    // A frozen one with other letters than ASCII takes memory for each lookup.
    private static readonly Dictionary<string, NameWordKind> kinds = Read();

    private static readonly Dictionary<string, NameWordKind>.AlternateLookup<ReadOnlySpan<char>> bySpan =
        kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int longest = kinds.Keys.Max(word => word.Length);

    /// <summary>Whether the word, as printed or folded, begins a family name: "van", "'t".</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) => KindOf(word) == NameWordKind.Particle;

    /// <summary>Whether the word begins a family name even with a capital: "Mac", "Ó".</summary>
    public static bool IsPrefix(ReadOnlySpan<char> word) => KindOf(word) == NameWordKind.Prefix;

    /// <summary>Whether the word, as printed or folded, joins two family names: "y".</summary>
    public static bool IsConjunction(ReadOnlySpan<char> word) => KindOf(word) == NameWordKind.Conjunction && IsSmall(word);

    /// <summary>Whether the word stands before names: "Prof.".</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => KindOf(word) == NameWordKind.Title;

    /// <summary>Whether the word is a suffix behind a whole name: "MD".</summary>
    public static bool IsDegree(ReadOnlySpan<char> word) => KindOf(word) == NameWordKind.Degree;

    /// <summary>Whether the word has no capital.</summary>
    public static bool IsSmall(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsUpper(c))
                return false;
        }
        return true;
    }

    /// <summary>Whether the word is a usual surname of few letters or of a script without spaces: "Liu", "山田".</summary>
    public static bool IsSurname(ReadOnlySpan<char> word) => KindOf(word) == NameWordKind.Surname;

    /// <summary>Whether the word, as printed or folded, stands behind names: "Jr.", "iii".</summary>
    public static bool IsSuffix(ReadOnlySpan<char> word) => KindOf(word) is NameWordKind.Suffix or NameWordKind.Numeral;

    /// <summary>Whether the word is a suffix that may be two initials: "II".</summary>
    public static bool IsNumeral(ReadOnlySpan<char> word) => KindOf(word) == NameWordKind.Numeral;

    /// <summary>Whether the name, as printed or folded, is that of a group of people: its last word says so.</summary>
    public static bool IsGroup(ReadOnlySpan<char> name) => KindOf(name[(name.LastIndexOf(' ') + 1)..]) == NameWordKind.Group;

    /// <summary>
    /// Whether the name is that of several groups, which have their noun in common: "CMS and D0 Collaborations".
    /// </summary>
    public static bool IsGroups(ReadOnlySpan<char> name) =>
        IsGroup(name) && OfOne(name[(name.LastIndexOf(' ') + 1)..]).Length < name.Length - name.LastIndexOf(' ') - 1;

    /// <summary>The noun of one group for that of several: "Collaboration"; any other as it is.</summary>
    public static ReadOnlySpan<char> OfOne(ReadOnlySpan<char> noun)
    {
        if (noun.Length > 1 && noun[^1] is 's' or 'S' && KindOf(noun[..^1]) == NameWordKind.Group)
            return noun[..^1];
        return noun;
    }

    private static NameWordKind KindOf(ReadOnlySpan<char> word)
    {
        if (word.EndsWith('.'))
            word = word[..^1];
        if (word.IsEmpty || word.Length > longest)
            return NameWordKind.None;
        // Of the signs of an apostrophe the table has one.
        Span<char> typed = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
            typed[i] = NameApostrophe.Is(word[i]) ? '\'' : word[i];
        return Find(typed);
    }

    private static NameWordKind Find(ReadOnlySpan<char> word) =>
        bySpan.TryGetValue(word, out var kind) ? kind : NameWordKind.None;

    private static Dictionary<string, NameWordKind> Read()
    {
        var read = new Dictionary<string, NameWordKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var cells in EmbeddedTable.Rows("names.tsv"))
            read.Add(cells[0], Enum.Parse<NameWordKind>(cells[1], ignoreCase: true));
        return read;
    }
}
