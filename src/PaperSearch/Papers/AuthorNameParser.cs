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
            return new Author("");
        if (parts.Length == 1)
            return ParseReadingOrder(parts[0], null);
        if (IsGroup(name))
            return new Author(WithoutBehalf(name));
        if (IsSuffix(parts[1]))
        {
            // "John Smith, Jr." and "Smith, Jr., John".
            return parts.Length == 2 ? ParseReadingOrder(parts[0], parts[1]) : new Author(parts[0], string.Join(", ", parts[2..]), parts[1]);
        }
        var suffix = parts.Length > 2 && IsSuffix(parts[^1]) ? parts[^1] : null;
        var given = string.Join(", ", parts[1..(suffix is null ? parts.Length : parts.Length - 1)]);
        var family = suffix is null ? TakeSuffix(parts[0], out suffix) : parts[0];
        return new Author(family, given, suffix);
    }

    /// <summary>An author whose parts a source has told apart. A group that was cut like a person is made whole.</summary>
    public static Author? FromParts(string? family, string? given, string? suffix)
    {
        family = TrimToNull(family);
        given = TrimToNull(given);
        suffix = TrimToNull(suffix);
        if (family is null)
            return given is null ? null : new Author(given, null, suffix);
        if (suffix is null && IsGroup(family))
            return new Author(WithoutBehalf(given is null ? family : $"{given} {family}"));
        return new Author(family, given, suffix);
    }

    /// <summary>Whether the name is that of a group of people: its last word says so.</summary>
    public static bool IsGroup(ReadOnlySpan<char> name) =>
        groups.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[(name.LastIndexOf(' ') + 1)..]);

    public static bool IsSuffix(ReadOnlySpan<char> word) => suffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool IsParticle(ReadOnlySpan<char> word) => particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static Author ParseReadingOrder(string name, string? suffix)
    {
        if (suffix is null)
            name = TakeSuffix(name, out suffix);
        var words = name.Split(' ');
        if (IsGroup(name))
            return new Author(WithoutBehalf(name));
        if (words.Length < 2 || words[0].Equals("The", StringComparison.OrdinalIgnoreCase))
            return new Author(name, null, suffix);
        var family = words.Length - 1;
        while (family > 1 && IsParticle(words[family - 1]))
            family--;
        // "van der Maaten" alone is a family name.
        if (family == 1 && words.Length > 2 && IsParticle(words[0]))
            family = 0;
        var given = family == 0 ? null : string.Join(' ', words[..family]);
        return new Author(string.Join(' ', words[family..]), given, suffix);
    }

    private static string TakeSuffix(string name, out string? suffix)
    {
        var blank = name.LastIndexOf(' ');
        suffix = blank > 0 && IsSuffix(name.AsSpan(blank + 1)) ? name[(blank + 1)..] : null;
        return suffix is null ? name : name[..blank];
    }

    // "for the ATLAS Collaboration" is the ATLAS Collaboration.
    private static string WithoutBehalf(string group)
    {
        foreach (var words in (ReadOnlySpan<string>)["on behalf of the ", "on behalf of ", "for the "])
        {
            if (group.StartsWith(words, StringComparison.OrdinalIgnoreCase))
                return group[words.Length..];
        }
        return group;
    }

    private static string? TrimToNull(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
