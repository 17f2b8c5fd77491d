using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Schema;

namespace PaperSearch.Embedded.Facets;

/// <summary>The authors of papers for one state of an index, as the people they are or by the names that papers print.</summary>
/// <param name="Of">By the column of names of a segment: that of authors.</param>
/// <param name="Numbering">The numbering of authors over all segments.</param>
/// <param name="Called">What the one author is called who bears a name in print; any other text as it is.</param>
internal sealed record AuthorColumns(
    Func<OrdinalColumn, OrdinalColumn> Of, GlobalOrdinals.Numbering Numbering, Func<string, string> Called)
{
    /// <summary>Whether they are people; else names.</summary>
    public bool ArePeople { get; private init; } = true;

    /// <summary>The names that papers print.</summary>
    public static AuthorColumns Printed(GlobalOrdinals ordinals) =>
        new(names => names, ordinals.Of(IndexFields.Author), name => name) { ArePeople = false };
}
