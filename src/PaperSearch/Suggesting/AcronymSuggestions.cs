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

    /// <summary>An acronym that is typed whole stands before one that is begun with so many times as many papers.</summary>
    private const int WholeWeight = 20;

    public static List<Suggestion> Find(TypedText typed, ITermDictionary dictionary, int size)
    {
        if (typed.Field is not null || typed.IsQuoted || typed.Words is not [.., var last])
            return [];
        var key = ShortForms.KeyOf(last.Text);
        if (key.Length < Shortest)
            return [];
        // Beside other words, what begins so is hardly meant: "deep lea".
        var isBegun = last.IsPrefix && typed.Words.Count == 1;
        return
        [
            .. AcronymsOf(dictionary, key, isBegun).SelectMany(acronym => MeantBy(acronym, key))
                .OrderByDescending(found => found.Papers * (found.IsWhole ? WholeWeight : 1))
                .ThenBy(found => found.LongForm, StringComparer.Ordinal)
                .Take(size).Select(found => Of(found.Acronym, found.LongForm, found.Papers, key, typed)),
        ];
    }

    /// <summary>Some meanings of an acronym that is typed whole, one of another.</summary>
    private static IEnumerable<(string Acronym, string LongForm, long Papers, bool IsWhole)> MeantBy(Acronym acronym, string key)
    {
        var isWhole = ShortForms.KeyOf(acronym.Text) == key;
        var most = acronym.Meanings[0].Papers;
        return acronym.Meanings.Take(isWhole ? int.MaxValue : 1)
            .TakeWhile(meaning => meaning.Papers >= LeastOf(isWhole) && meaning.Papers * OneIn >= most)
            .Select(meaning => (acronym.Text, meaning.LongForm, meaning.Papers, isWhole));
    }

    private static IEnumerable<Acronym> AcronymsOf(ITermDictionary dictionary, string key, bool isBegun)
    {
        var prefix = AcronymTerm.PrefixOf(key, isWhole: !isBegun);
        var terms = dictionary.StartingWith(SearchedFields.Acronym, TermForm.Analyzed, prefix, int.MaxValue);
        return AcronymList.Of(terms, of => LeastOf(of == key)).Select(entry => entry.Acronym);
    }

    private static int LeastOf(bool isWhole) => isWhole ? LeastOfWhole : LeastOfBegun;

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
