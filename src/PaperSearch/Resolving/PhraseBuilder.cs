namespace PaperSearch.Resolving;

/// <summary>Puts words at positions, one after another or with others between them, together to a pattern.</summary>
internal sealed class PhraseBuilder
{
    private readonly List<WordPattern> words = [];
    private readonly List<int> offsets = [];
    private int next;

    /// <summary>How many words were not added.</summary>
    public int PassedOver { get; private set; }

    /// <summary>Adds the word at the next position. Of more words than are looked for the first ones are.</summary>
    public void Add(WordPattern word)
    {
        if (words.Count < TextResolver.MostWords)
        {
            words.Add(word);
            offsets.Add(next);
        }
        else
        {
            PassedOver++;
        }
        next++;
    }

    /// <summary>Leaves a position to any word.</summary>
    public void Skip() => next++;

    /// <summary>The words as a pattern, those that may be anything at its ends passed over.</summary>
    public Pattern? Build(int slop)
    {
        if (words.Count < 2)
            return words.Count == 0 ? null : words[0];
        var isGapless = offsets[^1] - offsets[0] == offsets.Count - 1;
        return new PhrasePattern(words.ToValueList(), slop)
        {
            Offsets = isGapless ? [] : offsets.Select(offset => offset - offsets[0]).ToValueList(),
        };
    }
}
