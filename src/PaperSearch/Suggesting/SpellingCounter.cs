using System.Globalization;
using System.Runtime.InteropServices;
using PaperSearch.Text;

namespace PaperSearch.Suggesting;

/// <summary>
/// Finds out how words are written: "Bayesian", "GAN", "learning". Capitals of a title that capitalizes every word say nothing,
/// and neither do those of a title's first word. For one thread.
/// </summary>
internal sealed class SpellingCounter
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly List<(string Text, int Word, int Sure, int All)> spellings = [];
    private readonly List<(int Word, int Start, int End)> title = [];

    public SpellingCounter() => bySpan = new Dictionary<string, int>(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a word of the current title.</summary>
    public void Add(int word, int start, int end) => title.Add((word, start, end));

    /// <summary>Ends the current title.</summary>
    public void End(string text)
    {
        var (small, capital) = (0, 0);
        foreach (var (_, start, end) in CollectionsMarshal.AsSpan(title)[Math.Min(1, title.Count)..])
        {
            // Short words are small in every title.
            if (end - start < 4)
                continue;
            small += char.IsLower(text[start]) ? 1 : 0;
            capital += char.IsUpper(text[start]) ? 1 : 0;
        }
        var tells = small > capital;
        var isShouted = !text.Any(char.IsLower);
        for (var i = 0; i < title.Count && !isShouted; i++)
        {
            var (word, start, end) = title[i];
            Count(text.AsSpan(start, end - start), word, tells && i > 0);
        }
        title.Clear();
    }

    /// <summary>How each word is written, where it is otherwise than it is folded.</summary>
    public Dictionary<int, string> Shown(Func<int, string> folded)
    {
        var best = new Dictionary<int, (string Text, int Word, int Sure, int All)>();
        foreach (var spelling in spellings)
        {
            ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(best, spelling.Word, out var isKnown);
            if (!isKnown || (spelling.Sure, spelling.All).CompareTo((kept.Sure, kept.All)) > 0)
                kept = spelling;
        }
        var shown = new Dictionary<int, string>();
        foreach (var (word, spelling) in best)
        {
            // An accent is one anywhere; a capital may be that of any word in such a place.
            var text = spelling.Sure > 0 || spelling.Text.AsSpan(1).ContainsAnyInRange('A', 'Z')
                ? spelling.Text
                : spelling.Text.ToLower(CultureInfo.InvariantCulture);
            // Stop words have capitals only where they are other words.
            if (text != folded(word) && !StopWords.Contains(folded(word)))
                shown.Add(word, text);
        }
        return shown;
    }

    private void Count(ReadOnlySpan<char> text, int word, bool isSure)
    {
        // What is no plain word, as in a formula, is shown as it is folded: "alpha".
        foreach (var c in text)
        {
            if (!CharFolding.IsWord(c) && !CharFolding.IsApostrophe(c) && c is not ('.' or '+' or '#'))
                return;
            if (CharFolding.IsGreekLetter(CharFolding.Fold(c)))
                return;
        }
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(bySpan, text, out var isKnown);
        if (!isKnown)
        {
            number = spellings.Count;
            spellings.Add((text.ToString(), word, 0, 0));
        }
        ref var spelling = ref CollectionsMarshal.AsSpan(spellings)[number];
        spelling.All++;
        spelling.Sure += isSure ? 1 : 0;
    }
}
