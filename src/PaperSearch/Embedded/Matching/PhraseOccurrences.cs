using PaperSearch.Resolving;

namespace PaperSearch.Embedded.Matching;

/// <summary>The places where words stand in order, or moved by few positions altogether.</summary>
internal sealed class PhraseOccurrences : TogetherOccurrences
{
    private readonly WordOccurrences[] words;
    private readonly PhrasePattern phrase;
    private readonly int[] sameAs;
    private readonly List<Place>[] places;
    private readonly int[] at;

    /// <param name="words">The words in order, at least two; the same object for the same word.</param>
    /// <param name="phrase">The phrase.</param>
    /// <param name="sameAs">For each word the number of the one before that is the same word, -1 for none.</param>
    public PhraseOccurrences(WordOccurrences[] words, PhrasePattern phrase, int[] sameAs)
        : base([.. words.Where((_, i) => sameAs[i] < 0)])
    {
        this.words = words;
        this.phrase = phrase;
        this.sameAs = sameAs;
        places = new List<Place>[words.Length];
        at = new int[words.Length];
    }

    protected override void Find(PlaceList found)
    {
        for (var i = 0; i < words.Length; i++)
            places[i] = words[i].Places();
        PhrasePlaces.Visit(places, phrase, sameAs, at, ref found);
    }
}
