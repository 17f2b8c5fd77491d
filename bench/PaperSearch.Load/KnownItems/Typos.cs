namespace PaperSearch.Load.KnownItems;

/// <summary>Slips of the finger.</summary>
internal static class Typos
{
    private const int LongWord = 7;

    /// <summary>The text with one letter of one long word lost, doubled, replaced or swapped with the next.</summary>
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
        var place = start + random.Next(length);
        var letter = (char)('a' + random.Next(26));
        return random.Next(4) switch
        {
            0 => text.Remove(place, 1),
            1 => text.Insert(place, letter.ToString()),
            2 when char.ToLowerInvariant(text[place]) != letter => text.Remove(place, 1).Insert(place, letter.ToString()),
            _ when place + 1 < start + length && text[place] != text[place + 1] =>
                text.Remove(place, 2).Insert(place, string.Concat(text[place + 1], text[place])),
            _ => text.Remove(place, 1),
        };
    }
}
