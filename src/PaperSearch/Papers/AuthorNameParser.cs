using System.Collections.Frozen;

namespace PaperSearch;

public sealed partial record Author
{
    /// <summary>
    /// Reads a printed name: <c>Zhaoxin Huan</c>, <c>Huan, Z.</c>, <c>Laurens van der Maaten</c>, <c>Smith, John, III</c>.
    /// Collaborations (<c>ATLAS Collaboration</c>, <c>Ling Team</c>) and single words are a family name alone.
    /// </summary>
    public static Author Parse(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        return AuthorNameParser.Parse(printed);
    }
}

/// <summary>From printed names to family name, given names and suffix.</summary>
internal static class AuthorNameParser
{
    private static readonly FrozenSet<string> suffixes = new[]
    {
        "jr", "jr.", "sr", "sr.", "ii", "iii", "iv",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Particles in lower case begin the family name; in upper case they may be a given name ("Van Smith").
    private static readonly FrozenSet<string> particles = new[]
    {
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "du", "la", "le", "ter", "ten", "zu", "af", "al", "el",
        "bin", "ibn", "st.", "'t", "vom", "zur", "dal", "dello", "degli",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> groups = new[]
    {
        "collaboration", "collaborations", "team", "group", "consortium", "project", "network", "experiment", "survey", "initiative",
        "committee", "association", "society", "institute", "university", "center", "centre", "laboratory", "lab", "telescope", "observatory",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static Author Parse(string printed)
    {
        var name = string.Join(' ', printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var parts = name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
            return new Author(name);
        if (parts.Length == 1)
            return ParseReadingOrder(parts[0], null);
        if (suffixes.Contains(parts[1]))
        {
            // "John Smith, Jr." and "Smith, Jr., John".
            return parts.Length == 2 ? ParseReadingOrder(parts[0], parts[1]) : new Author(parts[0], parts[2], parts[1]);
        }
        var suffix = parts.Length > 2 && suffixes.Contains(parts[^1]) ? parts[^1] : null;
        var given = string.Join(", ", parts[1..(suffix is null ? parts.Length : parts.Length - 1)]);
        return new Author(parts[0], given.Length == 0 ? null : given, suffix);
    }

    public static bool IsGroup(ReadOnlySpan<char> name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        return groups.GetAlternateLookup<ReadOnlySpan<char>>().Contains(last);
    }

    private static Author ParseReadingOrder(string name, string? suffix)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 2 && suffix is null && suffixes.Contains(words[^1]))
        {
            suffix = words[^1];
            words = words[..^1];
        }
        if (words.Length < 2 || IsGroup(name) || words[0].Equals("The", StringComparison.Ordinal))
            return new Author(string.Join(' ', words), null, suffix);
        var family = words.Length - 1;
        while (family > 1 && particles.Contains(words[family - 1]))
            family--;
        return new Author(string.Join(' ', words[family..]), string.Join(' ', words[..family]), suffix);
    }
}
