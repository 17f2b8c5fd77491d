using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperSearch.Querying;

/// <summary>Keys of bibliographies: <c>vaswani2017attention</c>, <c>Huan_2023</c>, <c>Aad:2012tfa</c>.</summary>
internal static partial class CitationKey
{
    /// <summary>Keys of older works have all digits of the year.</summary>
    private const int FirstYear = 1950;

    /// <summary>Reads a word as a key: a family name, a year, and perhaps a word of the title.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out CitationKeyQuery key)
    {
        key = null!;
        // Most words have no digit.
        if (text.Length is < 6 or > 80 || !char.IsLetter(text[0]) || !text.ContainsAnyInRange('0', '9'))
            return false;
        var match = Pattern().Match(text.ToString());
        if (!match.Success)
            return false;
        // "cat:2015" is a field and its value.
        var family = match.Groups["family"].ValueSpan;
        if (match.Value[family.Length] == ':' && FieldName.IsKnown(family, PaperFieldTable.Default))
            return false;
        var year = int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        // One letter tells two works of a year apart, and is no word.
        var word = match.Groups["word"] is { Success: true, Length: > 1 } found ? found.Value : null;
        key = new CitationKeyQuery(match.Value, match.Groups["family"].Value, year, word);
        return true;
    }

    /// <summary>
    /// Reads a word that may be a key with a year of two digits: <c>he16deep</c>, <c>Mikolov13</c>, <c>KingmaB14</c>. Words of
    /// other kinds are written so as well (<c>covid19</c>), which nothing in the text tells apart.
    /// </summary>
    /// <param name="text">The word.</param>
    /// <param name="newestYear">The year of the newest paper: no year is more than one behind it.</param>
    /// <param name="key">The key.</param>
    public static bool TryReadShort(ReadOnlySpan<char> text, int newestYear, out CitationKeyQuery key)
    {
        key = null!;
        if (text.Length is < 4 or > 80 || !char.IsLetter(text[0]) || !text.ContainsAnyInRange('0', '9'))
            return false;
        var match = ShortPattern().Match(text.ToString());
        if (!match.Success)
            return false;
        var digits = int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var year = digits + (100 * ((newestYear + 1 - digits) / 100));
        var word = match.Groups["word"] is { Success: true, Length: > 1 } found ? found.Value : null;
        key = new CitationKeyQuery(match.Value, match.Groups["family"].Value, year, word);
        return year >= FirstYear;
    }

    /// <summary>
    /// The names and words that stand in place of a family name: of <c>devlin-etal</c> the one, of
    /// <c>vaswaniAttentionAll</c> three.
    /// </summary>
    public static ValueList<string> PartsOf(string family)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i <= family.Length; i++)
        {
            if (i < family.Length && (char.IsLetter(family[i]) || IsApostrophe(family[i]))
                && !(char.IsUpper(family[i]) && char.IsLower(family[i - 1])))
                continue;
            parts.Add(family[start..i].Trim('-', '_'));
            start = i;
        }
        // "VaswaniSPUJGKP" has the initials of the others, "devlin-etal" names none.
        return parts.Where(part => part.Length > 0 && !AreInitials(part) && !IsEtAl(part)).ToValueList();

        bool AreInitials(string part) => part != parts[0] && part.All(char.IsUpper);
    }

    /// <summary>The whole of what stands in place of a family name, as a name: <c>van_der_maaten</c>.</summary>
    public static string Joined(string family) =>
        string.Join(' ', family.Split('_', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsEtAl(string part) =>
        part.Equals("etal", StringComparison.OrdinalIgnoreCase) || part.Equals("et", StringComparison.OrdinalIgnoreCase)
        || part.Equals("al", StringComparison.OrdinalIgnoreCase);

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    /// <summary>
    /// What stands in the brackets or the command that cites it, and without the path that DBLP sets before:
    /// <c>[Huan2023]</c>, <c>\cite{Huan2023}</c>, <c>DBLP:journals/corr/KingmaB14</c>.
    /// </summary>
    public static ReadOnlySpan<char> Inside(ReadOnlySpan<char> text) => text switch
    {
        _ when text.StartsWith("DBLP:", StringComparison.OrdinalIgnoreCase) => text[(text.LastIndexOf('/') + 1)..],
        ['[', .. var key, ']'] => key,
        [.. var command, '}'] when command.StartsWith("cite") && command.IndexOf('{') is >= 4 and <= 6 and var open =>
            command[(open + 1)..],
        _ => text,
    };

    [GeneratedRegex(
        @"^(?<family>\p{L}[\p{L}'\u2019_-]*\p{L})[:_.-]?(?<year>(19|20)[0-9]{2})([:_.-]?(?<word>\p{L}[\p{L}\p{Nd}-]*))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(
        @"^(?<family>\p{L}[\p{L}'\u2019_-]*\p{L})[:_.-]?(?<year>[0-9]{2})([:_.-]?(?<word>\p{L}[\p{L}-]*))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ShortPattern();
}
