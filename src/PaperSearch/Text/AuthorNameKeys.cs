namespace PaperSearch.Text;

/// <summary>What a name in any form is looked up by: its words folded, and which are the family name where the form tells.</summary>
/// <param name="Words">The words in the order they are written, folded; initials as single letters.</param>
/// <param name="CommaForm">Whether the family name stands first, before a comma: "Huan, Z".</param>
/// <param name="FamilyWords">The words before the comma; empty in any other form, where it cannot be told.</param>
/// <param name="GivenWords">The words behind the comma; empty in any other form.</param>
internal sealed record AuthorNameKeys(
    IReadOnlyList<string> Words, bool CommaForm, IReadOnlyList<string> FamilyWords, IReadOnlyList<string> GivenWords)
{
    [ThreadStatic]
    private static NameTokenReader? reader;

    /// <summary>Reads a name as "Huan, Z", "Z. Huan", "Zhaoxin Huan" or "huan zhaoxin". Never fails; thread-safe.</summary>
    public static AuthorNameKeys Read(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        reader ??= new NameTokenReader();
        reader.Reset(name);
        var comma = name.IndexOf(',');
        var words = new List<string>();
        var family = new List<string>();
        var given = new List<string>();
        while (reader.MoveNext())
        {
            if (reader.Kind == TokenKind.Variant)
                continue;
            // "Smith Jr., John" and "John Smith Jr." are a Smith.
            if (IsSuffix(reader.Term) && (words.Count > 1 || (reader.Start < comma && family.Count > 0)))
                continue;
            var word = reader.Term.ToString();
            words.Add(word);
            (reader.Start < comma ? family : given).Add(word);
        }
        // "John Smith, Jr." has a comma, but not behind a family name.
        var commaForm = comma >= 0 && family.Count > 0 && given.Exists(word => !IsSuffix(word));
        return new AuthorNameKeys(words, commaForm, commaForm ? family : [], commaForm ? given : []);
    }

    /// <summary>Whether a word of a name, folded, is no name itself: "jr", "iii".</summary>
    public static bool IsSuffix(ReadOnlySpan<char> word) => word is "jr" or "sr" or "ii" or "iii" or "iv" or "phd" or "md";
}
