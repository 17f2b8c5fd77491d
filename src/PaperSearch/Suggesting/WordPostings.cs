using System.Runtime.InteropServices;

namespace PaperSearch.Suggesting;

/// <summary>
/// Words, and for each the numbers of what has it, ascending, as distances of seven bits a byte. Immutable, thread-safe.
/// </summary>
internal sealed class WordPostings
{
    private readonly byte[] distances;
    private readonly int[] ends;
    private readonly int itemCount;

    private WordPostings(WordList words, byte[] distances, int[] ends, int itemCount)
    {
        Words = words;
        this.distances = distances;
        this.ends = ends;
        this.itemCount = itemCount;
    }

    public WordList Words { get; }

    /// <summary>The lists of pairs of a word's number and what has it, the latter ascending.</summary>
    public static WordPostings Of(WordList words, IReadOnlyList<(int Word, int Item)> pairs, int itemCount)
    {
        // Sorted by word in linear time; what has a word stays in its order.
        var starts = new int[words.Count + 1];
        foreach (var (word, _) in pairs)
            starts[word + 1]++;
        for (var word = 0; word < words.Count; word++)
            starts[word + 1] += starts[word];
        var items = new int[pairs.Count];
        var next = starts[..^1];
        foreach (var (word, item) in pairs)
            items[next[word]++] = item;

        var (distances, ends) = (new List<byte>(pairs.Count * 2), new int[words.Count]);
        for (var word = 0; word < words.Count; word++)
        {
            var last = -1;
            foreach (var item in items.AsSpan(starts[word]..starts[word + 1]))
            {
                if (item == last)
                    continue;
                var distance = item - last;
                for (; distance >= 0x80; distance >>>= 7)
                    distances.Add((byte)(distance | 0x80));
                distances.Add((byte)distance);
                last = item;
            }
            ends[word] = distances.Count;
        }
        return new WordPostings(words, [.. distances], ends, itemCount);
    }

    /// <summary>A set of what there is, empty.</summary>
    public ulong[] NewSet() => new ulong[(itemCount + 63) >>> 6];

    /// <summary>Adds to a set what has any word of a range.</summary>
    public void AddTo(ulong[] set, WordRange range)
    {
        for (var word = range.From; word < range.To; word++)
        {
            var item = -1;
            var end = ends[word];
            for (var at = word == 0 ? 0 : ends[word - 1]; at < end;)
            {
                int part = distances[at++];
                var distance = part & 0x7F;
                for (var shift = 7; part >= 0x80; shift += 7)
                {
                    part = distances[at++];
                    distance |= (part & 0x7F) << shift;
                }
                item += distance;
                set[item >>> 6] |= 1UL << item;
            }
        }
    }

    /// <summary>What has a word of each of several choices; <see langword="null"/> where one of them has no word.</summary>
    public ulong[]? All(IReadOnlyList<List<WordRange>> choices)
    {
        ulong[]? all = null;
        foreach (var choice in choices)
        {
            if (choice.Count == 0)
                return null;
            var any = NewSet();
            foreach (var range in CollectionsMarshal.AsSpan(choice))
                AddTo(any, range);
            for (var i = 0; all is not null && i < any.Length; i++)
                any[i] &= all[i];
            all = any;
        }
        return all;
    }
}
