using System.Collections.Frozen;

namespace PaperSearch.Querying;

/// <summary>
/// What other systems call the fields (PubMed, Web of Science, Scopus, ADS, Google Scholar), beside the names and aliases that
/// are fields' own here.
/// </summary>
internal static class ForeignFields
{
    private static readonly FrozenDictionary<string, string> names = new Dictionary<string, string>
    {
        ["intitle"] = "title",
        ["allintitle"] = "title",
        ["ab"] = "abstract",
        ["authors"] = "author",
        ["inauthor"] = "author",
        ["auth"] = "author",
        ["author-name"] = "author",
        ["authlastname"] = "author",
        ["1au"] = "author",
        ["fau"] = "author",
        ["lastau"] = "author",
        ["pubyear"] = "year",
        ["py"] = "year",
        ["yr"] = "year",
        ["dp"] = "date",
        ["pdat"] = "date",
        ["source"] = "journal",
        ["srctitle"] = "journal",
        ["so"] = "journal",
        ["ta"] = "journal",
        ["jt"] = "journal",
        ["do"] = "doi",
        ["aid"] = "doi",
        ["all"] = PaperFieldTable.Any,
        ["full"] = PaperFieldTable.Any,
        ["fulltext"] = PaperFieldTable.Any,
        ["ts"] = PaperFieldTable.Any,
        ["tw"] = PaperFieldTable.Any,
        ["tiab"] = PaperFieldTable.Any,
        ["title/abstract"] = PaperFieldTable.Any,
        ["title-abs"] = PaperFieldTable.Any,
        ["title-abs-key"] = PaperFieldTable.Any,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> namesBySpan =
        names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name here of the field, or of the default fields; <see langword="null"/> where none is called so.</summary>
    public static string? Meant(ReadOnlySpan<char> name) => namesBySpan.TryGetValue(name, out var meant) ? meant : null;

    /// <summary>
    /// Whether text of this field stands behind its name without a colon, as in <c>TI=galaxies</c> and <c>TITLE(galaxies)</c>:
    /// such names are all capitals.
    /// </summary>
    public static bool IsInCapitals(ReadOnlySpan<char> name) => name.Length > 1 && !name.ContainsAnyInRange('a', 'z');
}
