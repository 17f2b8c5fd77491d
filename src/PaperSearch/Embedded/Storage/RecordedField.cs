namespace PaperSearch.Embedded.Storage;

/// <summary>A <see cref="PaperField"/> of an application as the manifest of an index records it.</summary>
internal sealed record RecordedField(
    string Name, PaperFieldKind Kind, string[] Aliases, string Description, string Label, FacetDefinition? Facet = null)
{
    public static RecordedField Of(PaperField field) =>
        new(field.Name, field.Kind, [.. field.Aliases], field.Description, field.Label, field.Facets.FirstOrDefault());

    public PaperField ToField() => new(Name, Kind)
    {
        Aliases = Aliases.ToValueList(),
        Description = Description,
        Label = Label,
        Facets = Facet is null ? [] : [Facet],
    };
}
