namespace PaperSearch.Relevance.Typing;

/// <summary>Slips of the finger.</summary>
internal static class Typos
{
    private const int LongWord = 7;

    /// <summary>A word with one letter lost, added or replaced, or two swapped that stand side by side.</summary>
    /// <param name="word">A word of at least two letters.</param>
    /// <param name="random">What is random of it.</param>
    /// <param name="from">The first letter that may be hit.</param>
    public static string InWord(string word, Random random, int from = 0)
    {
        while (true)
        {
            var place = random.Next(from, word.Length);
            var letter = (char)('a' + random.Next(26));
            var slipped = random.Next(4) switch
            {
                0 => word.Remove(place, 1),
                1 => word.Insert(place, letter.ToString()),
                2 => word.Remove(place, 1).Insert(place, letter.ToString()),
                _ when place + 1 < word.Length => word.Remove(place, 2).Insert(place, $"{word[place + 1]}{word[place]}"),
                _ => word,
            };
            // A letter replaced by itself, or swapped with its like, is no slip.
            if (!slipped.Equals(word, StringComparison.OrdinalIgnoreCase))
                return slipped;
        }
    }

    /// <summary>The text with a slip in one of its long words; <see langword="null"/> where it has none.</summary>
    public static string? InLongWord(string text, Random random)
    {
        var words = new List<(int At, int Length)>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            // Neither a command of LaTeX nor a part of a formula is what a finger slips in.
            if (end - at >= LongWord && (at == 0 || text[at - 1] is ' ' or '-' or '('))
                words.Add((at, end - at));
            at = Math.Max(end, at + 1);
        }
        if (words.Count == 0)
            return null;
        var (start, length) = words[random.Next(words.Count)];
        return string.Concat(text.AsSpan(0, start), InWord(text.Substring(start, length), random), text.AsSpan(start + length));
    }
}
