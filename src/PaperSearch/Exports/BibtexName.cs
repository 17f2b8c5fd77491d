using PaperSearch.Names;

namespace PaperSearch.Exports;

/// <summary>
/// An author as BibTeX reads names: <c>van der Maaten, Laurens</c>, <c>Smith, Jr., John</c>, <c>{ATLAS Collaboration}</c>.
/// </summary>
internal static class BibtexName
{
    public static string Of(Author author)
    {
        author = NamesakeNumber.Without(author);
        var family = BibtexText.Of(author.Family);
        var given = BibtexText.Of(author.Given ?? "");
        var suffix = BibtexText.Of(author.Suffix ?? "");
        // Without given names it is a whole that must not be cut into some.
        if (given.Length == 0)
            return $"{{{(suffix.Length == 0 ? family : $"{family} {suffix}")}}}";
        return suffix.Length == 0
            ? $"{Part(family)}, {Part(given)}"
            : $"{Part(family)}, {Part(suffix)}, {Part(given)}";
    }

    // Commas and the word "and" part names, unless they stand in braces.
    private static string Part(string part) =>
        part.Contains(',', StringComparison.Ordinal)
            || part.Split(' ').Any(w => w.Equals("and", StringComparison.OrdinalIgnoreCase))
            ? $"{{{part}}}"
            : part;
}
