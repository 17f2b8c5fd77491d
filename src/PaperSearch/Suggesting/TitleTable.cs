using System.Runtime.InteropServices;
using PaperSearch.Text;

namespace PaperSearch.Suggesting;

/// <summary>
/// The titles of some papers: which have a word, with which two words each begins, and what words stand side by side in several
/// of them. Immutable, thread-safe.
/// </summary>
internal sealed class TitleTable
{
    private const int NoWord = -1;

    private readonly WordPostings postings;
    private readonly (int First, int Second)[] beginnings;
    private readonly int[] inOrder;
    private readonly Dictionary<int, string> shown;

    private TitleTable(
        WordPostings postings, (int First, int Second)[] beginnings, PhraseTable phrases, Dictionary<int, string> shown)
    {
        this.postings = postings;
        this.beginnings = beginnings;
        this.shown = shown;
        inOrder = new int[beginnings.Length];
        for (var paper = 0; paper < inOrder.Length; paper++)
            inOrder[paper] = paper;
        Array.Sort(Array.ConvertAll(beginnings, beginning => beginning.First), inOrder);
        Phrases = phrases;
    }

    public WordList Words => postings.Words;

    public PhraseTable Phrases { get; }

    /// <summary>Reads the titles.</summary>
    /// <param name="titles">Titles as they are stored, with the papers' numbers, ascending.</param>
    /// <param name="paperCount">All numbers are less.</param>
    /// <param name="least">A phrase must be in so many titles.</param>
    public static TitleTable Of(IEnumerable<(int Paper, string Title)> titles, int paperCount, int least)
    {
        var words = new WordNumbers();
        var (phrases, spellings) = (new PhraseCounter(), new SpellingCounter());
        var pairs = new List<(int Word, int Paper)>();
        var beginnings = new (int First, int Second)[paperCount];
        beginnings.AsSpan().Fill((NoWord, NoWord));
        var reader = new TextTokenReader();
        var lower = new char[WordScanner.LongestTerm + 4];
        foreach (var (paper, title) in titles)
        {
            var text = ReadableText.Of(title).Text;
            var last = NoWord;
            reader.Reset(text);
            while (reader.MoveNext())
            {
                if (reader.Kind == TokenKind.Variant)
                    continue;
                // Stop words in capitals are other words to a search; what is typed does not tell them yet.
                var length = reader.Unstemmed.ToLowerInvariant(lower);
                var word = words.Of(lower.AsSpan(0, length));
                if (reader.Kind != TokenKind.StopWord)
                    pairs.Add((word, paper));
                ref var beginning = ref beginnings[paper];
                if (beginning.First == NoWord)
                    beginning.First = word;
                else if (beginning.Second == NoWord)
                    beginning.Second = word;
                phrases.Add(paper, word, last == NoWord ? null : JointOf(text.AsSpan(last, Math.Max(0, reader.Start - last))));
                spellings.Add(word, reader.Start, reader.End);
                last = reader.End;
            }
            spellings.End(text);
        }
        var (list, numbers) = WordList.Of(words.All);
        var stems = new WordNumbers();
        int[] stemOf = [.. words.All.Select(word => stems.Of(WordStems.Of(word)))];
        var table = phrases.ToTable(
            least, stemOf, numbers, word => CanBegin(words.All[word]), word => !LinkingWords.Contains(words.All[word]));
        foreach (ref var pair in CollectionsMarshal.AsSpan(pairs))
            pair.Word = numbers[pair.Word];
        foreach (ref var beginning in beginnings.AsSpan())
            beginning = (NumberOf(beginning.First), NumberOf(beginning.Second));
        var shown = spellings.Shown(word => words.All[word])
            .ToDictionary(pair => numbers[pair.Key], pair => pair.Value);
        shown.TrimExcess();
        return new TitleTable(WordPostings.Of(list, pairs, paperCount), beginnings, table, shown);

        int NumberOf(int word) => word == NoWord ? NoWord : numbers[word];
    }

    /// <summary>A phrase as it is mostly written.</summary>
    public string Show(int phrase)
    {
        var text = new System.Text.StringBuilder();
        var words = Phrases.WordsOf(phrase);
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0)
            {
                text.Append(Phrases.JointOf(phrase, i - 1) switch
                {
                    Joint.Hyphen => '-',
                    Joint.Apostrophe => '\'',
                    _ => ' ',
                });
            }
            text.Append(shown.GetValueOrDefault(words[i]) ?? Words.Text(words[i]));
        }
        return text.ToString();
    }

    /// <summary>A word as it is mostly written; <see langword="null"/> where no title has it.</summary>
    public string? ShowWord(string folded) => new TypedWord(folded, IsPrefix: false).In(Words) is { IsEmpty: false } word
        ? shown.GetValueOrDefault(word.From) ?? folded
        : null;

    /// <summary>The papers whose titles begin with a word of a range.</summary>
    public ulong[] BeginningWith(WordRange range)
    {
        var set = postings.NewSet();
        for (var at = LowerBound(range.From); at < inOrder.Length; at++)
        {
            var paper = inOrder[at];
            if (!range.Contains(beginnings[paper].First))
                break;
            set[paper >>> 6] |= 1UL << paper;
        }
        return set;
    }

    /// <summary>How many of the first two words of a paper's title are those asked for.</summary>
    public int Begun(int paper, WordRange first, WordRange second)
    {
        var beginning = beginnings[paper];
        return !first.Contains(beginning.First) ? 0 : second.Contains(beginning.Second) ? 2 : 1;
    }

    /// <summary>The papers whose titles have a word of each choice; stop words are none.</summary>
    public ulong[]? WithAll(IReadOnlyList<List<WordRange>> choices) => postings.All(choices);

    private static bool CanBegin(string word) => word.Length > 1 && !LinkingWords.Contains(word) && word.Any(char.IsLetter);

    // The place of the first title that begins with a word or one behind it.
    private int LowerBound(int word)
    {
        var (low, high) = (0, inOrder.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (beginnings[inOrder[middle]].First < word)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    // A phrase ends at any other sign.
    private static Joint? JointOf(ReadOnlySpan<char> between)
    {
        if (between.Length == 1 && CharFolding.IsHyphen(between[0]))
            return Joint.Hyphen;
        if (between.Length == 1 && CharFolding.IsApostrophe(between[0]))
            return Joint.Apostrophe;
        return !between.IsEmpty && between.IsWhiteSpace() ? Joint.Blank : null;
    }
}
