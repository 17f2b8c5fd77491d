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
        {
            at = BehindLabel(at);
            ReadToken();
        }
        new FieldTags(fields, diagnostics).Read(tokens);
        CapitalText.Read(tokens, diagnostics);
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
            var end = start;
            while (end < text.Length && !QueryText.IsSpace(text[end]))
                end++;
            if (start > behind && PaperId.TryParseIdentifier(text.AsSpan(start, end - start), out _))
                return start;
        }
        return from;
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
        if (QueryText.IsSpace(text[at + 1]) || text[at + 1] is '+' or '-' || char.IsAsciiDigit(text[at + 1]))
            return;
        token.Sign = text[at++];
    }

    /// <summary>Reads a field's name with a colon; tells whether what follows is in parentheses.</summary>
    private bool ReadField(ref QueryToken token)
    {
        var end = EndOfName();
        if (end == at || end + 1 >= text.Length || text[end] != ':' || text[end + 1] == ')')
            return false;
        var name = text.AsSpan(at, end - at);
        var value = end + 1;
        while (value < text.Length && QueryText.IsSpace(text[value]))
            value++;
        var isApart = value > end + 1;
        if (isApart && (value == text.Length || FieldName.Find(name, fields) is not { } known || !IsValueOf(known, value)))
            return false;
        token.Field = FieldName.Find(name, text.AsSpan(value), fields);
        token.AnyField = token.Field is null && FieldName.IsAny(name);
        if (token.Field is null && !token.AnyField)
        {
            FieldName.TellUnknown(name, text.AsSpan(value), at, fields, diagnostics);
            return false;
        }
        if (isApart || !FieldName.IsUsual(name, fields))
            FieldName.TellMeant(text[at..(end + 1)], new TextSpan(at, end + 1), token.Field, diagnostics);
        at = value;
        return false;
    }

    /// <summary>
    /// Reads a field as Web of Science and Scopus write it, in capitals: <c>TI=galaxies</c>, <c>TITLE(dark energy)</c>,
    /// <c>PUBYEAR &gt; 2005</c>; tells whether what follows is in parentheses.
    /// </summary>
    private bool ReadFieldWithoutColon(ref QueryToken token)
    {
        var end = EndOfName();
        var name = text.AsSpan(at, end - at);
        if (token.Field is not null || token.AnyField || end == text.Length || !ForeignFields.IsInCapitals(name)
            || !FieldName.IsKnown(name, fields))
            return false;
        var field = FieldName.Find(name, fields);
        var value = end;
        while (field?.Kind == PaperFieldKind.Date && value < text.Length && QueryText.IsSpace(text[value]))
            value++;
        var isGroup = text[end] == '(' && field?.Kind is null or PaperFieldKind.Text or PaperFieldKind.Names
            && ClosesAgain(end);
        if (isGroup)
            value = end;
        else if (value + 1 >= text.Length || text[value] is not ('=' or '<' or '>') || text[value + 1] == text[value]
            || (field?.Kind != PaperFieldKind.Date && (text[value] != '=' || QueryText.IsSpace(text[value + 1]))))
            return false;
        else if (text[value] == '=')
            value++;
        while (!isGroup && value < text.Length && QueryText.IsSpace(text[value]))
            value++;
        (token.Field, token.AnyField) = (field, field is null);
        FieldName.TellMeant(text[at..end], new TextSpan(at, end), field, diagnostics);
        at = value;
        return isGroup || (value < text.Length && text[value] == '(');
    }

    private int EndOfName()
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-'))
            end++;
        return end;
    }

    private bool ClosesAgain(int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == '(')
                depth++;
            else if (text[i] == ')' && --depth == 0)
                return i > open + 1;
        }
        return false;
    }

    /// <summary>A range with blanks around its sign is one: <c>year:2000 - 2005</c>, <c>year:&gt; 2005</c>.</summary>
    private void JoinRange(ref QueryToken token)
    {
        if (token is not { Kind: QueryTokenKind.Word, Field.Kind: PaperFieldKind.Date or PaperFieldKind.Number })
            return;
        var next = at;
        var first = token.Text;
        if (first is not (">" or "<" or ">=" or "<="))
        {
            if (first.AsSpan().ContainsAnyExceptInRange('0', '9') || WordAt(ref next) is not ("-" or "\u2013" or ".." or "to"))
                return;
            first += "..";
        }
        if (WordAt(ref next) is not { Length: > 0 } last || last.ContainsAnyExceptInRange('0', '9'))
            return;
        diagnostics.Add("read_as_range", new TextSpan(token.OperandAt, next), $"It was read as the range {first}{last}.");
        (token.Text, token.TextAt, at) = ($"{first}{last}", null, next);
    }

    private ReadOnlySpan<char> WordAt(ref int from)
    {
        var start = from;
        while (start < text.Length && QueryText.IsSpace(text[start]))
            start++;
        from = start;
        while (from < text.Length && !QueryText.IsSpace(text[from]) && text[from] != ')')
            from++;
        return text.AsSpan(start, from - start);
    }

    /// <summary>
    /// Whether what stands behind a field's name, a colon and a blank is the field's, and not how a sentence goes on: names
    /// anywhere, text at the beginning of a query or part, of other fields only what is a value.
    /// </summary>
    private bool IsValueOf(PaperField field, int start)
    {
        var end = start;
        while (end < text.Length && !QueryText.IsSpace(text[end]) && text[end] != ')')
            end++;
        var value = text.AsSpan(start, end - start);
        if (value.IsEmpty || value is ['-' or '+', ..] || QueryText.TryReadOperator(value, out _, out _))
            return false;
        return field.Kind switch
        {
            PaperFieldKind.Names => true,
            PaperFieldKind.Text => tokens.Count == 0 || !tokens[^1].EndsOperand,
            PaperFieldKind.Date or PaperFieldKind.Number => char.IsAsciiDigit(value[0]) || value[0] is '<' or '>' or '.',
            PaperFieldKind.Flag => field.Values.Contains(value.ToString().ToLowerInvariant()),
            PaperFieldKind.Category => ArxivTaxonomy.IsKnown(QueryText.TrimSentence(value).ToString()),
            PaperFieldKind.Identifier => PaperId.TryParseIdentifier(value.ToString(), out _),
            _ => false,
        };
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
