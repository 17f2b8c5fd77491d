using System.Text.RegularExpressions;

namespace PaperSearch.Relevance.Corpus;

/// <summary>
/// Words of a source's text, told as plainly as can be and not as the library tells them, so that the one judges the other:
/// runs of letters and digits in small letters. Words follow each other where only signs and blanks stand between.
/// </summary>
internal static partial class SourceWords
{
    private const int LeastLetters = 3;
    private const int LeastShared = 4;
    private const int LongestEnding = 3;

    private static readonly HashSet<string> functionWords = new(StringComparer.Ordinal)
    {
        "about", "above", "across", "after", "again", "against", "all", "almost", "along", "already", "also", "although",
        "always", "among", "and", "another", "any", "are", "around", "been", "before", "behind", "being", "below", "beside",
        "besides", "between", "beyond", "both", "but", "can", "cannot", "could", "did", "does", "doing", "done", "down",
        "due", "during", "each", "either", "else", "enough", "especially", "etc", "even", "ever", "every", "few", "for",
        "from", "further", "furthermore", "had", "has", "have", "having", "hence", "her", "here", "hers", "him", "his", "how",
        "however", "indeed", "instead", "into", "its", "itself", "just", "less", "like", "many", "may", "might", "more",
        "moreover", "most", "much", "must", "namely", "near", "neither", "nevertheless", "nor", "not", "now", "off", "often",
        "once", "one", "only", "onto", "other", "others", "otherwise", "our", "ours", "out", "over", "own", "per", "perhaps",
        "quite", "rather", "same", "several", "shall", "she", "should", "since", "some", "such", "than", "that", "the",
        "their", "theirs", "them", "themselves", "then", "there", "thereby", "therefore", "these", "they", "this", "those",
        "though", "through", "throughout", "thus", "together", "too", "toward", "towards", "two", "under", "unless", "until",
        "upon", "using", "very", "via", "was", "were", "what", "whatever", "when", "where", "whereas", "whether", "which",
        "while", "who", "whole", "whom", "whose", "why", "will", "with", "within", "without", "would", "yet", "you", "your",
    };

    /// <summary>The words of a text, in their order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="into">Cleared and filled.</param>
    public static void Read(string text, List<SourceWord> into)
    {
        into.Clear();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            var isLetters = true;
            for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++)
                isLetters &= char.IsLetter(text[at]);
            var word = text[start..at].ToLowerInvariant();
            into.Add(new SourceWord(word, start, at - start, isLetters && at - start >= LeastLetters
                && !functionWords.Contains(word)));
        }
    }

    /// <summary>Whether words follow each other somewhere in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="run">The words, in small letters.</param>
    /// <param name="inAnyForm">Whether other forms of the words will do.</param>
    public static bool HasAdjacent(string text, IReadOnlyList<string> run, bool inAnyForm = false)
    {
        var words = new List<SourceWord>();
        Read(text, words);
        return Enumerable.Range(0, Math.Max(0, words.Count - run.Count + 1)).Any(start => run.Index().All(word =>
            words[start + word.Index].Text == word.Item || (inAnyForm && AreAlike(words[start + word.Index].Text, word.Item))));
    }

    /// <summary>
    /// Whether words of a text are what a person reads as words side by side: only blanks between them, blanks or marks of a
    /// sentence around them. What LaTeX accents and formulas leave of a word is none.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Words of it that follow each other.</param>
    public static bool AreSideBySide(string text, ReadOnlySpan<SourceWord> words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(text[words[i - 1].End..words[i].Start]))
                return false;
        }
        return (words[0].Start == 0 || Before().IsMatch(text.AsSpan(words[0].Start - 1, 1)))
            && (words[^1].End == text.Length || Behind().IsMatch(text.AsSpan(words[^1].End, 1)));
    }

    // Whether they look like forms of one word ("tensor", "tensors"), by their letters alone.
    private static bool AreAlike(string word, string other) =>
        word.AsSpan().CommonPrefixLength(other) is >= LeastShared and var shared
        && Math.Max(word.Length, other.Length) - shared <= LongestEnding;

    [GeneratedRegex(@"[\s(\[]")]
    private static partial Regex Before();

    [GeneratedRegex(@"[\s,.;:?!)\]]")]
    private static partial Regex Behind();
}

/// <summary>A word of a source's text.</summary>
/// <param name="Text">In small letters.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="IsContent">Whether it is of at least three letters and says what a text is about.</param>
internal readonly record struct SourceWord(string Text, int Start, int Length, bool IsContent)
{
    public int End => Start + Length;
}
