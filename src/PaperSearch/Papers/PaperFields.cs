using System.Collections.Frozen;

namespace PaperSearch;

/// <summary>The fields of a paper that can be searched: the one table that parser, schema, help and docs read.</summary>
public static class PaperFields
{
    /// <summary>
    /// The name that stands for the default fields together (<c>any:word</c>). Not a field of its own: <see cref="Find"/>
    /// does not know it.
    /// </summary>
    public const string Any = "any";

    /// <summary>The fields in the order help texts list them.</summary>
    public static ValueList<PaperField> All { get; } =
    [
        new("title", ["ti"], PaperFieldKind.Text, "Words of the title") { InDefault = true },
        new("abstract", ["abs"], PaperFieldKind.Text, "Words of the abstract") { InDefault = true },
        new("author", ["au"], PaperFieldKind.Names, "Authors, in any usual form of the name") { InDefault = true },
        new("category", ["cat"], PaperFieldKind.Category, "Category code (cs.LG), group (cs) or name") { InDefault = true },
        new("year", [], PaperFieldKind.Date, "Year or years: 2020, 2015..2020, >=2015"),
        new("date", [], PaperFieldKind.Date, "Day, month or range: 2024-03..2024-06"),
        new("id", [], PaperFieldKind.Identifier, "The paper's id: arXiv id, DOI or the index's own"),
        new("doi", [], PaperFieldKind.Identifier, "DOI"),
        new("journal", ["venue"], PaperFieldKind.Text, "Words of the journal reference or venue"),
        new("comment", [], PaperFieldKind.Text, "Words of the authors' comments"),
        new("citations", ["cited"], PaperFieldKind.Number, "Number of citations: >=100"),
        new("has", [], PaperFieldKind.Flag, "has:code, has:abstract, has:doi")
        {
            Values = ["code", "abstract", "doi"],
        },
    ];

    private static readonly FrozenDictionary<string, PaperField> byName = All
        .SelectMany(f => f.Aliases.Prepend(f.Name).Select(name => KeyValuePair.Create(name, f)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The field with this name or alias, in any case; <see langword="null"/> where there is none.</summary>
    public static PaperField? Find(ReadOnlySpan<char> nameOrAlias) =>
        byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(nameOrAlias, out var field) ? field : null;
}
