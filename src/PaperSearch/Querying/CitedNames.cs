using System.Globalization;

namespace PaperSearch.Querying;

/// <summary>
/// What citations have between names and around them and other texts do not: <c>&amp;</c> before a year is the word "and"
/// (<c>Kingma &amp; Ba, 2014</c>), and brackets around names and a year (<c>[Vaswani et al., 2017]</c>) are no part of them.
/// </summary>
internal static class CitedNames
{
    /// <summary>So many words behind the sign a year may stand: the second name, its initials and a particle or two.</summary>
    private const int Reach = 6;

    private const string Around = ".,;:()[]";

    public static void Read(List<QueryToken> tokens)
    {
        TakeBrackets(tokens);
        for (var i = 1; i + 2 < tokens.Count; i++)
        {
            if (tokens[i] is { Kind: QueryTokenKind.Word, Field: null, Sign: '\0', Exact: false, Text: "&" } token
                && IsCapital(tokens[i - 1]) && IsWord(tokens[i + 1]) && IsBeforeYear(tokens, i + 1))
                tokens[i] = token with { Text = "and", TextAt = null };
        }
    }

    private static void TakeBrackets(List<QueryToken> tokens)
    {
        var last = tokens.Count - 1;
        if (last < 1 || !IsWord(tokens[0]) || !IsWord(tokens[last]) || !tokens[0].Text.StartsWith('[')
            || !tokens[last].Text.EndsWith(']') || !IsYear(tokens[last].Text)
            || tokens.FindIndex(1, last - 1, token => token.Text.AsSpan().ContainsAny('[', ']')) >= 0)
            return;
        var (first, year) = (tokens[0], tokens[last]);
        tokens[0] = first with { Text = first.Text[1..], TextAt = first.TextAt + 1 };
        tokens[last] = year with { Text = year.Text[..^1] };
    }

    private static bool IsBeforeYear(List<QueryToken> tokens, int at)
    {
        for (var i = at + 1; i < tokens.Count && i <= at + Reach; i++)
        {
            if (tokens[i].Kind == QueryTokenKind.Word && IsYear(tokens[i].Text))
                return true;
        }
        return false;
    }

    private static bool IsWord(in QueryToken token) =>
        token is { Kind: QueryTokenKind.Word, Field: null, AnyField: false, Sign: '\0', Exact: false };

    private static bool IsCapital(in QueryToken token) => IsWord(token) && token.Text.Length > 0 && char.IsUpper(token.Text[0]);

    private static bool IsYear(string text)
    {
        var year = text.AsSpan().Trim(Around);
        if (year.Length == 5 && char.IsAsciiLetterLower(year[4]))
            year = year[..4];
        return year.Length == 4 && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1900 and < 2100;
    }
}
