using PaperSearch.Querying;
using PaperSearch.Resolving;

namespace PaperSearch.Searching;

/// <summary>What there is to say of a word that may be misspelt, and the query that is offered instead.</summary>
internal static class SpellingNote
{
    public static QueryDiagnostic Of(string raw, SpellingCorrection correction)
    {
        var (typed, meant, span, kind) = correction;
        var words = string.Join(" or ", meant);
        var query = kind switch
        {
            CorrectionKind.Absent => null,
            CorrectionKind.Rare => With(raw, span, $"\"{raw[span.From..span.To]}\""),
            _ => With(raw, span, Written(meant[0], raw[span.From..span.To])),
        };
        var (code, message) = kind switch
        {
            CorrectionKind.Absent => (
                "spelling", $"No paper has '{typed}'; it was read as {words}. Write =\"{typed}\" for the word as it is."),
            CorrectionKind.Rare => (
                "spelling",
                $"Few papers have '{typed}'; it was read as {words} as well. Write \"{typed}\" for the word as it is."),
            _ => ("did_you_mean", $"Did you mean {words}? Few papers have '{typed}'."),
        };
        return new QueryDiagnostic(code, span.From, span.To - span.From, message)
        {
            Spelling = new Respelling(typed, meant, kind != CorrectionKind.Offered, query),
        };
    }

    private static string With(string raw, TextSpan span, string text) => raw[..span.From] + text + raw[span.To..];

    // With the capitals of the typed word: a query in capitals stays one.
    private static string Written(string word, string typed) =>
        !char.IsUpper(typed[0]) ? word
        : typed.All(char.IsUpper) ? word.ToUpperInvariant()
        : char.ToUpperInvariant(word[0]) + word[1..];
}
