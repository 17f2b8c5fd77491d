using System.Runtime.InteropServices;
using PaperSearch.Text;

namespace PaperSearch.Suggesting;

/// <summary>
/// The titles of some papers: which have a word, with which each begins, and what words stand side by side in several of them.
/// Immutable, thread-safe.
/// </summary>
internal sealed class TitleTable
{
    private const int NoWord = -1;

    private readonly WordPostings postings;
    private readonly int[] firstWords;
    private readonly Dictionary<int, string> shown;

    private TitleTable(WordPostings postings, int[] firstWords, PhraseTable phrases, Dictionary<int, string> shown)
    {
        this.postings = postings;
        this.firstWords = firstWords;
        this.shown = shown;
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
        var firstWords = new int[paperCount];
        firstWords.AsSpan().Fill(NoWord);
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
                if (firstWords[paper] == NoWord)
                    firstWords[paper] = word;
                phrases.Add(paper, word, last == NoWord ? null : JointOf(text.AsSpan(last, Math.Max(0, reader.Start - last))));
                if (reader.Kind != TokenKind.StopWord)
                    spellings.Add(word, reader.Start, reader.End);
                last = reader.End;
            }
            spellings.End(text);
        }
        var (list, numbers) = WordList.Of(words.All);
        var table = phrases.ToTable(least, numbers, word => CanBegin(words.All[word]), word => !StopWords.Contains(words.All[word]));
        foreach (ref var pair in CollectionsMarshal.AsSpan(pairs))
            pair.Word = numbers[pair.Word];
        foreach (ref var word in firstWords.AsSpan())
            word = word == NoWord ? NoWord : numbers[word];
        var shown = spellings.Shown(word => words.All[word])
            .ToDictionary(pair => numbers[pair.Key], pair => pair.Value);
        shown.TrimExcess();
        return new TitleTable(WordPostings.Of(list, pairs, paperCount), firstWords, table, shown);
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

    /// <summary>The papers whose titles begin with a word of a range.</summary>
    public ulong[] BeginningWith(WordRange range)
    {
        var set = postings.NewSet();
        for (var paper = 0; paper < firstWords.Length; paper++)
        {
            if (range.Contains(firstWords[paper]))
                set[paper >>> 6] |= 1UL << paper;
        }
        return set;
    }

    /// <summary>Whether a paper's title begins with a word of a range.</summary>
    public bool Begins(int paper, WordRange range) => range.Contains(firstWords[paper]);

    /// <summary>The papers whose titles have a word of each choice; stop words are none.</summary>
    public ulong[]? WithAll(IReadOnlyList<List<WordRange>> choices) => postings.All(choices);

    private static bool CanBegin(string word) => word.Length > 1 && !StopWords.Contains(word) && word.Any(char.IsLetter);

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
