using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperSearch.Querying;

/// <summary>Keys of bibliographies: <c>vaswani2017attention</c>, <c>Huan_2023</c>, <c>Aad:2012tfa</c>.</summary>
internal static partial class CitationKey
{
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

    /// <summary>What stands in the brackets or the command that cites it: <c>[Huan2023]</c>, <c>\cite{Huan2023}</c>.</summary>
    public static ReadOnlySpan<char> Inside(ReadOnlySpan<char> text) => text switch
    {
        ['[', .. var key, ']'] => key,
        [.. var command, '}'] when command.StartsWith("cite") && command.IndexOf('{') is >= 4 and <= 6 and var open =>
            command[(open + 1)..],
        _ => text,
    };

    [GeneratedRegex(
        @"^(?<family>\p{L}[\p{L}'\u2019_-]*\p{L})[:_.-]?(?<year>(19|20)[0-9]{2})([:_.-]?(?<word>\p{L}[\p{L}\p{Nd}-]*))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
