using System.Buffers;
using PaperSearch.Text;

namespace PaperSearch.Resolving;

/// <summary>
/// Words that some write as one and others apart (<c>SN1987A</c>, <c>SN 1987A</c>; <c>dataset</c>, <c>data set</c>): which of the
/// other ways the papers of an index have. For one query.
/// </summary>
internal sealed class JoinedWords(AnalyzedTexts texts, ITermDictionary dictionary)
{
    /// <summary>Longer texts have enough words to be found by as they are.</summary>
    private const int MostWords = 12;

    /// <summary>
    /// In longer texts words are not parted between letters: where that could be is looked up at every letter.
    /// </summary>
    private const int MostWordsParted = 3;

    private const int ShortestWord = 7;
    private const int LongestWord = 24;
    private const int ShortestHalf = 3;

    // A way of writing that one in so many papers has is a mistake, or means something else.
    private const int Rare = 100;

    // Papers without an abstract have their words in the title alone.
    private static readonly string[] fields = [SearchedFields.Abstract, SearchedFields.Title];

    // Other names are the ends of many words (eta, iota, pi).
    private static readonly string[] greekNames =
        ["alpha", "beta", "gamma", "delta", "epsilon", "theta", "kappa", "lambda", "sigma", "omega"];

    private static readonly Dictionary<string, string[]> sameWords = new(StringComparer.Ordinal)
    {
        ["lcdm"] = ["lambdacdm"],
        ["lambdacdm"] = ["lcdm"],
    };

    // Common words that are no part of a compound, beside stop words: "his tory".
    private static readonly HashSet<string> functionWords = new(StringComparer.Ordinal)
    {
        "all", "any", "can", "did", "for", "had", "has", "her", "him", "his", "how", "may", "not", "our", "per", "she", "the",
        "was", "were", "who", "why", "with", "yet", "you", "your",
    };

    private static readonly SearchValues<char> ofWords = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    private readonly Dictionary<string, ValueList<PhrasePattern>> known = new(StringComparer.Ordinal);

    /// <summary>How many words the query has: in a long one nothing is looked for.</summary>
    public int WordsOfQuery { get; set; } = int.MaxValue;

    /// <summary>Whether the query is short enough.</summary>
    public bool AreLookedFor => WordsOfQuery <= MostWords;

    /// <summary>What else is written for a term by convention.</summary>
    public static string[] SameAs(string term) => sameWords.GetValueOrDefault(term) ?? [];

    /// <summary>The words side by side that papers write for a word.</summary>
    /// <param name="word">The word, folded.</param>
    public ValueList<PhrasePattern> Apart(string word)
    {
        if (!AreLookedFor || word.Length < ShortestHalf)
            return [];
        if (!known.TryGetValue(word, out var phrases))
            known[word] = phrases = [.. SameAs(word).Prepend(word).SelectMany(FindApart)];
        return phrases;
    }

    /// <summary>The word that papers write for words side by side; <see langword="null"/> where there is none.</summary>
    /// <param name="words">Two or three words.</param>
    /// <param name="isSure">
    /// Whether they are one name however they are written, as numbers and letters or names of Greek letters are.
    /// </param>
    public string? AsOne(ReadOnlySpan<AnalyzedWord> words, out bool isSure)
    {
        isSure = false;
        if (!AreLookedFor)
            return null;
        var joined = "";
        foreach (ref readonly var word in words)
        {
            if (word.IsStopWord || word.Unstemmed.AsSpan().ContainsAnyExcept(ofWords))
                return null;
            isSure |= word.Unstemmed.AsSpan().ContainsAnyInRange('0', '9') || CharFolding.IsGreekName(word.Unstemmed);
            joined += word.Unstemmed;
        }
        // A name in three pieces is letters, a number and a letter.
        var isName = words.Length == 2
            || (char.IsAsciiDigit(words[1].Unstemmed[0]) && words[2].Unstemmed.Length < ShortestHalf);
        if (!isName || joined.Length > LongestWord || !joined.AsSpan().ContainsAnyInRange('a', 'z')
            || texts.Read(joined, PaperFieldKind.Text) is not [{ IsStopWord: false } one])
        {
            return null;
        }
        return isSure ? dictionary.PapersWith(one.Term) > 0 ? one.Term : null
            : IsUsualFor(one, words[^1], Math.Max(1, RarestOf(words) / Rare)) ? one.Term
            : null;
    }

