namespace PaperSearch.Names;

/// <summary>
/// A name in reading order does not tell whether "García" in "Gabriel García Márquez" is a given name. Where the record tells,
/// and it cannot be seen, the index has a mark before the family name.
/// </summary>
internal static class FamilyMark
{
    public const char Sign = '\u001F';

    /// <summary>The name in reading order without its mark.</summary>
    public static string Without(string name) => name.Replace(Sign.ToString(), "", StringComparison.Ordinal);

    /// <summary>The family name of a name in reading order, with its mark where it has one, as it is written.</summary>
    public static string FamilyOf(string name)
    {
        var mark = name.IndexOf(Sign, StringComparison.Ordinal);
        if (mark < 0)
            return AuthorParser.Parse(name).Family;
        var family = name[(mark + 1)..];
        var blank = family.LastIndexOf(' ');
        return blank > 0 && (NameTable.IsSuffix(family.AsSpan(blank + 1)) || NamesakeNumber.Is(family.AsSpan(blank + 1)))
            ? family[..blank]
            : family;
    }

    /// <summary>
    /// The name in reading order, with a mark where it would be read otherwise than it was told, and without a degree.
    /// </summary>
    public static string NameOf(Author author)
    {
        // What the table has as no suffix would be taken for the family name: "John Smith MD".
        if (author.Suffix is { } suffix && !NameTable.IsSuffix(suffix) && !NamesakeNumber.Is(suffix))
            author = author with { Suffix = null };
        var name = author.DisplayName;
        // One word, or one with hyphens, is seen to be the family name.
        if (string.IsNullOrEmpty(author.Given) || !author.Family.Contains(' ', StringComparison.Ordinal)
            || NameTable.IsGroup(author.Family) || AuthorParser.Parse(name).Family.Length >= author.Family.Length)
            return name;
        return (author with { Family = Sign + author.Family }).DisplayName;
    }
}
