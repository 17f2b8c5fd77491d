using System.Globalization;
using PaperSearch.Querying;
using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>What there is to say of an acronym: what it stands for, and the queries with and without that.</summary>
internal static class AcronymNote
{
    public static QueryDiagnostic Of(string raw, TypedAcronym acronym)
    {
        var span = acronym.Span;
        var typed = raw[span.From..span.To];
        if (acronym.ShortForm is { } shortForm)
        {
            var known = acronym.Meanings[0];
            var both = known with { Query = With(raw, span, $"{shortForm} OR {(typed.StartsWith('"') ? typed : $"({typed})")}") };
            var message = string.Create(
                CultureInfo.InvariantCulture, $"{known.Papers:N0} papers write {shortForm} for {typed.Trim('"')}.");
            return new QueryDiagnostic("short_form_offered", span.From, typed.Length, message)
            {
                Acronym = new AcronymReading(typed, false, [both]) { ShortForm = shortForm },
            };
        }
        if (acronym.IsSearched)
        {
            var message = $"{typed} was searched as {Told(acronym.Meanings[0])} as well. Write \"{typed}\" for the word alone.";
            return new QueryDiagnostic("acronym", span.From, typed.Length, message)
            {
                Acronym = new AcronymReading(typed, true, acronym.Meanings) { Query = With(raw, span, $"\"{typed}\"") },
            };
        }
        var offered = acronym.Meanings
            .Select(meaning => meaning with { Query = With(raw, span, $"{typed} OR \"{Written(meaning.LongForm, raw)}\"") })
            .ToValueList();
        var told = $"{typed} may stand for {QueryExplanation.List(offered.Select(Told), "or")}.";
        return new QueryDiagnostic("acronym_offered", span.From, typed.Length, told)
        {
            Acronym = new AcronymReading(typed, false, offered),
        };
    }

    private static string Told(AcronymMeaning meaning) =>
        string.Create(CultureInfo.InvariantCulture, $"{meaning.LongForm} ({meaning.Papers:N0} papers)");

    // In a query of capitals operators have parentheses around them.
    private static string With(string raw, TextSpan span, string text)
    {
        var (before, behind) = (raw[..span.From], raw[span.To..]);
        var isAll = string.IsNullOrWhiteSpace(before) && string.IsNullOrWhiteSpace(behind) && !IsInCapitals(raw);
        return before + (isAll || text[0] == '"' ? text : $"({text})") + behind;
    }

    // A query in capitals stays one; quotes would end the phrase.
    private static string Written(string longForm, string raw)
    {
        longForm = longForm.Replace("\"", "", StringComparison.Ordinal);
        return IsInCapitals(raw) ? longForm.ToUpperInvariant() : longForm;
    }

    private static bool IsInCapitals(string raw) => raw.Contains(' ', StringComparison.Ordinal) && CapitalText.IsCapital([raw]);
}
