using System.Runtime.InteropServices;
using PaperSearch.Analysis;
using PaperSearch.Resolving;
using PaperSearch.Text;

namespace PaperSearch.Resemblance;

/// <summary>
/// The words of some papers that two of them have at least, with what they count for in each. Words are told apart by 64 bits of
/// their letters. Immutable when read.
/// </summary>
internal sealed class SharedWords
{
    [ThreadStatic]
    private static TokenReader? reader;

    private readonly IReadOnlyList<PaperText> texts;
    private readonly Dictionary<ulong, int> numbers = new(4096);
    private readonly List<Word> words = new(4096);
    private readonly List<Occurrence> occurrences = new(16384);
    private readonly int[] starts;
    private readonly float[] lengths;
    private char[] letters = new char[32768];
    private int used;

    private SharedWords(IReadOnlyList<PaperText> texts)
    {
        this.texts = texts;
        starts = new int[texts.Count + 1];
        lengths = new float[texts.Count];
    }

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many different words the papers have, all papers together.</summary>
    public int Occurrences { get; private set; }

    /// <summary>The mean of <see cref="LengthOf"/>.</summary>
    public float AverageLength => lengths.Sum() / Math.Max(1, lengths.Length);

    /// <summary>How long a paper is, its fields weighted; all of its words are counted.</summary>
    public float LengthOf(int paper) => lengths[paper];

    /// <summary>The words of a paper, each once, with their occurrences, weighted by field.</summary>
    public IEnumerable<(int Term, float Occurrences)> Of(int paper)
    {
        for (var i = starts[paper]; i < starts[paper + 1]; i++)
        {
            var (word, count) = occurrences[i];
            if (words[word].Term is >= 0 and var term)
                yield return (term, count);
        }
    }

    /// <summary>A word as it is first written.</summary>
    public string Printed(int term)
    {
        var word = words.Find(word => word.Term == term);
        var text = word.IsInTitle ? texts[word.FirstPaper].Title : texts[word.FirstPaper].Abstract;
        return text!.Substring(word.Start, word.End - word.Start);
    }

    /// <summary>Asks how many papers of the index have each word in their abstract.</summary>
    public void CountPapers(ITermDictionary dictionary, Action<int, int> tell)
    {
        foreach (var word in words)
        {
            if (word.Term >= 0)
            {
                var term = letters.AsSpan(word.At, word.Length);
                tell(word.Term, dictionary.AbstractsWith(word.Hash, term));
            }
        }
    }

    public static SharedWords Of(IReadOnlyList<PaperText> texts, RankingProfile profile)
    {
        var shared = new SharedWords(texts);
        for (var paper = 0; paper < texts.Count; paper++)
        {
            shared.Add(texts[paper].Title, paper, isTitle: true, profile.Title);
            if (texts[paper].Abstract is { } text)
                shared.Add(text, paper, isTitle: false, profile.Abstract);
            shared.starts[paper + 1] = shared.occurrences.Count;
        }
        shared.Number();
        return shared;
    }

    private void Add(string text, int paper, bool isTitle, float weight)
    {
        var read = reader ??= TextAnalysis.CreateReader(PaperFieldKind.Text);
        read.Reset(text);
        while (read.MoveNext())
        {
            if (read.Kind != TokenKind.Word)
                continue;
            lengths[paper] += weight;
            var term = read.Term;
            var hash = StableHash.Of(term);
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, hash, out var isKnown);
            if (!isKnown)
            {
                number = words.Count;
                words.Add(new Word(hash, Keep(term), term.Length, paper, isTitle, read.Start, read.End));
            }
            ref var word = ref CollectionsMarshal.AsSpan(words)[number];
            if (word.LastPaper != paper)
            {
                word.Papers++;
                word.LastPaper = paper;
                word.LastOccurrence = occurrences.Count;
                occurrences.Add(new Occurrence(number, 0));
            }
            CollectionsMarshal.AsSpan(occurrences)[word.LastOccurrence].Count += weight;
        }
    }

    private void Number()
    {
        foreach (ref var word in CollectionsMarshal.AsSpan(words))
        {
            word.Term = word.Papers > 1 ? Count++ : -1;
            Occurrences += word.Papers > 1 ? word.Papers : 0;
        }
    }

    private int Keep(ReadOnlySpan<char> term)
    {
        if (used + term.Length > letters.Length)
            Array.Resize(ref letters, 2 * (used + term.Length));
        term.CopyTo(letters.AsSpan(used));
        used += term.Length;
        return used - term.Length;
    }

    /// <summary>A word.</summary>
    /// <param name="Hash">What tells it from others.</param>
    /// <param name="At">Where its letters begin.</param>
    /// <param name="Length">How many there are.</param>
    /// <param name="FirstPaper">The first paper that has it.</param>
    /// <param name="IsInTitle">Whether it stands in that paper's title first.</param>
    /// <param name="Start">Where, in that text.</param>
    /// <param name="End">Behind where.</param>
    private record struct Word(ulong Hash, int At, int Length, int FirstPaper, bool IsInTitle, int Start, int End)
    {
        /// <summary>Its number among the words of more than one paper; -1 where one has it.</summary>
        public int Term { get; set; }

        public int Papers { get; set; }

        public int LastPaper { get; set; } = -1;

        public int LastOccurrence { get; set; }
    }

    private record struct Occurrence(int Word, float Count)
    {
        public float Count { get; set; } = Count;
    }
}
