using PaperSearch.Analysis;

namespace PaperSearch.Resolving;

/// <summary>Finds what was meant by words that no paper has. For one query.</summary>
internal sealed class SpellingCorrector(ITermDictionary dictionary)
{
    /// <summary>Shorter words are too near to too many others.</summary>
    private const int ShortestWord = 4;

    /// <summary>Longer words may have two mistakes.</summary>
    private const int LongWord = 8;

    /// <summary>
    /// In shorter words, another first letter, or one letter more or less at the end, is another word ("read", "ready") rather
    /// than a mistake, unless very many papers have it.
    /// </summary>
    private const int SureOfItsEnds = 7;

    /// <summary>So many papers have a word that is no doubt what was meant.</summary>
    public const int Usual = 50;

    /// <summary>Shorter words are too near to too many others to begin with another letter.</summary>
    private const int ShortestWithOtherStart = 5;

    /// <summary>How many words a misspelt one is read as at most: the most used of the nearest.</summary>
    private const int MostMeant = 3;

    /// <summary>A text in a language of its own is not corrected word by word.</summary>
    private const int MostCorrections = 3;

    private readonly List<SpellingCorrection> corrections = [];
    private int tried;

    /// <summary>Whether nothing is corrected.</summary>
    public bool IsOff { get; init; }

    /// <summary>What was corrected so far.</summary>
    public IReadOnlyList<SpellingCorrection> Corrections => corrections;

    /// <summary>The words of papers that are nearest to a word which no paper has, folded; none where none is near.</summary>
    /// <param name="word">The word, folded.</param>
    /// <param name="span">Where it stands in the typed text.</param>
    public ValueList<string> Correct(string word, TextSpan span)
    {
        foreach (var known in corrections)
        {
            if (known.Typed == word)
                return known.Meant;
        }
        if (IsOff || word.Length < ShortestWord || word.AsSpan().ContainsAnyExceptInRange('a', 'z') || tried++ >= MostCorrections)
            return [];
        var meant = Nearest(word, 1);
        if (meant.Count == 0 && word.Length > LongWord)
            meant = Nearest(word, 2);
        if (meant.Count > 0)
            corrections.Add(new SpellingCorrection(word, meant, span, CorrectionKind.Absent));
        return meant;
    }

    /// <summary>Tells of another correction, or of a better one of the same word.</summary>
    public void Add(SpellingCorrection correction)
    {
        corrections.RemoveAll(known => known.Typed == correction.Typed);
        corrections.Add(correction);
    }

    /// <summary>Tells that of the words which may be meant by another one is.</summary>
    public void Narrow(string typed, string meant)
    {
        for (var i = 0; i < corrections.Count; i++)
        {
            if (corrections[i].Typed == typed)
                corrections[i] = corrections[i] with { Meant = [meant] };
        }
    }

    /// <summary>
    /// The words of papers that are one mistake away from a word which a few papers have, those in most papers first. A word that
    /// very many papers have stands in titles, which have far fewer words to look through.
    /// </summary>
    /// <param name="word">The word, folded, of three letters at least.</param>
    /// <param name="swappedOnly">Whether only two letters may be swapped.</param>
    public IEnumerable<CountedTerm> Near(string word, bool swappedOnly)
    {
        if (word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return [];
        var near = swappedOnly
            ? Swapped(word).Where(other => dictionary.DocumentFrequency(SearchedFields.Title, TermForm.Exact, other) > 0)
            : OneMistake(word, SearchedFields.Title, TermForm.Exact).Select(term => term.Text);
        return near.Where(other => other != word && other.Length >= ShortestWord && !TextAnalysis.IsStopWord(other))
            .Distinct(StringComparer.Ordinal)
            .Select(other => new CountedTerm(other, Math.Max(
                dictionary.DocumentFrequency(SearchedFields.Title, TermForm.Exact, other),
                dictionary.DocumentFrequency(SearchedFields.Abstract, TermForm.Exact, other))))
            .OrderByDescending(term => term.Papers).ThenBy(term => term.Text, StringComparer.Ordinal);
    }

    private IEnumerable<CountedTerm> OneMistake(string word, string field, TermForm form) =>
        dictionary.Near(field, form, word, 1, WordResolver.MostExpansions)
            .Concat(word.Length < ShortestWithOtherStart ? [] : OtherFirstLetter(word)
                .Select(other => new CountedTerm(other, dictionary.DocumentFrequency(field, form, other)))
                .Where(term => term.Papers > 0));

    // A look at each is a small part of a walk through all words with any first letter.
    private static IEnumerable<string> OtherFirstLetter(string word)
    {
        yield return word[1..];
        if (word[0] != word[1])
            yield return $"{word[1]}{word[0]}{word[2..]}";
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            if (letter == word[0])
                continue;
            yield return letter + word;
            yield return letter + word[1..];
        }
    }

    private static IEnumerable<string> Swapped(string word)
    {
        for (var i = 0; i + 1 < word.Length; i++)
        {
            if (word[i] != word[i + 1])
                yield return $"{word[..i]}{word[i + 1]}{word[i]}{word[(i + 2)..]}";
        }
    }

    private static bool IsCandidate(string word, CountedTerm counted)
    {
        var term = counted.Text;
        if (term.Length < ShortestWord - 1 || term.AsSpan().ContainsAnyExceptInRange('a', 'z') || TextAnalysis.IsStopWord(term))
            return false;
        return word.Length >= SureOfItsEnds || counted.Papers >= Usual
            || (word[0] == term[0]
                && !word.StartsWith(term, StringComparison.Ordinal) && !term.StartsWith(word, StringComparison.Ordinal));
    }

    private ValueList<string> Nearest(string word, int edits)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        Add(SearchedFields.Abstract, TermForm.Exact);
        Add(SearchedFields.Author, TermForm.Analyzed);
        // Papers without an abstract have their words in the title alone.
        if (found.Count == 0)
            Add(SearchedFields.Title, TermForm.Exact);
        // What hardly any paper has is another's mistake.
        var most = found.Values.DefaultIfEmpty(0).Max();
        return found.Where(t => t.Value * 50 >= most).OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal)
            .Take(MostMeant).Select(t => t.Key).ToValueList();

        void Add(string field, TermForm form)
        {
            var near = edits == 1
                ? OneMistake(word, field, form)
                : dictionary.Near(field, form, word, edits, WordResolver.MostExpansions);
            foreach (var term in near)
            {
                if (IsCandidate(word, term))
                    found[term.Text] = Math.Max(term.Papers, found.GetValueOrDefault(term.Text));
            }
        }
    }
}
