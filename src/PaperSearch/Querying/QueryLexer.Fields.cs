using System.Globalization;

namespace PaperSearch.Querying;

/// <summary>Fields before words, as this language and as other systems write them.</summary>
internal sealed partial class QueryLexer
{
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
            && HasTextInside(end);
        if (isGroup)
            value = end;
        else if (field?.Kind == PaperFieldKind.Date && IsComparison(value))
        {
            // The word is read as the sign that begins the range.
        }
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

    /// <summary>Whether a word of Scopus for a sign of comparison stands at a place, and a number behind it.</summary>
    private bool IsComparison(int start)
    {
        var next = start;
        var word = WordAt(ref next).ToString();
        return ForeignFields.Comparison(word) != word && WordAt(ref next) is [>= '0' and <= '9', ..];
    }

    /// <summary>Reads one end of a range of dates as Google writes it: <c>after:2015</c>, <c>before:2016-03-01</c>.</summary>
    private bool ReadBound(ref QueryToken token)
    {
        var end = EndOfName();
        var name = text.AsSpan(at, end - at);
        if (end + 1 >= text.Length || text[end] != ':' || !char.IsAsciiDigit(text[end + 1])
            || ForeignFields.Bound(name) is not { } sign || fields.Find(name) is not null)
            return false;
        var next = end + 1;
        var typed = QueryText.TrimSentence(WordAt(ref next)).ToString();
        var date = typed.Replace('/', '-');
        if (!PaperDate.TryParse(date, out var read) || fields.Find(date.Length == 4 ? "year" : "date") is not { } field)
            return false;
        var span = new TextSpan(at, end + 1 + typed.Length);
        diagnostics.Add("read_as_range", span,
            $"'{text[span.From..span.To]}' was read as the range {field.Name}:{sign}{read}. Put it in quotes where it is text.");
        token.Kind = QueryTokenKind.Word;
        token.Field = field;
        token.OperandAt = end + 1;
        token.Text = sign + date;
        at = next;
        return true;
    }

    private int EndOfName()
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-'))
            end++;
        return end;
    }

    /// <summary>
    /// Whether parentheses that open at a place close again and have a word inside; in <c>SO(2)</c>, <c>SO(n)</c> and
    /// <c>SO(2,1)</c> a group is named.
    /// </summary>
    private bool HasTextInside(int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == '(')
                depth++;
            else if (text[i] == ')' && --depth == 0)
                return HasWord(text.AsSpan(open, i - open));
        }
        return false;
    }

    private static bool HasWord(ReadOnlySpan<char> span)
    {
        for (var i = 1; i < span.Length; i++)
        {
            var isWordAlone = char.GetUnicodeCategory(span[i]) == UnicodeCategory.OtherLetter;
            if (isWordAlone || (char.IsLetter(span[i - 1]) && char.IsLetter(span[i])))
                return true;
        }
        return false;
    }

    /// <summary>A range with blanks around its sign is one: <c>year:2000 - 2005</c>, <c>year:&gt; 2005</c>.</summary>
    private void JoinRange(ref QueryToken token)
    {
        if (token is not { Kind: QueryTokenKind.Word, Field.Kind: PaperFieldKind.Date or PaperFieldKind.Number })
            return;
        var next = at;
        var first = ForeignFields.Comparison(token.Text);
        if (first == token.Text && first is not (">" or "<" or ">=" or "<="))
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
}
