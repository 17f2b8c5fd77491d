using System.Globalization;

namespace PaperSearch.Querying;

/// <summary>
/// From text to tokens. Blanks, quotes and parentheses part; what LaTeX writes between <c>$</c> signs, in braces and behind a
/// backslash stays inside its word. For one text.
/// </summary>
internal sealed partial class QueryLexer(string text, PaperFieldTable fields, DiagnosticList diagnostics)
{
    // So far the end of a formula or parenthesis inside a word is looked for.
    private const int LongestInWord = 500;
    private readonly List<QueryToken> tokens = [];
    private int at;

    /// <summary>The tokens, parentheses balanced, every operator between operands.</summary>
    public List<QueryToken> Read()
    {
        while (SkipSpace())
        {
            at = BehindLabel(at);
            ReadToken();
        }
        new FieldTags(fields, diagnostics).Read(tokens);
        CapitalText.Read(tokens, diagnostics);
        CitedNames.Read(tokens);
        var balanced = QueryTokenBalance.Balance(tokens, diagnostics);
        ProseOperators.Tell(balanced, diagnostics);
        return balanced;
    }

    private bool SkipSpace()
    {
        while (at < text.Length && QueryText.IsSpace(text[at]))
            at++;
        return at < text.Length;
    }

    /// <summary>Where the identifier begins that a name announces: in "arXiv: 1706.03762", "DOI 10.1063/1.28".</summary>
    private int BehindLabel(int from)
    {
        foreach (var name in (ReadOnlySpan<string>)["arxiv", "doi"])
        {
            if (!text.AsSpan(from).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;
            var behind = from + name.Length;
            if (behind < text.Length && text[behind] == ':')
                behind++;
            var start = behind;
            while (start < text.Length && QueryText.IsSpace(text[start]))
                start++;
            if (start > behind && IsIdentifier(start))
                return start;
        }
        return from;
    }

    private bool IsIdentifier(int start)
    {
        var end = start;
        if (start < text.Length && QueryText.IsQuoteAt(text, start))
        {
            // All that stands in quotes must be one: "10.1063/1.28 as cited" is a phrase.
            for (end = ++start; end < text.Length && !QueryText.IsQuoteAt(text, end);)
                end++;
            if (end < text.Length)
                return PaperId.TryParseIdentifier(QueryText.Collapse(text.AsSpan(start, end - start)), out _);
            end = start;
        }
        while (end < text.Length && !QueryText.IsSpace(text[end]))
            end++;
        return PaperId.TryParseIdentifier(text.AsSpan(start, end - start), out _);
    }

    /// <summary>Where the text goes on behind an identifier and the category in brackets that belongs to it.</summary>
    private int BehindClass(int from)
    {
        var open = from;
        while (open < text.Length && QueryText.IsSpace(text[open]))
            open++;
        if (open == from || open == text.Length || text[open] != '[')
            return from;
        var length = text.AsSpan(open).IndexOf(']');
        return length > 1 && ArxivTaxonomy.IsKnown(text.AsSpan(open + 1, length - 1)) ? open + length + 1 : from;
    }

    private void ReadToken()
    {
        var from = at;
        var token = new QueryToken { Text = "" };
        ReadSign(ref token);
        if (ReadBound(ref token))
        {
            token.Span = new TextSpan(from, at);
            tokens.Add(token);
            return;
        }
        var isGroup = ReadField(ref token) || ReadFieldWithoutColon(ref token);
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
        else if (text[at] == '(' && (isGroup || !BeginsWord(at)))
            ReadParenthesis(ref token, QueryTokenKind.Open);
        else if (text[at] == ')')
            ReadParenthesis(ref token, QueryTokenKind.Close);
        else if (!QueryText.IsQuoteAt(text, at))
        {
            ReadWord(ref token);
            JoinRange(ref token);
        }
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
        if (QueryText.IsSpace(text[at + 1]) || text[at + 1] is '+' or '-'
            || (char.IsAsciiDigit(text[at + 1]) && !IsIdentifier(at + 1)))
            return;
        token.Sign = text[at++];
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
                TellLongDistance(distance, new TextSpan(at, digits));
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
        if (BehindClass(at) is var behind && behind > at && PaperId.TryParseIdentifier(token.Text, out _))
            at = behind;
        if (token.Field is not null || token.Sign != '\0' || token.Exact)
            return;
        if (QueryText.TryReadOperator(token.Text, out var kind, out var distance))
        {
            token.Kind = kind;
            token.Distance = distance;
            TellLongDistance(distance, new TextSpan(start, at));
        }
        else if (QueryText.TryReadForeignNear(token.Text, out distance))
        {
            (token.Kind, token.Distance) = (QueryTokenKind.Near, distance);
            diagnostics.Add("read_as_operator", new TextSpan(start, at),
                $"'{token.Text}' was read as NEAR/{distance}: words so near each other, in any order.");
            TellLongDistance(distance, new TextSpan(start, at));
        }
        else if (token.Text is "&&" or "||")
        {
            (token.Kind, var name) = token.Text == "&&" ? (QueryTokenKind.And, "AND") : (QueryTokenKind.Or, "OR");
            diagnostics.Add("read_as_operator", new TextSpan(start, at), $"'{token.Text}' was read as {name}.");
        }
    }

    private void TellLongDistance(int distance, TextSpan span)
    {
        if (distance > QueryLimits.MaxDistance)
        {
            diagnostics.Add("long_distance", span,
                $"Words are looked for within {QueryLimits.MaxDistance} of each other at most.");
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
