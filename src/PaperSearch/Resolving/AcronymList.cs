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
    public static IEnumerable<(string Key, Acronym Acronym)> Of(IEnumerable<CountedTerm> counted)
    {
        var terms = new List<(AcronymTerm Term, int Papers)>();
        foreach (var (text, papers) in counted)
        {
            if (papers > 0 && AcronymTerm.Parse(text) is { } term)
                terms.Add((term, papers));
        }
        return terms.GroupBy(term => term.Term.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, Of([.. group])));
    }

    private static Acronym Of(List<(AcronymTerm Term, int Papers)> terms)
    {
        var meanings = new List<List<(AcronymTerm Term, int Papers)>>();
        foreach (var same in terms.GroupBy(term => term.Term.Meaning, StringComparer.Ordinal)
            .OrderByDescending(PapersOf).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            if (meanings.Find(known => AreOne(known[0].Term.Meaning, same.Key)) is { } known)
                known.AddRange(same);
            else
                meanings.Add([.. same]);
        }
        var all = meanings
            .Select(meaning => new AcronymMeaning(MostPrinted(meaning, term => term.LongForm), PapersOf(meaning)))
            .OrderByDescending(meaning => meaning.Papers).ThenBy(meaning => meaning.LongForm, StringComparer.Ordinal);
        return new(MostPrinted(terms, term => term.Acronym), PapersOf(terms), all.ToValueList());
    }

    private static int PapersOf(IEnumerable<(AcronymTerm Term, int Papers)> terms) => terms.Sum(term => term.Papers);

    /// <summary>Whether two meanings are one but for a word that is shorter: network, net.</summary>
    private static bool AreOne(string meaning, string other)
    {
        var (words, others) = (meaning.Split(' '), other.Split(' '));
        return words.Length == others.Length && words.Zip(others).All(pair => AreOneWord(pair.First, pair.Second));
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
