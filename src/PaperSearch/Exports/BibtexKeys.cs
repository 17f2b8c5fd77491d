using System.Text;
using PaperSearch.Text;

namespace PaperSearch.Exports;

/// <summary>
/// The keys of one bibliography: <c>vaswani2017attention</c>, and of papers with the same key the second gets an <c>a</c>,
/// the third a <c>b</c>. Only so many keys are remembered; then each key ends with a hash of the
/// paper's id, which needs no memory.
/// </summary>
internal sealed class BibtexKeys(int mostRemembered = BibtexKeys.MostRemembered)
{
    private const int MostRemembered = 1 << 20;

    // By the hash of a key that is taken: the number of the next suffix to try. Two keys of one hash count as the same,
    // which costs a suffix and no more.
    private readonly Dictionary<ulong, int> taken = [];

    public string Next(Paper paper)
    {
        var key = Plain(paper);
        if (taken.Count >= mostRemembered)
            return $"{key}-{StableHash.Of(paper.Id.Value):x16}";
        var hash = StableHash.Of(key);
        if (taken.TryAdd(hash, 1))
            return key;
        while (true)
        {
            var number = taken[hash]++;
            var suffixed = key + Letters(number);
            if (taken.TryAdd(StableHash.Of(suffixed), 1))
                return suffixed;
        }
    }

    /// <summary>Family name, year and first telling word of the title, in ASCII; of what there is.</summary>
    private static string Plain(Paper paper)
    {
        var key = new StringBuilder();
        if (paper.Authors.Count > 0)
            AppendAscii(key, PlainLine.Of(paper.Authors[0].Family));
        if (paper.Date is { } date)
            key.Append(date.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture));
        key.Append(TitleWord(PlainLine.Of(paper.Title)));
        return key.Length > 0 && char.IsAsciiLetter(key[0]) ? key.ToString() : "paper" + key;
    }

    private static string TitleWord(string title)
    {
        var word = new StringBuilder();
        for (var at = 0; at < title.Length;)
        {
            var end = at;
            while (end < title.Length && IsOfWord(title[end]))
                end++;
            AppendAscii(word.Clear(), title.AsSpan(at, end - at));
            if (word.Length > 1 && !StopWords.Contains(word.ToString()))
                return word.ToString();
            at = end + 1;
        }
        return "";
    }

    private static bool IsOfWord(char c) =>
        CharFolding.IsWord(c) || (CharFolding.ClassOf(c) & CharClass.Ignored) != 0 || CharFolding.IsApostrophe(c);

    private static void AppendAscii(StringBuilder key, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if ((CharFolding.ClassOf(c) & CharClass.Expands) != 0)
                AppendLetters(key, CharFolding.Expand(c));
            else
                AppendLetters(key, [CharFolding.Fold(c)]);
        }
    }

    private static void AppendLetters(StringBuilder key, ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            if (char.IsAsciiLetterLower(c))
                key.Append(c);
        }
    }

    // 1 is a, 26 is z, 27 is aa.
    private static string Letters(int number)
    {
        var letters = "";
        for (; number > 0; number = (number - 1) / 26)
            letters = (char)('a' + (number - 1) % 26) + letters;
        return letters;
    }
}
