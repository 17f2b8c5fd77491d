using System.Runtime.InteropServices;

namespace PaperSearch.Suggesting;

/// <summary>
/// Counts in how many titles words stand side by side, in any of their forms. A sequence is looked at only where its parts
/// without the first and the last word are frequent enough, so that memory goes with what is kept and not with what was read.
/// For one thread.
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
    /// <param name="least">In how many titles a sequence must be, in any of its forms.</param>
    /// <param name="stems">The stem of each word: words of the same stems are forms of one sequence.</param>
    /// <param name="numbers">The numbers that the words have in the table, which sorts by them.</param>
    /// <param name="canBegin">Whether a phrase may begin with a word (by its first number).</param>
    /// <param name="canEnd">Whether one may end with it.</param>
    public PhraseTable ToTable(int least, int[] stems, int[] numbers, Func<int, bool> canBegin, Func<int, bool> canEnd)
    {
        var all = CollectionsMarshal.AsSpan(words);
        var sequences = new List<int>();
        var forms = new List<Form>();
        // For each place the sequence that begins there and was frequent enough, one word shorter than what is counted, and its
        // form.
        var (begun, begunForm) = (new int[all.Length], new int[all.Length]);
        begun.AsSpan().Fill(Break);
        begunForm.AsSpan().Fill(Break);
        for (var length = 1; length <= PhraseTable.MostWords; length++)
        {
            var counted = Count(begun, stems, length);
            var behind = sequences.Count;
            foreach (var key in counted.Keys)
            {
                ref var gram = ref CollectionsMarshal.GetValueRefOrNullRef(counted, key);
                if (gram.Count < least)
                    continue;
                gram.Number = sequences.Count;
                sequences.Add(gram.Count);
            }
            if (sequences.Count == behind)
                break;
            var found = new Dictionary<GramKey, int>();
            // From left to right, as a place is looked at before it is changed.
            for (var at = 0; at < all.Length; at++)
            {
                if (KeyOf(begun, stems, at, length) is { } key && counted.TryGetValue(key, out var gram) && gram.Count >= least)
                {
                    var word = all[at + length - 1];
                    ref var form = ref CollectionsMarshal.GetValueRefOrAddDefault(
                        found, new GramKey(begunForm[at], word), out var isKnown);
                    if (!isKnown)
                    {
                        form = forms.Count;
                        var first = length == 1 ? word : forms[begunForm[at]].First;
                        forms.Add(new Form(begunForm[at], first, word, gram.Number));
                    }
                    CollectionsMarshal.AsSpan(forms)[form].Add(titles[at], joints[at + length - 1]);
                    (begun[at], begunForm[at]) = (gram.Number, form);
                }
                else
                {
                    (begun[at], begunForm[at]) = (Break, Break);
                }
            }
        }
        return Sorted(least, sequences, forms, numbers, canBegin, canEnd);
    }

    /// <summary>In how many titles the sequences of a length are.</summary>
    private Dictionary<GramKey, Gram> Count(int[] begun, int[] stems, int length)
    {
        var counted = new Dictionary<GramKey, Gram>();
        for (var at = 0; at < begun.Length; at++)
        {
            if (KeyOf(begun, stems, at, length) is not { } key)
                continue;
            ref var gram = ref CollectionsMarshal.GetValueRefOrAddDefault(counted, key, out var isKnown);
            if (isKnown && gram.LastTitle == titles[at])
                continue;
            gram.LastTitle = titles[at];
            gram.Count++;
        }
        return counted;
    }

    private GramKey? KeyOf(int[] begun, int[] stems, int at, int length)
    {
        if (at + length > words.Count)
            return null;
        var word = words[at + length - 1];
        if (word == Break || (length > 1 && (begun[at] == Break || begun[at + 1] == Break)))
            return null;
        return new GramKey(length == 1 ? Break : begun[at], stems[word]);
    }

    private static PhraseTable Sorted(
        int least, List<int> sequences, List<Form> forms, int[] numbers, Func<int, bool> canBegin, Func<int, bool> canEnd)
    {
        const int Most = PhraseTable.MostWords;
        var mains = new int[sequences.Count];
        mains.AsSpan().Fill(Break);
        for (var i = 0; i < forms.Count; i++)
        {
            ref var main = ref mains[forms[i].Sequence];
            if (canBegin(forms[i].First) && canEnd(forms[i].Word) && (main == Break || forms[i].Count > forms[main].Count))
                main = i;
        }
        var phrases = new List<(PhraseKey Key, int Form, byte Joints)>();
        Span<int> spelled = stackalloc int[Most];
        for (var i = 0; i < forms.Count; i++)
        {
            var form = forms[i];
            if ((form.Count < least && mains[form.Sequence] != i) || !canBegin(form.First) || !canEnd(form.Word))
                continue;
            var length = 0;
            var joints = 0;
            for (var part = i; part >= 0; part = forms[part].Parent)
            {
                spelled[length++] = numbers[forms[part].Word];
                joints = joints << 2 | (int)forms[part].Joint;
            }
            spelled[..length].Reverse();
            spelled[length..].Fill(Break);
            // What stands before the first word is nothing.
            phrases.Add((new PhraseKey(spelled[0], spelled[1], spelled[2], spelled[3]), i, (byte)(joints >> 2)));
        }
        phrases.Sort((a, b) => a.Key.CompareTo(b.Key));
        var words = new int[phrases.Count * Most];
        var places = new int[forms.Count];
        for (var i = 0; i < phrases.Count; i++)
        {
            phrases[i].Key.CopyTo(words.AsSpan(i * Most, Most));
            places[phrases[i].Form] = i;
        }
        return new PhraseTable(
            words,
            [.. phrases.Select(p => sequences[forms[p.Form].Sequence])],
            [.. phrases.Select(p => places[mains[forms[p.Form].Sequence]])],
            [.. phrases.Select(p => p.Joints)]);
    }

    /// <summary>A sequence: the one without its last word, and that word or its stem.</summary>
    private readonly record struct GramKey(int Parent, int Word)
    {
        public override int GetHashCode() => (int)(((ulong)(uint)Parent << 32 | (uint)Word) * 0x9E3779B97F4A7C15 >> 32);
    }

    private struct Gram
    {
        public int Count;
        public int LastTitle;
        public int Number;
    }

    /// <summary>A sequence as it is written.</summary>
    private struct Form(int parent, int first, int word, int sequence)
    {
        private int lastTitle = Break;
        private int joined;
        private Joint joint;

        public readonly int Parent => parent;

        public readonly int First => first;

        public readonly int Word => word;

        public readonly int Sequence => sequence;

        /// <summary>How many titles have it.</summary>
        public int Count { get; private set; }

        /// <summary>What mostly stands before its last word.</summary>
        public readonly Joint Joint => joined * 2 > Count ? joint : Joint.Blank;

        public void Add(int title, Joint before)
        {
            if (title == lastTitle)
                return;
            lastTitle = title;
            Count++;
            if (before == Joint.Blank)
                return;
            joined++;
            joint = before;
        }
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
