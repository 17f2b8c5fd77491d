using PaperSearch.Resolving;
using PaperSearch.Searching;
using PaperSearch.Text.Acronyms;

namespace PaperSearch.Suggesting;

/// <summary>What the last word typed stands for, or the acronyms that begin so.</summary>
internal static class AcronymSuggestions
{
    /// <summary>Fewer letters begin too many acronyms.</summary>
    private const int Shortest = 2;

    /// <summary>So many papers must print a meaning, of an acronym that is typed whole and of one that is begun.</summary>
    private const int LeastOfWhole = 2;
    private const int LeastOfBegun = 10;

    /// <summary>Beside the first, a meaning is suggested that one in so many papers print.</summary>
    private const int OneIn = 20;

    public static List<Suggestion> Find(TypedText typed, ITermDictionary dictionary, int size)
    {
        if (typed.Field is not null || typed.IsQuoted || typed.Words is not [.., var last])
            return [];
        var key = ShortForms.KeyOf(last.Text);
        if (key.Length < Shortest)
            return [];
        // An acronym that is typed whole has some meanings, others that begin so have one each.
        var whole = AcronymsOf(dictionary, AcronymTerm.PrefixOf(key, isWhole: true))
            .SelectMany(acronym => acronym.Meanings
                .TakeWhile(meaning => meaning.Papers >= LeastOfWhole && meaning.Papers * OneIn >= acronym.Meanings[0].Papers)
                .Select(meaning => (acronym.Text, meaning.LongForm, meaning.Papers)));
        var begun = !last.IsPrefix ? [] : AcronymsOf(dictionary, AcronymTerm.PrefixOf(key, isWhole: false))
            .Where(acronym => ShortForms.KeyOf(acronym.Text) != key && acronym.Meanings[0].Papers >= LeastOfBegun)
            .OrderByDescending(acronym => acronym.Meanings[0].Papers).ThenBy(acronym => acronym.Text, StringComparer.Ordinal)
            .Select(acronym => (acronym.Text, acronym.Meanings[0].LongForm, acronym.Meanings[0].Papers));
        return [.. whole.Concat(begun).Take(size).Select(found => Of(found.Text, found.LongForm, found.Papers, key, typed))];
    }

    private static IEnumerable<Acronym> AcronymsOf(ITermDictionary dictionary, string prefix) =>
        AcronymList.Of(dictionary.StartingWith(SearchedFields.Acronym, TermForm.Analyzed, prefix, int.MaxValue))
            .Select(entry => entry.Acronym);

    private static Suggestion Of(string acronym, string longForm, long papers, string key, TypedText typed)
    {
        var plain = longForm.Replace("\"", "", StringComparison.Ordinal);
        var text = $"{plain} ({acronym})";
        var from = plain.Length + 2;
        return new Suggestion(SuggestionKind.Acronym, text, typed.WithLast(1, $"({acronym} OR \"{plain}\")"))
        {
            Count = papers,
            Marks = acronym.StartsWith(key, StringComparison.OrdinalIgnoreCase) ? [new TextSpan(from, from + key.Length)] : [],
        };
    }
}
