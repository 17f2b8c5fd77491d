using PaperSearch.Querying;
using PaperSearch.Text.Acronyms;

namespace PaperSearch.Resolving;

/// <summary>
/// Puts the definitions that papers have together: all ways to write an acronym are one, and so are those of a meaning.
/// </summary>
internal static class AcronymList
{
    private const int ShortestPart = 3;

    /// <summary>A form without the s of its plural is shown where one in so many papers prints it.</summary>
    private const int PluralShare = 4;

    /// <summary>The acronyms of some terms with their keys, in the order of the keys.</summary>
    /// <param name="counted">Terms of <see cref="SearchedFields.Acronym"/>: all those of each acronym.</param>
    /// <param name="leastOf">In how many papers an acronym must be, by its key; <see langword="null"/> for one.</param>
    public static IEnumerable<(string Key, Acronym Acronym)> Of(
        IEnumerable<CountedTerm> counted, Func<string, int>? leastOf = null)
    {
        var terms = new List<(AcronymTerm Term, int Papers)>();
        foreach (var (text, papers) in counted)
        {
            if (papers > 0 && AcronymTerm.Parse(text) is { } term)
                terms.Add((term, papers));
        }
        return terms.GroupBy(term => term.Term.Key, StringComparer.Ordinal)
            .Where(group => leastOf is null || PapersOf(group) >= leastOf(group.Key))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, Of([.. group])));
    }

    private static Acronym Of(List<(AcronymTerm Term, int Papers)> terms)
    {
        var meanings = new List<(string[] Words, List<(AcronymTerm Term, int Papers)> Terms)>();
        foreach (var same in terms.GroupBy(term => term.Term.Meaning, StringComparer.Ordinal)
            .OrderByDescending(PapersOf).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var words = same.Key.Split(' ');
            if (meanings.Find(known => AreOne(known.Words, words)).Terms is { } known)
                known.AddRange(same);
            else
                meanings.Add((words, [.. same]));
        }
        var all = meanings
            .Select(meaning => new AcronymMeaning(MostPrinted(meaning.Terms, term => term.LongForm), PapersOf(meaning.Terms)))
            .OrderByDescending(meaning => meaning.Papers).ThenBy(meaning => meaning.LongForm, StringComparer.Ordinal);
        return new(MostPrinted(terms, term => term.Acronym), PapersOf(terms), all.ToValueList());
    }

    private static int PapersOf(IEnumerable<(AcronymTerm Term, int Papers)> terms) => terms.Sum(term => term.Papers);

    /// <summary>Whether two meanings are one but for a word that is shorter: network, net.</summary>
    private static bool AreOne(string[] words, string[] others)
    {
        if (words.Length != others.Length)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (!AreOneWord(words[i], others[i]))
                return false;
        }
        return true;
    }

    private static bool AreOneWord(string word, string other) => word == other
        || (Math.Min(word.Length, other.Length) >= ShortestPart
            && (word.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(word, StringComparison.Ordinal)));

    private static string MostPrinted(List<(AcronymTerm Term, int Papers)> terms, Func<AcronymTerm, string> formOf)
    {
        var forms = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (term, papers) in terms)
            forms[formOf(term)] = forms.GetValueOrDefault(formOf(term)) + papers;
        var (most, count) = forms.OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal).First();
        return most.EndsWith('s') && PluralShare * forms.GetValueOrDefault(most[..^1]) >= count ? most[..^1] : most;
    }
}
