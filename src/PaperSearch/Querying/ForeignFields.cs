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
    /// The sign of the ranges that Google's <c>after:2015</c> and its like stand for; <see langword="null"/> of other names.
    /// </summary>
    public static string? Bound(ReadOnlySpan<char> name) => Known(name, "after") ? ">"
        : Known(name, "before") ? "<"
        : Known(name, "since") ? ">="
        : Known(name, "until") ? "<="
        : null;

    /// <summary>The sign of a range that Scopus has a word for: <c>PUBYEAR AFT 2015</c>; another text as it is.</summary>
    public static string Comparison(string word) => word switch { "AFT" => ">", "BEF" => "<", "IS" => "", _ => word };

    private static bool Known(ReadOnlySpan<char> name, string word) => name.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether text of this field stands behind its name without a colon, as in <c>TI=galaxies</c> and <c>TITLE(galaxies)</c>:
    /// such names are all capitals.
    /// </summary>
    public static bool IsInCapitals(ReadOnlySpan<char> name) => name.Length > 1 && !name.ContainsAnyInRange('a', 'z');
}
