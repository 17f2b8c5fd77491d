namespace PaperSearch;

/// <summary>A searchable field.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Aliases">Short names.</param>
/// <param name="Kind">How it is searched.</param>
/// <param name="Description">A line for help texts.</param>
public sealed record PaperField(string Name, ValueList<string> Aliases, PaperFieldKind Kind, string Description)
{
    /// <summary>Whether words without a field are looked for here.</summary>
    public bool InDefault { get; init; }

    /// <summary>The values a <see cref="PaperFieldKind.Flag"/> can have; empty for the other kinds.</summary>
    public ValueList<string> Values { get; init; } = [];
}
