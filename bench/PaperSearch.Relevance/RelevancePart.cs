using PaperSearch.Relevance.AdjacentWords;
using PaperSearch.Relevance.Collections;
using PaperSearch.Relevance.Keys;
using PaperSearch.Relevance.KnownItems;
using PaperSearch.Relevance.Names;
using PaperSearch.Relevance.People;
using PaperSearch.Relevance.Similar;
using PaperSearch.Relevance.Typing;
using PaperSearch.Relevance.WordForms;

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
        new("collections", CollectionsPart.Run, AsksCorpus: false),
        new("pairs", bench => AdjacentWordsPart.InTitles(bench, words: 2)),
        new("triples", bench => AdjacentWordsPart.InTitles(bench, words: 3)),
        new("abstract-pairs", AdjacentWordsPart.InAbstracts),
        new("typos", TyposPart.Run),
        new("rare-words", RareWordsPart.Run),
        new("keys", KeysPart.Run),
        new("known-items", KnownItemsPart.Run),
        new("similar", SimilarPart.InCollections, AsksCorpus: false),
        new("similar-time", SimilarPart.InCorpus),
        new("names", NamesPart.Run),
        new("forms", FormsPart.Run),
        new("stems", StemsPart.Run),
        new("people", PeoplePart.Run),
    ];
}
