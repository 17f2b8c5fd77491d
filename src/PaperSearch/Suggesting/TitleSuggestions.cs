using System.Numerics;
using PaperSearch.Searching;
using PaperSearch.Text;

namespace PaperSearch.Suggesting;

/// <summary>Titles that have all the words typed: first those that begin so.</summary>
internal static class TitleSuggestions
{
    private const int MostWords = 24;

    /// <summary>One word so long may be the beginning of a title.</summary>
    private const int LongWord = 8;

    /// <summary>A shorter beginning of a last word leaves too many titles.</summary>
    private const int ShortestBeginning = 2;

    private const int BegunShift = 60;

    public static List<Suggestion> Find(
        TypedText typed, IReadOnlyList<SuggestionSource> sources, OfferedQueries offered, int size)
    {
        var words = typed.Words;
        if (words.Count == 0 || words.Count > MostWords || (words.Count == 1 && words[0].Text.Length < LongWord))
            return [];
        // One more, as the order of words is seen in the title itself.
        var best = new BestItems(size + 1);
        var papers = new List<(SuggestionSource Source, int Paper)>();
        foreach (var source in sources)
        {
            if (Candidates(source.Table.Titles, words) is not { } set)
                continue;
            var titles = source.Table.Titles;
            var first = words[0].In(titles.Words);
            var second = words.Count > 1 ? words[1].In(titles.Words) : WordRange.None;
            for (var i = 0; i < set.Length; i++)
            {
                for (var bits = set[i]; bits != 0; bits &= bits - 1)
                {
                    var paper = i << 6 | BitOperations.TrailingZeroCount(bits);
                    var weight = source.Papers.MeritOf(paper) + ((long)titles.Begun(paper, first, second) << BegunShift);
                    if (weight <= best.Least || !source.Papers.IsLive(paper))
                        continue;
                    best.Add(papers.Count, weight);
                    papers.Add((source, paper));
                }
            }
        }
        var found = new List<(bool Begins, Suggestion Suggestion)>();
        foreach (var (_, item) in best.Best)
        {
            var (source, number) = papers[item];
            var paper = source.Papers.Read(number);
            var text = ReadableText.Of(paper.Title).Text;
            if (found.Exists(other => other.Suggestion.Text == text) || offered.QueryOf(text) is not { } query)
                continue;
            found.Add((Begins(text, words), new Suggestion(SuggestionKind.Title, text, typed.With(query))
            {
                Detail = DetailOf(paper),
                Id = paper.Id.Value,
                Marks = SuggestionMarks.Of(text, words),
            }));
        }
        return found.OrderBy(title => !title.Begins).Select(title => title.Suggestion).Take(size).ToList();
    }

    private static ulong[]? Candidates(TitleTable titles, IReadOnlyList<TypedWord> words)
    {
        var list = titles.Words;
        if (words.Count == 1)
        {
            // One word stands in many titles; those that begin with it are meant.
            var first = words[0].In(list);
            return first.IsEmpty ? null : titles.BeginningWith(first);
        }
        List<TypedWord> content = [.. words.Where(Counts)];
        List<List<WordRange>> choices = [.. content.Select(ChoiceOf)];
        // One that no title has is misspelt.
        if (choices.FindIndex(choice => choice.Count == 0) is >= 0 and var wrong)
            choices[wrong].AddRange(content[wrong].NearIn(list));
        return titles.WithAll(choices);

        static bool Counts(TypedWord word) =>
            word.IsPrefix ? word.Text.Length >= ShortestBeginning : !StopWords.Contains(word.Text);

        List<WordRange> ChoiceOf(TypedWord word) => word.In(list) is { IsEmpty: false } range ? [range] : [];
    }

    private static bool Begins(string title, IReadOnlyList<TypedWord> words)
    {
        var reader = new TextTokenReader();
        reader.Reset(title);
        var next = 0;
        while (next < words.Count && reader.MoveNext())
        {
            if (reader.Kind == TokenKind.Variant)
                continue;
            var word = words[next++];
            if (word.IsPrefix
                ? !reader.Unstemmed.StartsWith(word.Text, StringComparison.OrdinalIgnoreCase)
                : !reader.Unstemmed.Equals(word.Text, StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return next == words.Count;
    }

    /// <summary>"Vaswani et al., 2017".</summary>
    private static string? DetailOf(Paper paper)
    {
        var names = paper.Authors.Count switch
        {
            0 => null,
            1 => paper.Authors[0].Family,
            2 => $"{paper.Authors[0].Family} and {paper.Authors[1].Family}",
            _ => paper.Authors[0].Family + " et al.",
        };
        var year = paper.Date is { } date ? date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        return names is null ? year : year is null ? ReadableText.Of(names).Text : $"{ReadableText.Of(names).Text}, {year}";
    }
}
