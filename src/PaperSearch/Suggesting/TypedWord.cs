namespace PaperSearch.Suggesting;

/// <summary>A word of the typed text.</summary>
/// <param name="Text">It folded.</param>
/// <param name="IsPrefix">Whether it may go on: nothing stands behind it yet.</param>
internal sealed record TypedWord(string Text, bool IsPrefix)
{
    /// <summary>Shorter words have no typos: too many others are near.</summary>
    private const int ShortestWithTypo = 4;

    /// <summary>Those beside other words, which leave few.</summary>
    private const int ShortestBesideOthers = 3;

    public byte[] Bytes { get; } = System.Text.Encoding.UTF8.GetBytes(Text);

    public bool MayHaveTypo => Text.Length >= ShortestWithTypo;

    /// <summary>The word as it is, or all that begin with it.</summary>
    public WordRange In(WordList words) => IsPrefix ? words.StartingWith(Bytes) : words.Find(Bytes);

    /// <summary>What it may be if one letter is wrong.</summary>
    /// <param name="words">The words that there are.</param>
    /// <param name="isBesideOthers">Whether other words say which of them it may be.</param>
    public List<WordRange> NearIn(WordList words, bool isBesideOthers = false)
    {
        var found = new List<WordRange>();
        if (MayHaveTypo || (isBesideOthers && Text.Length >= ShortestBesideOthers))
            words.Near(Bytes, IsPrefix, found);
        return found;
    }
}
