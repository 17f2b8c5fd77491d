namespace PaperSearch.Resolving;

/// <summary>
/// Where words stand in order, or moved by few positions altogether: of each word the position less its offset in the phrase is
/// the same for all where the phrase stands as it is; the difference of the largest and the smallest is what it was moved. The
/// one definition for matching and for marks.
/// </summary>
internal static class PhrasePlaces
{
    /// <param name="words">The places of the words, ascending; the same list for the same word.</param>
    /// <param name="phrase">The phrase: how many positions its words may be moved altogether.</param>
    /// <param name="sameAs">
    /// For each word the number of the one before that is the same word, -1 for none: one occurrence must not count as two.
    /// </param>
    /// <param name="at">Scratch, as long as the phrase.</param>
    /// <param name="visitor">Is told of each place once.</param>
    public static void Visit<TVisitor>(
        List<Place>[] words, PhrasePattern phrase, int[] sameAs, int[] at, ref TVisitor visitor)
        where TVisitor : struct, IPlaceVisitor
    {
        Array.Clear(at);
        var last = new Place(-1, -1);
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
                if (at[i] >= words[i].Count)
                    return;
                var position = words[i][at[i]].Start;
                var first = position - phrase.OffsetOf(i);
                if (first < low)
                    (low, least) = (first, i);
                high = Math.Max(high, first);
                start = Math.Min(start, position);
                end = Math.Max(end, position + 1);
            }
            if (high - low <= phrase.Slop && last != new Place(start, end))
            {
                last = new Place(start, end);
                visitor.Found(last, at);
            }
            at[least]++;
        }
    }

    /// <summary>For each word of a phrase the number of the one before that is the same word, -1 for none.</summary>
    public static int[] Repeats(ValueList<WordPattern> words)
    {
        var sameAs = new int[words.Count];
        var lastAt = new Dictionary<WordPattern, int>(sameAs.Length);
        for (var i = 0; i < sameAs.Length; i++)
        {
            sameAs[i] = lastAt.GetValueOrDefault(words[i], -1);
            lastAt[words[i]] = i;
        }
        return sameAs;
    }
}
