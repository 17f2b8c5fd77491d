namespace PaperSearch;

/// <summary>A facet with the field whose values it counts.</summary>
/// <param name="Field">The field.</param>
/// <param name="Definition">The facet; one of the field's.</param>
public sealed record PaperFacet(PaperField Field, FacetDefinition Definition)
{
    /// <summary>The facet's name.</summary>
    public string Name => Definition.Name;
}
