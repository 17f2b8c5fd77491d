using System.Collections.Frozen;
using PaperSearch.Text;

namespace PaperSearch.Names;

/// <summary>
/// The one table of particles, suffixes and words of groups. Case and a dot at the end make no difference. Thread-safe.
/// </summary>
internal static class NameTable
{
    private static readonly FrozenDictionary<string, NameWordKind> kinds = Read();

    private static readonly FrozenDictionary<string, NameWordKind>.AlternateLookup<ReadOnlySpan<char>> bySpan =
        kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int longest = kinds.Keys.Max(word => word.Length);

    /// <summary>Whether the word, as printed or folded, begins a family name: "van", "'t".</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) => KindOf(word) == NameWordKind.Particle;

    /// <summary>Whether the word, as printed or folded, stands behind names: "Jr.", "iii".</summary>
    public static bool IsSuffix(ReadOnlySpan<char> word) => KindOf(word) is NameWordKind.Suffix or NameWordKind.Numeral;

    /// <summary>Whether the word is a suffix that may be two initials: "II".</summary>
    public static bool IsNumeral(ReadOnlySpan<char> word) => KindOf(word) == NameWordKind.Numeral;

    /// <summary>Whether the name, as printed or folded, is that of a group of people: its last word says so.</summary>
    public static bool IsGroup(ReadOnlySpan<char> name) => KindOf(name[(name.LastIndexOf(' ') + 1)..]) == NameWordKind.Group;

    /// <summary>The table as it stands in the library.</summary>
    public static StreamReader OpenTable() =>
        new(typeof(NameTable).Assembly.GetManifestResourceStream("names.tsv")
            ?? throw new InvalidOperationException("The table names.tsv is missing from the library."));

    private static NameWordKind KindOf(ReadOnlySpan<char> word)
    {
        if (word.EndsWith('.'))
            word = word[..^1];
        if (word.IsEmpty || word.Length > longest)
            return NameWordKind.None;
        if (!CharFolding.IsApostrophe(word[0]))
            return Find(word);
        // Of the signs of an apostrophe the table has one.
        Span<char> typed = stackalloc char[word.Length];
        word.CopyTo(typed);
        typed[0] = '\'';
        return Find(typed);
    }

    private static NameWordKind Find(ReadOnlySpan<char> word) =>
        bySpan.TryGetValue(word, out var kind) ? kind : NameWordKind.None;

    private static FrozenDictionary<string, NameWordKind> Read()
    {
        using var lines = OpenTable();
        var read = new Dictionary<string, NameWordKind>(StringComparer.OrdinalIgnoreCase);
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var tab = line.IndexOf('\t');
            read.Add(line[..tab], Enum.Parse<NameWordKind>(line.AsSpan(tab + 1), ignoreCase: true));
        }
        return read.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
