namespace PaperSearch.Names;

/// <summary>Reads names as they are printed into family name, given names and suffix. Thread-safe.</summary>
public static class AuthorParser
{
    /// <summary>
    /// Reads a printed name: <c>Zhaoxin Huan</c>, <c>Huan, Z.</c>, <c>Laurens van der Maaten</c>, <c>Smith, John, III</c>.
    /// Collaborations (<c>ATLAS Collaboration</c>, <c>Ling Team</c>) and single words are a family name alone. Never fails;
    /// of a text without a name the family name is empty.
    /// </summary>
    public static Author Parse(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var name = string.Join(' ', printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var parts = name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
            return new Author("");
        if (parts.Length == 1)
            return ParseReadingOrder(parts[0], null);
        if (NameTable.IsGroup(name))
            return new Author(WithoutBehalf(name));
        if (NameTable.IsSuffix(parts[1]))
        {
            // "Petrov, II" has two initials.
            if (parts.Length == 2 && NameTable.IsNumeral(parts[1]) && IsFamilyAlone(parts[0]))
                return new Author(parts[0], parts[1]);
            // "John Smith, Jr." and "Smith, Jr., John".
            return parts.Length == 2
                ? ParseReadingOrder(parts[0], parts[1])
                : new Author(parts[0], string.Join(", ", parts[2..]), parts[1]);
        }
        var suffix = parts.Length > 2 && NameTable.IsSuffix(parts[^1]) ? parts[^1] : null;
        var given = string.Join(", ", parts[1..(suffix is null ? parts.Length : parts.Length - 1)]);
        var family = suffix is null ? TakeSuffix(parts[0], out suffix) : parts[0];
        return new Author(family, given, suffix);
    }

    /// <summary>An author whose parts a source has told apart. A group that was cut like a person is made whole.</summary>
    internal static Author? FromParts(string? family, string? given, string? suffix)
    {
        family = TrimToNull(family);
        given = TrimToNull(given);
        suffix = TrimToNull(suffix);
        if (family is null)
            return given is null ? null : new Author(given, null, suffix);
        if (suffix is null && NameTable.IsGroup(family))
            return new Author(WithoutBehalf(given is null ? family : $"{given} {family}"));
        return new Author(family, given, suffix);
    }

    /// <summary>Whether the name is one word, or one with particles before it: "Maaten", "van der Maaten".</summary>
    internal static bool IsFamilyAlone(string name)
    {
        var words = name.Split(' ');
        return words.Length == 1 || AreParticles(words.AsSpan(..^1));
    }

    /// <summary>
    /// Whether the words are particles before a family name. One of them is in small letters: in capitals alone they may be
    /// given names ("Van Smith").
    /// </summary>
    private static bool AreParticles(ReadOnlySpan<string> words)
    {
        var anySmall = false;
        foreach (var word in words)
        {
            if (!NameTable.IsParticle(word))
                return false;
            anySmall |= IsSmall(word);
        }
        return anySmall;
    }

    private static Author ParseReadingOrder(string name, string? suffix)
    {
        if (suffix is null)
            name = TakeSuffix(name, out suffix);
        var words = name.Split(' ');
        if (NameTable.IsGroup(name))
            return new Author(WithoutBehalf(name));
        if (words.Length < 2 || words[0].Equals("The", StringComparison.OrdinalIgnoreCase))
            return new Author(name, null, suffix);
        var family = FamilyAt(words);
        var given = family == 0 ? null : string.Join(' ', words[..family]);
        return new Author(string.Join(' ', words[family..]), given, suffix);
    }

    /// <summary>Index of the word that begins the family name of a name in reading order.</summary>
    private static int FamilyAt(string[] words)
    {
        var last = words.Length - 1;
        var family = last;
        while (family > 1 && NameTable.IsParticle(words[family - 1]))
            family--;
        if (!AreParticles(words.AsSpan(family..last)))
            return last;
        // "van der Maaten" alone is a family name.
        return family == 1 && AreParticles(words.AsSpan(..1)) ? 0 : family;
    }

    private static bool IsSmall(string word) => !word.Any(char.IsUpper);

    private static string TakeSuffix(string name, out string? suffix)
    {
        var blank = name.LastIndexOf(' ');
        suffix = blank > 0 && NameTable.IsSuffix(name.AsSpan(blank + 1)) ? name[(blank + 1)..] : null;
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
