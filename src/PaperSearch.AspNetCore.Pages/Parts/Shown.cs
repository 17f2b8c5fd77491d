using System.Globalization;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.Text;

namespace PaperSearch.AspNetCore.Pages.Parts;

/// <summary>Numbers, dates and texts as the pages show them.</summary>
internal static class Shown
{
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>1 paper</c>, <c>1,234 papers</c>.</summary>
    public static string Count(long number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    public static string Papers(long number) => Count(number, "paper", "papers");

    /// <summary>A stored text without its LaTeX, set apart: its direction cannot turn what stands beside it.</summary>
    public static Html Text(string stored) => Html.Of($"<bdi>{ReadableText.Of(stored).Text}</bdi>");

    /// <summary>The same for places that hold no elements, as the window's title.</summary>
    public static string Plain(string stored) => string.Concat(ReadableText.Of(stored).Text.Where(c => !IsDirection(c)));

    public static Html Date(PaperDate date) => Html.Of($"<time datetime=\"{date.ToString()}\">{Words(date)}</time>");

    public static string Words(PaperDate date) => date.Precision switch
    {
        DatePrecision.Day => date.FirstDay.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => date.FirstDay.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        _ => date.ToString(),
    };

    // Embeddings, overrides, isolates and marks of direction.
    private static bool IsDirection(char c) =>
        c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';
}
