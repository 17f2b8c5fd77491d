namespace PaperSearch.Embedded.Proximity;

/// <summary>
/// The places where words stand in order, or moved by few places altogether: of each word the place less its number in the phrase is
/// the same for all where the phrase stands as it is; the difference of the largest and the smallest is what it was moved.
/// </summary>
internal sealed class PhraseOccurrences : TogetherOccurrences
{
    private readonly WordOccurrences[] words;
    private readonly int slop;
    private readonly int[] sameAs;
    private readonly int[] at;

    /// <param name="words">The words in order, at least two; the same object for the same word.</param>
    /// <param name="slop">How many places they may be moved altogether.</param>
    /// <param name="sameAs">For each word the number of the one before that is the same word, -1 for none: one occurrence must not count as two.</param>
    public PhraseOccurrences(WordOccurrences[] words, int slop, int[] sameAs)
        : base([.. words.Where((_, i) => sameAs[i] < 0)])
    {
        this.words = words;
        this.slop = slop;
        this.sameAs = sameAs;
        at = new int[words.Length];
    }

    protected override void Find(List<Place> places)
    {
        Array.Clear(at);
        while (true)
        {
            // Of one word's occurrences the earlier belongs to the earlier place: any other choice moves the words more.
            for (var i = 0; i < words.Length; i++)
            {
                if (sameAs[i] >= 0 && at[i] <= at[sameAs[i]])
                    at[i] = at[sameAs[i]] + 1;
            }
            var least = 0;
            var (low, high, start, end) = (int.MaxValue, int.MinValue, int.MaxValue, 0);
            for (var i = 0; i < words.Length; i++)
            {
                var all = words[i].Places();
                if (at[i] >= all.Count)
                    return;
                var place = all[at[i]].Start;
                if (place - i < low)
                    (low, least) = (place - i, i);
                high = Math.Max(high, place - i);
                start = Math.Min(start, place);
                end = Math.Max(end, place + 1);
            }
            if (high - low <= slop && (places.Count == 0 || places[^1] != new Place(start, end)))
                places.Add(new Place(start, end));
            at[least]++;
        }
    }
}
