using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>Words of free text that cite a paper: "Vaswani et al., 2017", "Perdew and Wang 1992".</summary>
/// <param name="Families">The family names, the first author's first.</param>
/// <param name="Year">The year.</param>
/// <param name="Span">Where it stands in the typed query.</param>
internal sealed record Citation(ValueList<string> Families, int Year, TextSpan Span)
{
    /// <summary>The papers that may be meant.</summary>
    public Clause Papers { get; init; } = new NoneClause();
}
