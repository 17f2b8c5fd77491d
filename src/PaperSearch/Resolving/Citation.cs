using PaperSearch.Querying;

namespace PaperSearch.Resolving;

/// <summary>Words of free text that cite a paper: "Vaswani et al., 2017", "Perdew and Wang 1992".</summary>
/// <param name="Families">The family names, the first author's first.</param>
/// <param name="Year">The year.</param>
/// <param name="Span">Where it stands in the typed query.</param>
internal sealed record Citation(ValueList<string> Families, int Year, TextSpan Span)
{
    /// <summary>Whether the name may be a word of a group's: "LIGO 2016" is the LIGO Scientific Collaboration.</summary>
    public bool MayBeGroup { get; init; }

    /// <summary>The papers that may be meant.</summary>
    public Clause Papers { get; init; } = new NoneClause();
}
