using System.Text;

namespace PaperSearch.Suggesting;

/// <summary>Different words, sorted by their UTF-8, side by side in memory. Immutable, thread-safe.</summary>
internal sealed class WordList
{
    private readonly byte[] bytes;
    private readonly int[] ends;

    private WordList(byte[] bytes, int[] ends)
    {
        this.bytes = bytes;
        this.ends = ends;
    }

    public int Count => ends.Length;

    public ReadOnlySpan<byte> this[int word]
    {
        get
        {
            var start = word == 0 ? 0 : ends[word - 1];
            return bytes.AsSpan(start, ends[word] - start);
        }
    }

    public string Text(int word) => Encoding.UTF8.GetString(this[word]);

    /// <summary>The list of some words, and for each of them its number in it.</summary>
    public static (WordList List, int[] Numbers) Of(IReadOnlyList<string> words)
    {
        var texts = new byte[words.Count][];
        var order = new int[words.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Encoding.UTF8.GetBytes(words[i]);
            order[i] = i;
        }
        Array.Sort(order, (a, b) => texts[a].AsSpan().SequenceCompareTo(texts[b]));
        var (numbers, ends) = (new int[texts.Length], new int[texts.Length]);
        var bytes = new byte[texts.Sum(text => text.Length)];
        var end = 0;
        for (var i = 0; i < order.Length; i++)
        {
            var text = texts[order[i]];
            text.CopyTo(bytes, end);
            ends[i] = end += text.Length;
            numbers[order[i]] = i;
        }
        return (new WordList(bytes, ends), numbers);
    }

    /// <summary>The word itself: one or none.</summary>
    public WordRange Find(ReadOnlySpan<byte> word)
    {
        var at = LowerBound(word, 0, Count);
        return at < Count && this[at].SequenceEqual(word) ? WordRange.Of(at) : WordRange.None;
    }

    /// <summary>The words that begin so.</summary>
    public WordRange StartingWith(ReadOnlySpan<byte> prefix)
    {
        var from = LowerBound(prefix, 0, Count);
        var (low, high) = (from, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle].StartsWith(prefix))
                low = middle + 1;
            else
                high = middle;
        }
        return new WordRange(from, low);
    }

    /// <summary>
    /// The words that are one edit from a word of ASCII letters and digits, or begin with what is one edit from it: a letter
    /// more, less or another, or two neighbours swapped. A range may come more than once.
    /// </summary>
    public void Near(ReadOnlySpan<byte> word, bool isPrefix, List<WordRange> found)
    {
        if (word.ContainsAnyInRange((byte)0x80, (byte)0xFF))
            return;
        var range = new WordRange(0, Count);
        for (var at = 0; at <= word.Length && !range.IsEmpty; at++)
        {
            for (var next = range.From; next < range.To;)
            {
                if (this[next].Length <= at)
                {
                    next++;
                    continue;
                }
                var letter = this[next][at];
                var with = Narrow(new WordRange(next, range.To), at, letter);
                next = with.To;
                if (letter >= 0x80 || (at < word.Length && letter == word[at]))
                    continue;
                if (at < word.Length)
                    Follow(with, at + 1, word[(at + 1)..], isPrefix, found);
                // What begins with the whole word is no other.
                if (at < word.Length || !isPrefix)
                    Follow(with, at + 1, word[at..], isPrefix, found);
            }
            if (at == word.Length)
                break;
            Follow(range, at, word[(at + 1)..], isPrefix, found);
            if (at + 1 < word.Length && word[at] != word[at + 1])
            {
                var swapped = Narrow(Narrow(range, at, word[at + 1]), at + 1, word[at]);
                Follow(swapped, at + 2, word[(at + 2)..], isPrefix, found);
            }
            range = Narrow(range, at, word[at]);
        }
    }

    private void Follow(WordRange range, int depth, ReadOnlySpan<byte> rest, bool isPrefix, List<WordRange> found)
    {
        for (; !rest.IsEmpty && !range.IsEmpty; rest = rest[1..])
            range = Narrow(range, depth++, rest[0]);
        if (range.IsEmpty)
            return;
        if (isPrefix)
            found.Add(range);
        else if (this[range.From].Length == depth)
            found.Add(WordRange.Of(range.From));
    }

    /// <summary>Of words that are the same up to a depth those that go on with a letter.</summary>
    private WordRange Narrow(WordRange range, int depth, byte letter)
    {
        var (low, high) = (range.From, range.To);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (At(middle, depth) < letter)
                low = middle + 1;
            else
                high = middle;
        }
        var from = low;
        high = range.To;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (At(middle, depth) <= letter)
                low = middle + 1;
            else
                high = middle;
        }
        return new WordRange(from, low);
    }

    private int At(int word, int depth)
    {
        var text = this[word];
        return depth < text.Length ? text[depth] : -1;
    }

    private int LowerBound(ReadOnlySpan<byte> word, int low, int high)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle].SequenceCompareTo(word) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
