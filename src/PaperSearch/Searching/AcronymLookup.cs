using PaperSearch.Querying;
using PaperSearch.Resolving;
using PaperSearch.Text.Acronyms;

namespace PaperSearch.Searching;

/// <summary>Finds the acronyms of an index by a pattern. Thread-safe.</summary>
internal static class AcronymLookup
{
    public static AcronymPage Find(AcronymRequest request, IndexInfo index, ITermDictionary dictionary)
    {
        var pattern = PatternOf(request.Pattern);
        var page = new AcronymPage { Pattern = request.Pattern, Index = index };
        // Signs alone are no acronym.
        if (pattern.Length == 0 && !string.IsNullOrWhiteSpace(request.Pattern))
            return page;
        if (pattern.Length == 0)
            pattern = "*";
        var end = pattern.AsSpan().IndexOfAny('*', '?');
        var prefix = end < 0 ? AcronymTerm.PrefixOf(pattern, isWhole: true) : pattern[..end];
        var terms = dictionary.StartingWith(SearchedFields.Acronym, TermForm.Analyzed, prefix, int.MaxValue);
        var found = AcronymList.Of(terms).Where(entry => end < 0 || Wildcards.IsMatch(pattern, entry.Key))
            .OrderByDescending(entry => entry.Acronym.Papers).ThenBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        var shown = found.Take(request.Size).Select(entry => entry.Acronym with
        {
            Meanings = entry.Acronym.Meanings.Take(request.Meanings).ToValueList(),
        });
        return page with { Total = found.Count, Acronyms = shown.ToValueList() };
    }

    /// <summary>The pattern as keys are written.</summary>
    private static string PatternOf(string typed)
    {
        var pattern = "";
        for (var at = 0; at < typed.Length;)
        {
            var end = typed.AsSpan(at).IndexOfAny('*', '?') is >= 0 and var length ? at + length : typed.Length;
            pattern += ShortForms.KeyOf(typed.AsSpan(at, end - at));
            if (end < typed.Length)
                pattern += typed[end];
            at = end + 1;
        }
        return pattern;
    }
}
