using System.Globalization;

namespace PaperSearch.Querying;

/// <summary>
/// From text to tokens. Blanks, quotes and parentheses part; what LaTeX writes between <c>$</c> signs, in braces and behind a
/// backslash stays inside its word. For one text.
/// </summary>
internal sealed class QueryLexer(string text, PaperFieldTable fields, DiagnosticList diagnostics)
{
    // So far the end of a formula or parenthesis inside a word is looked for.
    private const int LongestInWord = 500;
    private readonly List<QueryToken> tokens = [];
    private int at;

    /// <summary>The tokens, parentheses balanced, every operator between operands.</summary>
    public List<QueryToken> Read()
    {
        while (SkipSpace())
            ReadToken();
        return QueryTokenBalance.Balance(tokens, diagnostics);
    }

    private bool SkipSpace()
    {
        while (at < text.Length && QueryText.IsSpace(text[at]))
            at++;
        return at < text.Length;
    }

    private void ReadToken()
    {
        var from = at;
        var token = new QueryToken { Text = "" };
        ReadSign(ref token);
        ReadField(ref token);
        token.OperandAt = at;
        if (at + 1 < text.Length && text[at] == '=' && !QueryText.IsSpace(text[at + 1]) && text[at + 1] != '=')
        {
            token.Exact = true;
            at++;
        }
        if (IsNames(token) && at < text.Length && text[at] == '^')
        {
            token.Place |= AuthorPosition.First;
            at++;
        }
        if (at == text.Length || QueryText.IsSpace(text[at]))
            token.Kind = QueryTokenKind.Word;
        else if (text[at] == '(' && !BeginsWord(at))
            ReadParenthesis(ref token, QueryTokenKind.Open);
        else if (text[at] == ')')
            ReadParenthesis(ref token, QueryTokenKind.Close);
        else if (!QueryText.IsQuoteAt(text, at))
            ReadWord(ref token);
        else if (!ReadPhrase(ref token))
            return;
        token.Span = new TextSpan(from, at);
        tokens.Add(token);
    }

    private void ReadSign(ref QueryToken token)
    {
        if (text[at] is not ('+' or '-') || at + 1 == text.Length)
            return;
        // Behind a parenthesis or quote a hyphen joins: "($P_5$)-free".
        if (at > 0 && (text[at - 1] == ')' || QueryText.IsQuote(text[at - 1])))
            return;
        if (QueryText.IsSpace(text[at + 1]) || text[at + 1] is '+' or '-' || char.IsAsciiDigit(text[at + 1]))
            return;
        token.Sign = text[at++];
    }

    private void ReadField(ref QueryToken token)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-'))
            end++;
        if (end == at || end + 1 >= text.Length || text[end] != ':' || QueryText.IsSpace(text[end + 1]) || text[end + 1] == ')')
            return;
        var name = text.AsSpan(at, end - at);
        token.AnyField = name.Equals(PaperFieldTable.Any, StringComparison.OrdinalIgnoreCase);
        token.Field = fields.Find(name);
        if (token.Field is not null || token.AnyField)
            at = end + 1;
        else
            FieldName.TellUnknown(name, at, fields, diagnostics);
    }

    private void ReadParenthesis(ref QueryToken token, QueryTokenKind kind)
    {
        token.Kind = kind;
        at++;
    }

    private bool ReadPhrase(ref QueryToken token)
    {
        var start = at + 1;
        var end = start;
        while (end < text.Length && !QueryText.IsQuoteAt(text, end))
            end++;
        if (end == text.Length)
        {
            diagnostics.AddOnce("unbalanced_quote", new TextSpan(at, start),
                "A quote is not closed; the words behind it were read without it.");
            // What stood before the quote belongs to the next word.
            token.OperandAt = at = start;
            if (token.Field is null && token.Sign == '\0' && !token.Exact)
                return false;
            if (at < text.Length && !QueryText.IsSpace(text[at]))
                ReadWord(ref token);
            return true;
        }
        token.Kind = QueryTokenKind.Phrase;
        token.Text = QueryText.Collapse(text.AsSpan(start, end - start));
        token.Verbatim = true;
        at = end + 1;
        if (at < text.Length && text[at] == '*')
        {
            token.Star = true;
            at++;
        }
        if (at < text.Length && text[at] == '~')
        {
            var digits = at + 1;
            while (digits < text.Length && char.IsAsciiDigit(text[digits]) && digits - at <= 6)
                digits++;
            if (digits > at + 1)
            {
                var distance = int.Parse(text.AsSpan(at + 1, digits - at - 1), CultureInfo.InvariantCulture);
                token.Distance = Math.Min(distance, QueryLimits.MaxDistance);
                at = digits;
            }
        }
        if (IsNames(token) && at < text.Length && text[at] == '$')
        {
            token.Place |= AuthorPosition.Last;
            at++;
        }
        return true;
    }

    private void ReadWord(ref QueryToken token)
    {
        var start = at;
        var depth = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '\\' && at + 1 < text.Length && !QueryText.IsSpace(text[at + 1]))
            {
                at += 2;
                continue;
            }
            if (c == '$' && FormulaEnd(at) is > 0 and var end)
            {
                at = end;
                continue;
            }
            if (QueryText.IsSpace(c) || QueryText.IsQuoteAt(text, at))
                break;
            if (c == '(')
            {
                // A parenthesis inside a word is text where it closes inside the word: f(x), 10.1016/S0022(05)80001.
                if (at == start ? !BeginsWord(at) : ClosesInWord(at) < 0)
                    break;
                depth++;
            }
            else if (c == ')' && depth-- == 0)
                break;
            at++;
        }
        if (at == start)
            at++;
        token.Kind = QueryTokenKind.Word;
        token.Text = text[start..at];
        token.TextAt = start;
        if (token.Field is null && token.Sign == '\0' && !token.Exact
            && QueryText.TryReadOperator(token.Text, out var kind, out var distance))
        {
            token.Kind = kind;
            token.Distance = distance;
        }
    }

    /// <summary>The index behind a formula that begins here; 0 where the sign is a dollar.</summary>
    private int FormulaEnd(int open)
    {
        var limit = Math.Min(text.Length, open + LongestInWord);
        for (var i = open + 1; i < limit; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '$' && i > open + 1)
                return QueryText.IsSpace(text[open + 1]) || QueryText.IsSpace(text[i - 1]) ? 0 : i + 1;
        }
        return 0;
    }

    /// <summary>Whether a parenthesis opens a word, as in <c>(2+1)-dimensional</c>.</summary>
    private bool BeginsWord(int open)
    {
        var close = ClosesInWord(open);
        return close > open + 1 && close + 1 < text.Length
            && (char.IsLetterOrDigit(text[close + 1])
                || (text[close + 1] == '-' && close + 2 < text.Length && char.IsLetterOrDigit(text[close + 2])));
    }

    /// <summary>The index of the parenthesis that closes this one within its word; -1 where none does.</summary>
    private int ClosesInWord(int open)
    {
        var depth = 0;
        var limit = Math.Min(text.Length, open + LongestInWord);
        for (var i = open; i < limit && !QueryText.IsSpace(text[i]) && !QueryText.IsQuoteAt(text, i); i++)
        {
            if (text[i] == '(')
                depth++;
            else if (text[i] == ')' && --depth == 0)
                return i;
        }
        return -1;
    }

    private static bool IsNames(in QueryToken token) => token.Field?.Kind == PaperFieldKind.Names;
}
