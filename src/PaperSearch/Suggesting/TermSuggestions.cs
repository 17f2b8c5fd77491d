using System.Runtime.InteropServices;
using PaperSearch.Searching;
using PaperSearch.Text;

namespace PaperSearch.Suggesting;

/// <summary>Terms that go on with the last words typed.</summary>
internal static class TermSuggestions
{
    /// <summary>So many of each table are looked at, as the most frequent of one may be rare in another.</summary>
    private const int OfTable = 16;

    /// <summary>In a small index a term must be in so many titles, in a larger one in one more.</summary>
    private const int LeastOfFew = 2;

    private const int FewPapers = 1_000;

    /// <summary>So many titles have a word that is suggested in a small index where no term begins so.</summary>
    private const int LeastOfWord = 1;

    /// <summary>A table of so many words is that of few titles.</summary>
    private const int MostWordsOfSmall = 10_000;

    /// <summary>A term that goes on so in so many of four titles is not suggested beside what it goes on to.</summary>
    private const int MostlyOfFour = 3;

    public static List<Suggestion> Find(
        TypedText typed, IReadOnlyList<SuggestionSource> sources, int papers, int size, bool withTypo)
    {
        var found = new List<Suggestion>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        // Of "survey of deep lea" what goes on with "deep lea", then what goes on with "lea".
        for (var words = Math.Min(PhraseTable.MostWords, typed.Words.Count); words > 0 && found.Count < size; words--)
        {
            var last = typed.Words.Skip(typed.Words.Count - words).ToList();
            if (!IsBegun(last))
                continue;
            var least = papers < FewPapers ? LeastOfFew : LeastOfFew + 1;
            var terms = Merge(last, sources, withTypo);
            // Where no title goes on so, a word may be misspelt: one that hardly any title has surely is. Of two words that are
            // known, what is likely stands before what goes on with the last.
            var isGuess = false;
            if (words > 1 && !withTypo && !terms.Exists(term => term.Count >= least) && !LinkingWords.Contains(last[0].Text))
            {
                isGuess = !IsMisspelt(last, sources, least);
                if (words == 2 || !isGuess)
                    terms = Merge(last, sources, withTypo: true);
            }
            // Of few papers, such as those of one reader, each word may be what is looked for.
            if (papers < FewPapers && typed.Words.Count == 1 && !withTypo && !StopWords.Contains(last[0].Text)
                && !terms.Exists(term => term.Count >= least))
                (terms, least) = (terms.FindAll(term => term.Words.Length == 1), LeastOfWord);
            foreach (var term in WithoutBegun(terms.FindAll(term => term.Count >= least)))
            {
                if (known.Add(term.Stem) && !IsTyped(term, last, sources))
                {
                    found.Add(new Suggestion(SuggestionKind.Term, term.Text, typed.WithTerm(words, term.Text))
                    {
                        Count = term.Count,
                        Marks = SuggestionMarks.Of(term.Text, last),
                    });
                }
            }
            // What goes on with more of the words is meant.
            if (found.Count > 0 && !isGuess)
                break;
        }
        return found.Take(size).ToList();
    }

    // One letter begins nearly everything, and no term begins with a stop word alone.
    private static bool IsBegun(List<TypedWord> words) =>
        (words.Count > 1 || words[0].Text.Length > 1) && (words[0].IsPrefix || !StopWords.Contains(words[0].Text));

    /// <summary>Whether hardly any title has the first of some words, or one that begins as the last does.</summary>
    private static bool IsMisspelt(List<TypedWord> words, IReadOnlyList<SuggestionSource> sources, int least) =>
        sources.Sum(source => CountIn(source.Table.Titles, [words[0].Text])) < least
        || (words[^1].MayHaveTypo && !Merge([words[^1]], sources, withTypo: false).Exists(term => term.Count >= least));

