namespace PaperSearch.Suggesting;

/// <summary>
/// The sequences of one to <see cref="MostWords"/> words that several titles have, sorted word by word. Immutable, thread-safe.
/// </summary>
/// <param name="words">The words of each, by their numbers, -1 where it has fewer.</param>
/// <param name="counts">How many titles have each, in any of its forms.</param>
/// <param name="mains">For each the one of its forms, itself among them, that most titles have.</param>
/// <param name="joints">How the words of each are joined: two bits of <see cref="Joint"/> a place.</param>
internal sealed class PhraseTable(int[] words, int[] counts, int[] mains, byte[] joints)
{
    /// <summary>A phrase has at most so many words.</summary>
    public const int MostWords = 4;

    public int Count => counts.Length;

    /// <summary>How many titles have a phrase in any of its forms: "black hole", "black holes".</summary>
    public int CountOf(int phrase) => counts[phrase];

    /// <summary>The form of a phrase that most titles have.</summary>
    public int MainFormOf(int phrase) => mains[phrase];

    /// <summary>The words of a phrase.</summary>
    public ReadOnlySpan<int> WordsOf(int phrase)
    {
        var all = words.AsSpan(phrase * MostWords, MostWords);
        var end = all.IndexOf(-1);
        return end < 0 ? all : all[..end];
    }

    /// <summary>What stands between a word of a phrase and the next.</summary>
    public Joint JointOf(int phrase, int behind) => (Joint)(joints[phrase] >>> (2 * behind) & 3);

    /// <summary>The phrases that begin with some words and go on with one of a range.</summary>
    public WordRange Find(ReadOnlySpan<int> begin, WordRange next) =>
        next.IsEmpty ? WordRange.None : new(LowerBound(begin, next.From), LowerBound(begin, next.To));

    /// <summary>The phrase of these words; -1 where there is none.</summary>
    public int Find(ReadOnlySpan<int> phrase)
    {
        var at = LowerBound(phrase[..^1], phrase[^1]);
        return at < Count && WordsOf(at).SequenceEqual(phrase) ? at : -1;
    }

    // The first phrase that is not before: one that is shorter is, as -1 is less than any word.
    private int LowerBound(ReadOnlySpan<int> begin, int next)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var phrase = words.AsSpan(middle * MostWords, MostWords);
            var order = phrase[..begin.Length].SequenceCompareTo(begin);
            if (order < 0 || (order == 0 && phrase[begin.Length] < next))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

/// <summary>What stands between two words of a phrase.</summary>
internal enum Joint : byte
{
    Blank,
    Hyphen,
    Apostrophe,
}
