namespace PaperSearch.Suggesting;

/// <summary>A word of the typed text.</summary>
/// <param name="Text">It folded.</param>
/// <param name="IsPrefix">Whether it may go on: nothing stands behind it yet.</param>
internal sealed record TypedWord(string Text, bool IsPrefix)
{
    /// <summary>Shorter words have no typos: too many others are near.</summary>
    private const int ShortestWithTypo = 4;

    public byte[] Bytes { get; } = System.Text.Encoding.UTF8.GetBytes(Text);

    public bool MayHaveTypo => Text.Length >= ShortestWithTypo;

    /// <summary>The word as it is, or all that begin with it.</summary>
    public WordRange In(WordList words) => IsPrefix ? words.StartingWith(Bytes) : words.Find(Bytes);

    /// <summary>What it may be if one letter is wrong.</summary>
    public List<WordRange> NearIn(WordList words)
    {
        var found = new List<WordRange>();
        if (MayHaveTypo)
            words.Near(Bytes, IsPrefix, found);
        return found;
    }
}
