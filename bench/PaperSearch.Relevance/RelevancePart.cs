using PaperSearch.Relevance.AdjacentWords;

namespace PaperSearch.Relevance;

/// <summary>A part of the bench.</summary>
/// <param name="Name">What <c>--only</c> calls it.</param>
/// <param name="Run">Measures and prints.</param>
/// <param name="AsksCorpus">Whether it asks the index of the corpus; else it makes its own indexes of the collections.</param>
internal sealed record RelevancePart(string Name, Action<Bench> Run, bool AsksCorpus = true)
{
    /// <summary>All parts in their order.</summary>
    public static IReadOnlyList<RelevancePart> All { get; } =
    [
        new("pairs", bench => AdjacentWordsPart.InTitles(bench, words: 2)),
        new("triples", bench => AdjacentWordsPart.InTitles(bench, words: 3)),
        new("abstract-pairs", AdjacentWordsPart.InAbstracts),
    ];
}
