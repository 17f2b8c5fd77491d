using System.Runtime.InteropServices;

namespace PaperSearch.Suggesting;

/// <summary>
/// Counts in how many titles words stand side by side. A sequence is looked at only where its parts without the first and the
/// last word are frequent enough, so that memory goes with what is kept and not with what was read. For one thread.
/// </summary>
internal sealed class PhraseCounter
{
    private const int Break = -1;

    private readonly List<int> words = [];
    private readonly List<int> titles = [];
    private readonly List<Joint> joints = [];

    /// <summary>Adds the next word of a title.</summary>
    /// <param name="title">The title.</param>
    /// <param name="word">The number of the word.</param>
    /// <param name="joint">What stands before it; <see langword="null"/> where a phrase ends: behind a comma.</param>
    public void Add(int title, int word, Joint? joint)
    {
        if (joint is null)
            AddBreak(title);
        words.Add(word);
        titles.Add(title);
        joints.Add(joint ?? Joint.Blank);
    }

    private void AddBreak(int title)
    {
        words.Add(Break);
        titles.Add(title);
        joints.Add(Joint.Blank);
    }

    /// <summary>The table of the sequences that are frequent enough.</summary>
    /// <param name="least">In how many titles a sequence must be.</param>
    /// <param name="numbers">The numbers that the words have in the table, which sorts by them.</param>
    /// <param name="canBegin">Whether a phrase may begin with a word (by its first number).</param>
    /// <param name="canEnd">Whether one may end with it.</param>
    public PhraseTable ToTable(int least, int[] numbers, Func<int, bool> canBegin, Func<int, bool> canEnd)
    {
        var all = CollectionsMarshal.AsSpan(words);
        var found = new List<(int Parent, int Word, int Count, Joint Joint)>();
        // For each place the sequence that begins there and was frequent enough, one word shorter than what is counted.
        var begun = new int[all.Length];
        begun.AsSpan().Fill(Break);
        var kept = new List<int>();
        for (var length = 1; length <= PhraseTable.MostWords; length++)
        {
            var counted = new Dictionary<GramKey, Gram>();
            for (var at = 0; at + length <= all.Length; at++)
            {
                if (KeyOf(all, begun, at, length) is not { } key)
                    continue;
                ref var gram = ref CollectionsMarshal.GetValueRefOrAddDefault(counted, key, out var isKnown);
                if (isKnown && gram.LastTitle == titles[at])
                    continue;
                gram.LastTitle = titles[at];
                gram.Count++;
                if (joints[at + length - 1] is not Joint.Blank and var joint)
                {
                    gram.Joined++;
                    gram.Joint = joint;
                }
            }
            var behind = found.Count;
            foreach (var key in counted.Keys)
            {
                ref var gram = ref CollectionsMarshal.GetValueRefOrNullRef(counted, key);
                if (gram.Count < least)
                    continue;
                gram.Number = found.Count;
                var joint = gram.Joined * 2 > gram.Count ? gram.Joint : Joint.Blank;
                found.Add((key.Parent, key.Word, gram.Count, joint));
                var start = length == 1 ? key.Word : FirstWord(found, key.Parent);
                if (canBegin(start) && canEnd(key.Word))
                    kept.Add(found.Count - 1);
            }
            if (found.Count == behind)
                break;
            // From left to right, as a place is looked at before it is changed.
            for (var at = 0; at < all.Length; at++)
            {
                begun[at] = at + length <= all.Length && KeyOf(all, begun, at, length) is { } key
                    && counted.TryGetValue(key, out var gram) && gram.Count >= least ? gram.Number : Break;
            }
        }
        return Sorted(found, kept, numbers);
    }

    private static GramKey? KeyOf(ReadOnlySpan<int> all, int[] begun, int at, int length)
    {
        var word = all[at + length - 1];
        if (word == Break || (length > 1 && (begun[at] == Break || begun[at + 1] == Break)))
            return null;
        return new GramKey(length == 1 ? Break : begun[at], word);
    }

    private static int FirstWord(List<(int Parent, int Word, int Count, Joint Joint)> found, int sequence)
    {
        while (found[sequence].Parent >= 0)
            sequence = found[sequence].Parent;
        return found[sequence].Word;
    }

    private static PhraseTable Sorted(
        List<(int Parent, int Word, int Count, Joint Joint)> found, List<int> kept, int[] numbers)
    {
        const int Most = PhraseTable.MostWords;
        var phrases = new (PhraseKey Key, int Count, byte Joints)[kept.Count];
        Span<int> spelled = stackalloc int[Most];
        for (var i = 0; i < phrases.Length; i++)
        {
            var length = 0;
            var joints = 0;
            for (var part = kept[i]; part >= 0; part = found[part].Parent)
            {
                spelled[length++] = numbers[found[part].Word];
                joints = joints << 2 | (int)found[part].Joint;
            }
            spelled[..length].Reverse();
            spelled[length..].Fill(Break);
            // What stands before the first word is nothing.
            var key = new PhraseKey(spelled[0], spelled[1], spelled[2], spelled[3]);
            phrases[i] = (key, found[kept[i]].Count, (byte)(joints >> 2));
        }
        Array.Sort(phrases, (a, b) => a.Key.CompareTo(b.Key));
        var words = new int[phrases.Length * Most];
        for (var i = 0; i < phrases.Length; i++)
            phrases[i].Key.CopyTo(words.AsSpan(i * Most, Most));
        return new PhraseTable(words, Array.ConvertAll(phrases, p => p.Count), Array.ConvertAll(phrases, p => p.Joints));
    }

    /// <summary>A sequence: the one without its last word, and that word.</summary>
    private readonly record struct GramKey(int Parent, int Word)
    {
        public override int GetHashCode() => (int)(((ulong)(uint)Parent << 32 | (uint)Word) * 0x9E3779B97F4A7C15 >> 32);
    }

    private struct Gram
    {
        public int Count;
        public int LastTitle;
        public int Joined;
        public int Number;
        public Joint Joint;
    }

    private readonly record struct PhraseKey(int First, int Second, int Third, int Fourth) : IComparable<PhraseKey>
    {
        public int CompareTo(PhraseKey other)
        {
            var order = First.CompareTo(other.First);
            order = order != 0 ? order : Second.CompareTo(other.Second);
            order = order != 0 ? order : Third.CompareTo(other.Third);
            return order != 0 ? order : Fourth.CompareTo(other.Fourth);
        }

        public void CopyTo(Span<int> words) => (words[0], words[1], words[2], words[3]) = (First, Second, Third, Fourth);
    }
}
