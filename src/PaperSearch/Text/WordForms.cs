using System.Collections.Frozen;

namespace PaperSearch.Text;

/// <summary>
/// Reads the forms of a word that the stemmer keeps apart as one: plurals with a change of their own (matrices, spectra, nuclei),
/// British spellings as American ones, umlauts written out (Groebner). What is read as what stands in <c>word-forms.tsv</c>; the
/// endings of -ise and most umlauts are rules, as no list of them would be whole. Stateless and thread-safe.
/// </summary>
internal static class WordForms
{
    /// <summary>By so many letters a word may become longer, each time a row of the table holds.</summary>
    public const int MostGrowth = 2;

    /// <summary>A row for an end needs so many letters before it: "bases" is no end of "oases".</summary>
    private const int LeastBeforeEnd = 2;

    /// <summary>All roots and ends have so many letters at least.</summary>
    private const int KeyLetters = 4;

    /// <summary>Shorter words have no umlauts written out: "poet".</summary>
    private const int ShortestWrittenOut = 5;

    /// <summary>Before -ise: "rise" and "noise" are no verbs in -ize.</summary>
    private const int LeastBeforeIse = 3;

    private static readonly Dictionary<uint, string[][]> roots;
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> wordsBySpan;
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> endsBySpan;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ownSBySpan;
    private static readonly string[] ownE;
    private static readonly int[] endLengths;

    // What a word must have of letters to be worth a look: most words are passed over without one.
    private static readonly LetterFilter wordFilter = new();
    private static readonly LetterFilter endFilter = new();
    private static readonly LetterFilter rootFilter = new();

    static WordForms()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var ends = new Dictionary<string, string>(StringComparer.Ordinal);
        var ownS = new HashSet<string>(StringComparer.Ordinal);
        var ownERows = new List<string>();
        var rootRows = new List<string[]>();
        foreach (var cells in EmbeddedTable.Rows("word-forms.tsv"))
        {
            switch (cells[0])
            {
                case "word":
                    words.Add(cells[1], cells[2]);
                    break;
                case "end":
                    words.Add(cells[1], cells[2]);
                    ends.Add(cells[1], cells[2]);
                    break;
                case "root":
                    rootRows.Add(cells[1..]);
                    break;
                case "own-e":
                    ownERows.Add(cells[1]);
                    break;
                default:
                    ownS.Add(cells[1]);
                    break;
            }
        }
        foreach (var word in words.Keys)
            wordFilter.Add(WordKey(KeyOf(word), word));
        foreach (var end in ends.Keys)
            endFilter.Add(KeyOf(end));
        // The longest of several that begin alike is the one that is meant.
        roots = rootRows.GroupBy(row => KeyOf(row[0].AsSpan(0, KeyLetters)))
            .ToDictionary(same => same.Key, same => same.OrderByDescending(row => row[0].Length).ToArray());
        foreach (var key in roots.Keys)
            rootFilter.Add(key);
        wordsBySpan = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        endsBySpan = ends.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        ownSBySpan = ownS.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        ownE = [.. ownERows];
        endLengths = [.. ends.Keys.Select(end => end.Length).Distinct().OrderDescending()];
    }

    /// <summary>
    /// Writes the form that <c>word[..length]</c>, folded, is read as in its place, and gives its length. There must be room for
    /// it to grow.
    /// </summary>
    public static int Normalize(Span<char> word, int length)
    {
        if (length < 3)
            return length;
        uint key = 0;
        var ise = -1;
        var hasRoot = false;
        var hasUmlaut = false;
        for (var i = 0; i < length; i++)
        {
            key = LetterFilter.Next(key, word[i]);
            hasRoot |= rootFilter.MayHave(key);
            if (word[i] == 's' && i > 0 && word[i - 1] == 'i')
                ise = i - 1;
            else if (word[i] == 'e' && i > 0 && word[i - 1] is 'a' or 'o' or 'u')
                hasUmlaut = true;
        }
        if (wordFilter.MayHave(WordKey(key, word[..length])) && wordsBySpan.TryGetValue(word[..length], out var form))
            length = Replace(word, length, 0, length, form);
        else if (ise >= LeastBeforeIse && ise + 2 < length && IsIse(word[..length], ise))
            word[ise + 1] = 'z';
        else if (endFilter.MayHave(key))
            length = NormalizeEnd(word, length);
        if (hasRoot)
            length = NormalizeRoots(word, length);
        return hasUmlaut && length >= ShortestWrittenOut && !HasOwnE(word[..length])
            ? UmlautSpelling.Contract(word, length)
            : length;
    }

    private static int NormalizeEnd(Span<char> word, int length)
    {
        foreach (var end in endLengths)
        {
            var at = length - end;
            if (at >= LeastBeforeEnd && endsBySpan.TryGetValue(word[at..length], out var form))
                return Replace(word, length, at, end, form);
        }
        return length;
    }

    private static int NormalizeRoots(Span<char> word, int length)
    {
        for (var at = 0; at + KeyLetters <= length; at++)
        {
            if (!roots.TryGetValue(KeyOf(word.Slice(at, KeyLetters)), out var rows))
                continue;
            foreach (var row in rows)
            {
                if (!word[at..length].StartsWith(row[0]))
                    continue;
                length = Replace(word, length, at, row[0].Length, row[1]);
                break;
            }
        }
        return length;
    }

    /// <summary>Whether the "is" at a place begins an ending of -ise that Americans write with z.</summary>
    private static bool IsIse(ReadOnlySpan<char> word, int at)
    {
        if (word[(at + 2)..] is not ("e" or "ed" or "es" or "er" or "ers" or "ing" or "ings" or "able" or "ability"
            or "ation" or "ations" or "ational"))
            return false;
        var before = word[..at];
        return before[^1] is not ('a' or 'o' or 'u' or 'w') && !ownSBySpan.Contains(before);
    }

    private static bool HasOwnE(ReadOnlySpan<char> word)
    {
        foreach (var beginning in ownE)
        {
            if (word.StartsWith(beginning))
                return true;
        }
        return false;
    }

    private static int Replace(Span<char> word, int length, int at, int replaced, string form)
    {
        var grown = length - replaced + form.Length;
        word[(at + replaced)..length].CopyTo(word[(at + form.Length)..]);
        form.CopyTo(word[at..]);
        return grown;
    }

    private static uint KeyOf(ReadOnlySpan<char> letters)
    {
        uint key = 0;
        foreach (var c in letters)
            key = LetterFilter.Next(key, c);
        return key;
    }

    private static uint WordKey(uint lastLetters, ReadOnlySpan<char> word) =>
        lastLetters * 31 + word[0] * 7u + (uint)word.Length;

    /// <summary>Tells most words that are not in a table by their last four letters, without a look at it.</summary>
    private sealed class LetterFilter
    {
        private const int Bits = 16;
        private readonly ulong[] bits = new ulong[1 << (Bits - 6)];

        /// <summary>The key of a word's last four letters, one letter farther.</summary>
        public static uint Next(uint key, char c) => (key << 5 | (c & 31u)) & 0xFFFFF;

        public void Add(uint key) => bits[Slot(key) >> 6] |= 1UL << (int)(Slot(key) & 63);

        public bool MayHave(uint key) => (bits[Slot(key) >> 6] & 1UL << (int)(Slot(key) & 63)) != 0;

        private static uint Slot(uint key) => key * 2654435769u >> (32 - Bits);
    }
}
