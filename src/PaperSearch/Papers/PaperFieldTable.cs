using System.Collections.Frozen;

namespace PaperSearch;

/// <summary>
/// The fields and facets of an index: the one table that parser, index, filters, facets, help, command and web read. Immutable,
/// equal by value, thread-safe.
/// </summary>
public sealed class PaperFieldTable : IEquatable<PaperFieldTable>
{
    /// <summary>
    /// The name that stands for the default fields together (<c>any:word</c>). Not a field of its own: <see cref="Find"/>
    /// does not know it.
    /// </summary>
    public const string Any = "any";

    private const int LongestName = 64;

    private readonly FrozenDictionary<string, PaperField> byName;
    private readonly FrozenDictionary<string, PaperFacet> facetByName;

    private PaperFieldTable(ValueList<PaperField> builtIn, ValueList<PaperField> own)
    {
        Own = own;
        All = [.. builtIn, .. own];
        Facets = All.SelectMany(f => f.Facets.Select(d => new PaperFacet(f, d))).OrderBy(f => f.Definition.Type).ToValueList();
        byName = All.SelectMany(f => NamesOf(f).Select(name => KeyValuePair.Create(name, f)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        facetByName = Facets.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>The fields that every index has.</summary>
    public static PaperFieldTable Default { get; } = new(
        [
            new("title", PaperFieldKind.Text) { Aliases = ["ti"], Description = "Words of the title", IsDefault = true },
            new("abstract", PaperFieldKind.Text) { Aliases = ["abs"], Description = "Words of the abstract", IsDefault = true },
            new("author", PaperFieldKind.Names)
            {
                Aliases = ["au"], Description = "Authors, in any usual form of the name", IsDefault = true,
                Facets = [new(FacetNames.Author, FacetType.Terms, "Authors")],
            },
            new("category", PaperFieldKind.Category)
            {
                Aliases = ["cat"], Description = "Category code (cs.LG), group (cs) or name",
                Facets = [new(FacetNames.Category, FacetType.Tree, "Categories")],
            },
            new("year", PaperFieldKind.Date)
            {
                Description = "Year or years: 2020, 2015..2020, >=2015", Column = "date",
                Facets = [new(FacetNames.Year, FacetType.Histogram, "Years") { Interval = 1 }],
            },
            new("date", PaperFieldKind.Date) { Description = "Day, month or range: 2024-03..2024-06" },
            new("added", PaperFieldKind.Date) { Description = "Day it came into the index: >=2026-11" },
            new("id", PaperFieldKind.Identifier) { Description = "The paper's id: arXiv id, DOI or the index's own" },
            new("doi", PaperFieldKind.Identifier) { Description = "DOI" },
            new("journal", PaperFieldKind.Text)
            {
                Aliases = ["venue"], Description = "Words of the journal reference or venue",
                Facets = [new(FacetNames.Venue, FacetType.Terms, "Venues")],
            },
            new("comment", PaperFieldKind.Text) { Description = "Words of the authors' comments" },
            new("citations", PaperFieldKind.Number) { Aliases = ["cited"], Description = "Number of citations: >=100" },
            new("has", PaperFieldKind.Flag)
            {
                Description = "has:code, has:abstract, has:doi", Values = ["code", "abstract", "doi"],
                Facets = [new(FacetNames.Code, FacetType.Flag, "Code")],
            },
        ],
        []);

    /// <summary>All fields, in the order help texts list them: those that every index has, then the application's.</summary>
    public ValueList<PaperField> All { get; }

    /// <summary>The application's fields.</summary>
    public ValueList<PaperField> Own { get; }

    /// <summary>All facets, in the order pages show them.</summary>
    public ValueList<PaperFacet> Facets { get; }

    /// <summary>The field with this name or alias, in any case; <see langword="null"/> where there is none.</summary>
    public PaperField? Find(ReadOnlySpan<char> nameOrAlias) =>
        byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(nameOrAlias, out var field) ? field : null;

    /// <summary>The facet with this name; <see langword="null"/> where there is none.</summary>
    public PaperFacet? FindFacet(string name) => facetByName.GetValueOrDefault(name);

    /// <summary>The table with further fields of an application.</summary>
    /// <exception cref="ArgumentException">
    /// A name is none, or is taken by another field or facet; a facet does not fit its field.
    /// </exception>
    public PaperFieldTable With(params ReadOnlySpan<PaperField> fields)
    {
        var own = Own.ToList();
        var taken = All.SelectMany(NamesOf).Concat(Facets.Select(f => f.Name)).Append(Any)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var field in fields)
        {
            ArgumentNullException.ThrowIfNull(field, nameof(fields));
            var names = NamesOf(field).Concat(field.Facets.Select(f => f.Name).Where(name => name != field.Name));
            foreach (var name in names)
            {
                if (!IsName(name))
                    throw Refused(
                        $"'{name}' is no name: it is a letter, then letters, digits, _ and -, at most {LongestName} of them.");
                if (!taken.Add(name))
                    throw Refused($"the name '{name}' is taken by another field or facet.");
            }
            if (field.Facets.Count > 1 || field.Facets.Any(facet => !Fits(facet, field)))
            {
                throw Refused("a keyword may have one facet of terms, a number or date one histogram, "
                    + "each of a size above 0, and text none.");
            }
            own.Add(field);
        }
        return new PaperFieldTable(All.Take(All.Count - Own.Count).ToValueList(), own.ToValueList());
    }

    /// <inheritdoc/>
    public bool Equals(PaperFieldTable? other) => other is not null && All.Equals(other.All);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PaperFieldTable);

    /// <inheritdoc/>
    public override int GetHashCode() => All.GetHashCode();

    private static ArgumentException Refused(string why) => new("A field cannot be added: " + why);

    private static IEnumerable<string> NamesOf(PaperField field) => field.Aliases.Prepend(field.Name);

    private static bool IsName(string name) => name.Length is > 0 and <= LongestName && char.IsAsciiLetter(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private static bool Fits(FacetDefinition facet, PaperField field) => facet.Size > 0 && field.Kind switch
    {
        PaperFieldKind.Keyword => facet.Type == FacetType.Terms,
        PaperFieldKind.Number or PaperFieldKind.Date => facet.Type == FacetType.Histogram,
        _ => false,
    };
}
