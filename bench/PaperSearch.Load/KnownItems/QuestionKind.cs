namespace PaperSearch.Load.KnownItems;

/// <summary>A way in which people ask for a paper they know of.</summary>
/// <param name="Name">Its name in the report.</param>
/// <param name="Count">How many are asked.</param>
/// <param name="Ask">The query for a paper; <see langword="null"/> where the paper cannot be asked for so.</param>
/// <param name="First">Whether the paper must stand first; else it must be among the hits.</param>
internal sealed record QuestionKind(string Name, int Count, Func<KnownPaper, Random, string?> Ask, bool First = true)
{
    public static IReadOnlyList<QuestionKind> All { get; } =
    [
        new("title", 1000, (paper, _) => paper.Title),
        new("title-typo", 500, (paper, random) => Typos.InLongWord(paper.Title, random)),
        new("author-form", 300, NameForms.AuthorQuery, First: false),
        new("abstract", 200, (paper, _) => paper.Abstract.Length > 200 ? paper.Abstract : null),
        new("identifier", 300, Citations.Identifier),
        new("reference", 500, Citations.Reference),
        new("citation-key", 300, Citations.Key),
    ];
}
