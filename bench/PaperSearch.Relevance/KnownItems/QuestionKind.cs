using PaperSearch.Relevance.Asking;
using PaperSearch.Relevance.Corpus;
using PaperSearch.Relevance.Names;
using PaperSearch.Relevance.Typing;

namespace PaperSearch.Relevance.KnownItems;

/// <summary>A way in which people ask for a paper they know of.</summary>
/// <param name="Name">Its name in the report.</param>
/// <param name="Count">How many are asked.</param>
/// <param name="Ask">The query for a paper; <see langword="null"/> where the paper cannot be asked for so.</param>
/// <param name="Place">Where the paper must stand.</param>
/// <param name="Target">The least share that must.</param>
internal sealed record QuestionKind(
    string Name, int Count, Func<SourcePaper, Random, string?> Ask, Place Place = Place.First, double? Target = null)
{
    private const int BeginningWords = 4;

    public static IReadOnlyList<QuestionKind> All { get; } =
    [
        new("title", 1000, (paper, _) => paper.Title, Target: .997),
        new("beginning", 1000, (paper, _) => Beginning(paper.Title), Place.InFirstTen),
        new("title-typo", 500, (paper, random) => Typos.InLongWord(paper.Title, random)),
        new("author-form", 300, NameForms.AuthorQuery, Place.AmongHits),
        new("abstract", 200, (paper, _) => paper.Abstract.Length > 200 ? paper.Abstract : null),
        new("identifier", 300, Citations.Identifier),
        new("reference", 500, Citations.Reference),
        new("citation-key", 300, Citations.Key),
    ];

    /// <summary>Whether the paper stands where it must.</summary>
    public bool IsRight(Answer answer) => Place is Place.First ? answer.IsFirst : answer.IsInFirstTen;

    private static string? Beginning(string title) =>
        title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > BeginningWords } words
            ? string.Join(' ', words.Take(BeginningWords))
            : null;
}

/// <summary>Where a paper must stand.</summary>
internal enum Place
{
    First,
    InFirstTen,

    /// <summary>Anywhere: whether the query finds the paper is asked, not how it ranks it.</summary>
    AmongHits,
}