    // With a hyphen it has the position of its first part, and the other ones stand there as well: no need to look for it.
    private bool IsUsualFor(in AnalyzedWord one, in AnalyzedWord last, int papers)
    {
        var withHyphen = new PhrasePattern([WordPattern.Of(one), WordPattern.Of(last)], 0);
        foreach (var field in fields)
        {
            var all = dictionary.DocumentFrequency(field, TermForm.Analyzed, one.Term);
            if (all >= papers && dictionary.PapersWith(field, withHyphen, all - papers + 1) <= all - papers)
                return true;
        }
        return false;
    }

    // Pieces of a word are too common to be taken for words.
    private int RarestOf(ReadOnlySpan<AnalyzedWord> words)
    {
        var rarest = int.MaxValue;
        foreach (ref readonly var word in words)
        {
            if (word.Unstemmed.Length < ShortestHalf)
                return int.MaxValue;
            rarest = Math.Min(rarest, dictionary.PapersWith(word.Term));
        }
        return rarest;
    }

    private IEnumerable<PhrasePattern> FindApart(string word) =>
        Splits(word).Select(PhraseOf).OfType<PhrasePattern>()
            .Where(phrase => HavePhrase(phrase, Math.Max(1, PapersWithWord(word) / Rare)));

    private IEnumerable<string[]> Splits(string word)
    {
        if (word.AsSpan().ContainsAnyInRange('0', '9'))
            return AtNumber(word);
        if (word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return [];
        foreach (var letter in greekNames)
        {
            if (word.Length > letter.Length && word.EndsWith(letter, StringComparison.Ordinal))
                return [[word[..^letter.Length], letter]];
            if (word.Length > letter.Length + 1 && word.StartsWith(letter, StringComparison.Ordinal))
                return [[letter, word[letter.Length..]]];
        }
        return WordsOfQuery <= MostWordsParted && word.Length is >= ShortestWord and <= LongestWord
            && BetweenWords(word) is { } halves ? [halves] : [];
    }

    // Before the last number, and behind it as well. One letter and one digit are too common apart ("k = 3").
    private static IEnumerable<string[]> AtNumber(string word)
    {
        var end = word.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var start = word.AsSpan(0, end).LastIndexOfAnyExceptInRange('0', '9') + 1;
        var (before, number, behind) = (word[..start], word[start..end], word[end..]);
        if (before.Length + number.Length < ShortestHalf || word.AsSpan().ContainsAnyExcept(ofWords))
            yield break;
        if (before.Length > 0)
            yield return [before, number + behind];
        // "YOLOv3", "YOLO v3"
        if (before.Length > ShortestHalf)
            yield return [before[..^1], before[^1] + number + behind];
        if (behind.Length is > 0 and < ShortestHalf && number.Length > 1)
            yield return before.Length > 0 ? [before, number, behind] : [number, behind];
    }

    // Parts that are rarer than the whole are its syllables ("inform ation").
    private string[]? BetweenWords(string word)
    {
        string[]? best = null;
        var most = Math.Max(1, PapersWithWord(word)) - 1;
        for (var at = ShortestHalf; at <= word.Length - ShortestHalf; at++)
        {
            if (functionWords.Contains(word[..at]) || functionWords.Contains(word[at..]))
                continue;
            var papers = PapersWithWord(word[..at]);
            if (papers > most)
                papers = Math.Min(papers, PapersWithWord(word[at..]));
            if (papers > most)
                (most, best) = (papers, [word[..at], word[at..]]);
        }
        return best;
    }

    private PhrasePattern? PhraseOf(string[] parts)
    {
        var words = new WordPattern[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (texts.Read(parts[i], PaperFieldKind.Text) is not [{ IsStopWord: false } read]
                || dictionary.PapersWith(read.Term) == 0)
                return null;
            words[i] = WordPattern.Of(read);
        }
        return new PhrasePattern(words.ToValueList(), 0);
    }

    private int PapersWithWord(string word) =>
        texts.Read(word, PaperFieldKind.Text) is [{ IsStopWord: false } read] ? dictionary.PapersWith(read.Term) : 0;

    private bool HavePhrase(PhrasePattern phrase, int papers) =>
        fields.Any(field => dictionary.PapersWith(field, phrase, papers) >= papers);
}