    /// <summary>Whether a term is what is typed, or another form of it.</summary>
    private static bool IsTyped(Term term, List<TypedWord> typed, IReadOnlyList<SuggestionSource> sources)
    {
        var text = string.Join(' ', typed.Select(word => word.Text));
        var shown = term.Text.Replace('-', ' ');
        if (shown.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            return shown.Length == text.Length;
        string[] words = [.. typed.Select(word => word.Text)];
        return term.Stems.Length == words.Length && term.Stem == string.Join(' ', words.Select(WordStems.Of))
            && sources.Any(source => CountIn(source.Table.Titles, words) > 0);
    }

    /// <summary>The terms of all tables with the titles of all of them, each in the form that most titles have.</summary>
    private static List<Term> Merge(List<TypedWord> typed, IReadOnlyList<SuggestionSource> sources, bool withTypo)
    {
        var terms = new Dictionary<string, Term>(StringComparer.Ordinal);
        for (var s = 0; s < sources.Count; s++)
        {
            var titles = sources[s].Table.Titles;
            var best = new BestItems(OfTable);
            string[] WordsOf(int phrase) => [.. titles.Phrases.WordsOf(phrase).ToArray().Select(titles.Words.Text)];
            foreach (var range in withTypo ? NearRanges(titles, typed) : Ranges(titles, typed))
            {
                for (var phrase = range.From; phrase < range.To; phrase++)
                {
                    // Whichever form begins so: "théorie" of one title is counted with "theory" of all others.
                    best.Add(titles.Phrases.MainFormOf(phrase), titles.Phrases.CountOf(phrase));
                }
            }
            foreach (var (count, phrase) in best.Best)
            {
                var words = WordsOf(phrase);
                var stems = words.Select(WordStems.Of).ToArray();
                var key = string.Join(' ', stems);
                if (!terms.TryGetValue(key, out var term))
                    terms.Add(key, term = new Term(stems, key));
                term.Forms.Add(words);
                // Ranges of typos overlap.
                if (term.Tables.Add(s))
                    term.Add(words, titles.Show(phrase), count);
            }
        }
        var likely = terms.Values.OrderByDescending(term => term.Count).ThenBy(term => term.Text, StringComparer.Ordinal)
            .Take(2 * OfTable).ToList();
        foreach (var term in likely)
        {
            for (var s = 0; s < sources.Count; s++)
            {
                var titles = sources[s].Table.Titles;
                if (!term.Tables.Add(s) || FindIn(titles, term) is not (>= 0 and var phrase))
                    continue;
                var main = titles.Phrases.MainFormOf(phrase);
                term.Add(
                    [.. titles.Phrases.WordsOf(main).ToArray().Select(titles.Words.Text)], titles.Show(main),
                    titles.Phrases.CountOf(main));
            }
        }
        return [.. likely.OrderByDescending(term => term.Count).ThenBy(term => term.Text, StringComparer.Ordinal)];
    }

    /// <summary>A term in a table that may have other forms of it; -1 where it is not there.</summary>
    private static int FindIn(TitleTable titles, Term term)
    {
        foreach (var form in term.Forms)
        {
            if (Find(titles, form) is >= 0 and var phrase)
                return phrase;
        }
        if (term.Stems is not [{ Length: > 1 } stem] || titles.Words.Count > MostWordsOfSmall)
            return -1;
        // Of few titles each may have a form of its own: "théorie", "theory".
        var near = new TypedWord(stem[..^1], IsPrefix: true).In(titles.Words);
        for (var word = near.From; word < near.To; word++)
        {
            var text = titles.Words.Text(word);
            if (WordStems.Of(text) == stem && Find(titles, [text]) is >= 0 and var phrase)
                return phrase;
        }
        return -1;
    }

    /// <summary>In how many titles words are, in any of their forms.</summary>
    private static int CountIn(TitleTable titles, string[] words) =>
        Find(titles, words) is >= 0 and var phrase ? titles.Phrases.CountOf(phrase) : 0;

    /// <summary>The phrase of some words; -1 where there is none.</summary>
    private static int Find(TitleTable titles, string[] words)
    {
        Span<int> numbers = stackalloc int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var found = new TypedWord(words[i], IsPrefix: false).In(titles.Words);
            if (found.IsEmpty)
                return -1;
            numbers[i] = found.From;
        }
        return titles.Phrases.Find(numbers);
    }

    private static IEnumerable<WordRange> Ranges(TitleTable titles, List<TypedWord> typed)
    {
        var begin = new List<int>();
        foreach (var word in typed.SkipLast(1))
        {
            var found = word.In(titles.Words);
            if (found.IsEmpty)
                return [];
            begin.Add(found.From);
        }
        return [titles.Phrases.Find(begin.ToArray(), typed[^1].In(titles.Words))];
    }

    /// <summary>As <see cref="Ranges"/>, with one word that is one letter off.</summary>
    private static IEnumerable<WordRange> NearRanges(TitleTable titles, List<TypedWord> typed)
    {
        for (var wrong = 0; wrong < typed.Count; wrong++)
        {
            foreach (var near in typed[wrong].NearIn(titles.Words, typed.Count > 1).Distinct())
            {
                var begin = new List<int>();
                for (var i = 0; i < typed.Count; i++)
                {
                    var found = i == wrong ? near : typed[i].In(titles.Words);
                    if (found.IsEmpty)
                        break;
                    if (i < typed.Count - 1)
                        begin.Add(found.From);
                    else
                        yield return titles.Phrases.Find(begin.ToArray(), found);
                }
            }
        }
    }

    /// <summary>Without what mostly goes on to another.</summary>
    private static IEnumerable<Term> WithoutBegun(List<Term> all) =>
        all.Where(term => !all.Exists(longer => longer.Stems.Length > term.Stems.Length
            && longer.Stems.AsSpan().StartsWith(term.Stems) && 4 * longer.Count >= MostlyOfFour * term.Count));

    /// <summary>What is written in one form or several.</summary>
    private sealed class Term(string[] stems, string stem)
    {
        private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);
        private long most;

        public string[] Stems => stems;

        public string Stem => stem;

        public string[] Words { get; private set; } = [];

        public string Text { get; private set; } = "";

        public long Count { get; private set; }

        /// <summary>The tables whose titles are counted.</summary>
        public HashSet<int> Tables { get; } = [];

        /// <summary>Forms by which it is looked up in other tables.</summary>
        public List<string[]> Forms { get; } = [];

        /// <summary>Adds the titles of a table; as the tables with most of them write it, it is shown.</summary>
        public void Add(string[] words, string shown, long count)
        {
            Count += count;
            ref var all = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, shown, out _);
            all += count;
            if (all > most)
                (Words, Text, most) = (words, shown, all);
        }
    }
}
