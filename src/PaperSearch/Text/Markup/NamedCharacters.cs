using System.Globalization;
using System.Net;
using PaperSearch.Text.Latex;

namespace PaperSearch.Text.Markup;

/// <summary>
/// Characters that are written by name or number (<c>&amp;lt;</c>, <c>&amp;#8211;</c>), as often as they were escaped.
/// </summary>
internal static class NamedCharacters
{
    private const int LongestName = 32;

    /// <summary>What browsers read the numbers from 128 on as, which are no characters in Unicode.</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static bool AreIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; Next(text, at) is >= 0 and var found; at = found + 1)
        {
            if (TryRead(text, found, out _, out _))
                return true;
        }
        return false;
    }

    /// <summary>Adds a text to another, its named characters as themselves, escaped where LaTeX would take them.</summary>
    public static void Read(ReadOnlySpan<char> text, MappedText output)
    {
        var at = 0;
        for (var from = 0; Next(text, from) is >= 0 and var found; from = Math.Max(at, found + 1))
        {
            if (!TryRead(text, found, out var end, out var characters))
                continue;
            output.AddAsWritten(at, found);
            foreach (var c in characters)
            {
                foreach (var sign in Escaped(c))
                    output.Add(sign, found, end);
            }
            at = end;
        }
        output.AddAsWritten(at, text.Length);
    }

    private static int Next(ReadOnlySpan<char> text, int from) =>
        text[from..].IndexOf('&') is >= 0 and var step ? from + step : -1;

    private static string Escaped(char c) => c switch
    {
        '$' or '{' or '}' => "\\" + c,
        '\\' => @"\textbackslash{}",
        '\u00A0' or '\t' or '\n' or '\r' => " ",
        _ => c.ToString(),
    };

    private static bool TryRead(ReadOnlySpan<char> text, int at, out int end, out string characters)
    {
        end = at + 1;
        while (text[end..].StartsWith("amp;", StringComparison.OrdinalIgnoreCase))
            end += 4;
        characters = "&";
        var length = text[end..Math.Min(text.Length, end + LongestName)].IndexOf(';');
        if (length < 2 || OfName(text.Slice(end, length)) is not { } named)
            return end > at + 1;
        characters = named;
        end += length + 1;
        return true;
    }

    private static string? OfName(ReadOnlySpan<char> name)
    {
        if (name[0] == '#')
        {
            var isHex = name[1] is 'x' or 'X';
            return int.TryParse(name[(isHex ? 2 : 1)..], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                CultureInfo.InvariantCulture, out var code) ? OfCode(code) : null;
        }
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return null;
        }
        var entity = $"&{name};";
        if (WebUtility.HtmlDecode(entity) is var known && known != entity)
            return known;
        // HTML has most of LaTeX's names for signs.
        var command = LatexCommands.Find(name);
        return command.Role == LatexRole.Sign && command.Text is [> '~'] ? command.Text : null;
    }

    private static string? OfCode(int code)
    {
        if (code is >= 0x80 and < 0xA0)
            code = Windows1252[code - 0x80];
        // Of private use is what nobody sees.
        var isSeen = code is '\t' or '\n' or '\r' or (>= ' ' and < 0x7F) or (>= 0xA0 and < 0xD800) or (>= 0xF900 and < 0xFFFE)
            or (>= 0x10000 and < 0xF0000);
        return isSeen ? char.ConvertFromUtf32(code) : null;
    }
}
