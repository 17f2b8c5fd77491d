using System.Globalization;
using System.Text.Json;

namespace PaperSearch;

/// <summary>
/// A field of papers, defined once for the query language, the index, filters, facets, help and pages. Those that every index has
/// stand in <see cref="PaperFieldTable.Default"/>; an application makes its own with <see cref="Text"/>, <see cref="Keyword"/>,
/// <see cref="Number"/> and <see cref="Date"/>, changes them with <c>with</c>, and adds them with
/// <see cref="PaperFieldTable.With"/>. Immutable and equal by value.
/// </summary>
public sealed record PaperField
{
    /// <summary>The greatest value of a field of numbers: a column holds one more, so that 0 stands for none.</summary>
    internal const long GreatestNumber = long.MaxValue - 1;

    internal PaperField(string name, PaperFieldKind kind)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Kind = kind;
        Label = char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');
        Description = Label;
        Column = name;
    }

    /// <summary>
    /// The name in queries (<c>lab:Physics</c>), and of an application's field also of the <see cref="Paper.Extra"/> with its
    /// values, there in any case. A letter, then letters, digits, <c>_</c> and <c>-</c>.
    /// </summary>
    public string Name { get; }

    /// <summary>How it is searched.</summary>
    public PaperFieldKind Kind { get; }

    /// <summary>Other names in queries. Default: none.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>A line for help texts. Default: <see cref="Label"/>.</summary>
    public string Description { get; init; }

    /// <summary>What people read beside a value. Default: the name with a capital.</summary>
    public string Label { get; init; }

    /// <summary>
    /// The facets in which its values are counted, and by which hits are filtered. Default: one of the field's own name, unless
    /// it is text.
    /// </summary>
    public ValueList<FacetDefinition> Facets { get; init; } = [];

    /// <summary>Whether words without a field are looked for here.</summary>
    public bool IsDefault { get; internal init; }

    /// <summary>The values a <see cref="PaperFieldKind.Flag"/> can have; empty for the other kinds.</summary>
    public ValueList<string> Values { get; internal init; } = [];

    /// <summary>The name of the column that holds its values for filters and facets.</summary>
    public string Column { get; internal init; }

    /// <summary>
    /// A field of running text: words, phrases and nearness, stemmed, <c>notes:word</c>. Several values are texts of their own.
    /// </summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static PaperField Text(string name) => new(name, PaperFieldKind.Text);

    /// <summary>
    /// A field of whole values, any number of them a paper: <c>lab:Physics</c>, in any case, <c>lab:Phys*</c>; counted as they
    /// are written. Of a value of more than 1,000 characters the first 1,000 count.
    /// </summary>
    /// <inheritdoc cref="Text"/>
    public static PaperField Keyword(string name) => new PaperField(name, PaperFieldKind.Keyword).WithFacet(FacetType.Terms);

    /// <summary>
    /// A field of one whole number from 0 to 9,223,372,036,854,775,806: <c>rating:>=3</c>. A value that is no such number stays
    /// stored and is shown with the paper, but is not searched, filtered or counted; of several the first that is one counts.
    /// </summary>
    /// <inheritdoc cref="Text"/>
    public static PaperField Number(string name) => new PaperField(name, PaperFieldKind.Number).WithFacet(FacetType.Histogram);

    /// <summary>
    /// A field of one <see cref="PaperDate"/>: <c>read:2024-03</c>. A value that is no date stays stored and is shown with the
    /// paper, but is not searched, filtered or counted; of several the first that is one counts.
    /// </summary>
    /// <inheritdoc cref="Text"/>
    public static PaperField Date(string name) => new PaperField(name, PaperFieldKind.Date).WithFacet(FacetType.Histogram);

    /// <summary>
    /// The values that a paper has in an application's field: each <see cref="Paper.Extra"/> of its name, and of one that is a
    /// JSON array each text and number in it. Without blanks around them, none empty.
    /// </summary>
    public ValueList<string> ValuesOf(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        List<string>? values = null;
        foreach (var extra in paper.Extra)
        {
            if (extra.Name.Equals(Name, StringComparison.OrdinalIgnoreCase))
                (values ??= []).AddRange(Parts(extra.Value).Select(value => value.Trim()).Where(value => value.Length > 0));
        }
        return values?.ToValueList() ?? [];
    }

    /// <summary>Reads the value of a field of numbers: digits alone.</summary>
    internal static bool TryReadNumber(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= GreatestNumber;

    private PaperField WithFacet(FacetType type) => this with { Facets = [new FacetDefinition(Name, type, Label)] };

    private static IEnumerable<string> Parts(string value)
    {
        if (!value.StartsWith('['))
            return [value];
        try
        {
            using var array = JsonDocument.Parse(value);
            return [.. array.RootElement.EnumerateArray().Select(Text)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A text may begin with a bracket.
            return [value];
        }

        static string Text(JsonElement item) => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText();
    }
}
