namespace PaperSearch.Suggesting;

/// <summary>Gives each word a number, in the order they come. For one thread.</summary>
internal sealed class WordNumbers
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<string> all = [];

    /// <summary>The words by their numbers.</summary>
    public IReadOnlyList<string> All => all;

    public int Of(ReadOnlySpan<char> word)
    {
        if (bySpan.TryGetValue(word, out var number))
            return number;
        var text = word.ToString();
        bySpan.Dictionary.Add(text, all.Count);
        all.Add(text);
        return all.Count - 1;
    }
}
