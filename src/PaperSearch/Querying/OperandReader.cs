using System.Globalization;
using PaperSearch.Text;

namespace PaperSearch.Querying;

/// <summary>From a word or phrase of the text, and the field it is written for, to a leaf of the tree. For one text.</summary>
internal sealed class OperandReader(DiagnosticList diagnostics)
{
    private int budget = QueryLimits.MaxText;

    /// <summary>The leaf; <see langword="null"/> where there is nothing to search for.</summary>
    public QueryNode? Read(in QueryToken token, PaperField? field)
    {
        if (!Spend(token, token.Text.Length))
            return null;
        return field?.Kind switch
        {
            PaperFieldKind.Date or PaperFieldKind.Number => Range(token, field) ?? Text(token, null),
            PaperFieldKind.Identifier or PaperFieldKind.Category or PaperFieldKind.Flag => Value(token, field),
            _ => Text(token, field),
        };
    }

    private bool Spend(in QueryToken token, int characters)
    {
        budget -= Math.Max(QueryLimits.WordCost, characters);
        if (budget < 0)
            diagnostics.AddOnce("too_long", token.At, token.Length, "The query has too many words; from here on they were passed over.");
        return budget >= 0;
    }

    private QueryNode? Text(in QueryToken token, PaperField? field)
    {
        if (token.Kind == QueryTokenKind.Phrase)
            return Phrase(token, field);
        if (token.Verbatim)
            return QueryText.IsSearchable(token.Text) ? new WordQuery(field?.Name, token.Text) : null;
        if (token.Text == "*")
            return field is null ? null : new ValueQuery(field.Name, "", Prefix: true);
        if (field is null && !token.Exact && PaperId.TryParseIdentifier(token.Text, out var id))
            return new ValueQuery("id", id.Value);
        var text = token.Text.AsSpan();
        var place = token.Place;
        if (field?.Kind == PaperFieldKind.Names && text.Length > 1 && text[^1] == '$')
        {
            place |= ListPlace.Last;
            text = text[..^1];
        }
        text = QueryText.TrimSentence(text);
        if (!token.Exact && place == ListPlace.Any && Operator(text, field) is { } special)
            return special;
        text = QueryText.TrimWord(text);
        if (!QueryText.IsSearchable(text))
            return null;
        var clean = QueryText.Collapse(text);
        var match = token.Exact ? WordMatch.Exact : WordMatch.Stemmed;
        if (clean.Contains(' ', StringComparison.Ordinal))
            return Formula(token, clean, field, match);
        if (field is null && match == WordMatch.Stemmed && CitationKey.TryRead(clean, out var key))
            return key;
        return new WordQuery(field?.Name, clean, match) { Place = place };
    }

    /// <summary>A formula with blanks is the words that its reader sees: nobody types it twice in the same way.</summary>
    private QueryNode? Formula(in QueryToken token, string source, PaperField? field, WordMatch match)
    {
        var visible = new VisibleText();
        visible.Read(source);
        var words = new List<QueryNode>();
        var chars = visible.Chars;
        for (var at = 0; at < chars.Length;)
        {
            var end = at;
            while (end < chars.Length && (CharFolding.IsWord(chars[end]) || char.IsSurrogate(chars[end])))
                end++;
            // The first word is paid for with the formula.
            if (end > at && QueryText.IsSearchable(chars[at..end]) && (words.Count == 0 || Spend(token, end - at)))
                words.Add(new WordQuery(field?.Name, chars[at..end].ToString(), match));
            at = Math.Max(end, at + 1);
        }
        return words.Count switch { 0 => null, 1 => words[0], _ => new ProseQuery(words.ToValueList()) };
    }

    // word*, word~, word~1
    private static WordQuery? Operator(ReadOnlySpan<char> text, PaperField? field)
    {
        if (text.Length > 1 && text[^1] == '*' && QueryText.IsBeginning(text[..^1]))
            return new WordQuery(field?.Name, text[..^1].ToString(), WordMatch.Prefix);
        var tilde = text.LastIndexOf('~');
        if (tilde <= 0 || !QueryText.IsStem(text[..tilde]))
            return null;
        var edits = text[(tilde + 1)..] switch { "" or "2" => 2, "1" => 1, "0" => 0, _ => -1 };
        return edits switch
        {
            < 0 => null,
            0 => new WordQuery(field?.Name, text[..tilde].ToString(), WordMatch.Exact),
            _ => new WordQuery(field?.Name, text[..tilde].ToString(), WordMatch.Fuzzy) { MaxEdits = edits },
        };
    }

    private static QueryNode? Phrase(in QueryToken token, PaperField? field)
    {
        if (!QueryText.IsSearchable(token.Text))
            return null;
        if (!token.Text.Contains(' ', StringComparison.Ordinal))
            return new WordQuery(field?.Name, token.Text, token.Exact ? WordMatch.Exact : WordMatch.Stemmed) { Place = token.Place };
        return new PhraseQuery(field?.Name, token.Text, token.Distance) { Place = token.Place };
    }

    private QueryNode? Value(in QueryToken token, PaperField field)
    {
        var text = token.Kind == QueryTokenKind.Phrase || token.Verbatim ? token.Text : QueryText.TrimSentence(token.Text).ToString();
        var prefix = token.Star;
        if (!token.Verbatim && text.EndsWith('*'))
        {
            prefix = true;
            text = text[..^1];
        }
        if (text.Length == 0 && prefix)
            return new ValueQuery(field.Name, "", Prefix: true);
        if (field.Kind == PaperFieldKind.Flag)
            return Flag(token, field, text);
        if (field.Kind == PaperFieldKind.Identifier && !prefix && PaperId.TryParseIdentifier(text, out var id))
            text = id.Value;
        text = QueryText.Collapse(text);
        return QueryText.IsSearchable(text) ? new ValueQuery(field.Name, text, prefix) : null;
    }

    private QueryNode? Flag(in QueryToken token, PaperField field, string text)
    {
        var value = text.ToLowerInvariant();
        if (field.Values.Contains(value))
            return new ValueQuery(field.Name, value);
        diagnostics.Add("unknown_value", token.At, token.Length, $"'{text}' is nothing that {field.Name}: knows; it was read as a word. Known are: {string.Join(", ", field.Values)}.");
        return Text(token, null);
    }

    private RangeQuery? Range(in QueryToken token, PaperField field)
    {
        // The two dots of an open range are no full stop.
        var text = token.Kind == QueryTokenKind.Phrase || token.Text.EndsWith("..", StringComparison.Ordinal) ? token.Text : QueryText.TrimSentence(token.Text).ToString();
        if (ReadRange(text, field, out var from, out var to) && (from ?? to) is not null)
        {
            if (from is null || to is null || Compare(field, from, to) <= 0)
                return new RangeQuery(field.Name, from, to);
            diagnostics.Add("reversed_range", token.At, token.Length, $"The range ends before it begins; it was read as {to}..{from}.");
            return new RangeQuery(field.Name, to, from);
        }
        diagnostics.Add("bad_range", token.At, token.Length, field.Kind == PaperFieldKind.Number
            ? $"'{text}' is no number or range; it was read as a word. Write {field.Name}:10..100 or {field.Name}:>=10."
            : $"'{text}' is no date or range; it was read as a word. Write {field.Name}:2015..2020, {field.Name}:>=2015 or {field.Name}:2024-03.");
        return null;
    }

    private static bool ReadRange(string text, PaperField field, out string? from, out string? to)
    {
        from = to = null;
        foreach (var (sign, atLeast, step) in (ReadOnlySpan<(string, bool, int)>)[(">=", true, 0), ("<=", false, 0), (">", true, 1), ("<", false, -1)])
        {
            if (!text.StartsWith(sign, StringComparison.Ordinal))
                continue;
            if (!ReadEnd(text[sign.Length..], field, out var end) || end is null || Next(end, step, field) is not { } moved)
                return false;
            (from, to) = atLeast ? (moved, null) : ((string?)null, moved);
            return true;
        }
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0)
            return ReadEnd(text[..dots], field, out from) && ReadEnd(text[(dots + 2)..], field, out to);
        // "2015-2020" and "2015-" are ranges; "2015-06" is a month.
        var dash = text.IndexOfAny(['-', '\u2013']);
        if (dash >= 0 && (field.Kind == PaperFieldKind.Number || text.Length - dash == 5 || dash == text.Length - 1)
            && (dash == 4 || field.Kind == PaperFieldKind.Number || dash == text.Length - 1))
            return ReadEnd(text[..dash], field, out from) && ReadEnd(text[(dash + 1)..], field, out to);
        if (!ReadEnd(text, field, out from))
            return false;
        to = from;
        return true;
    }

    private static bool ReadEnd(string text, PaperField field, out string? end)
    {
        end = null;
        if (text.Length == 0)
            return true;
        if (field.Kind == PaperFieldKind.Number)
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return false;
            end = number.ToString(CultureInfo.InvariantCulture);
            return true;
        }
        if (!PaperDate.TryParse(text, out var date) || text.AsSpan().ContainsAny("T "))
            return false;
        end = field.Name == "year" ? date.Year.ToString("0000", CultureInfo.InvariantCulture) : date.ToString();
        return true;
    }

    // ">2015" begins with 2016, ">2024-03" with 2024-04.
    private static string? Next(string end, int step, PaperField field)
    {
        if (step == 0)
            return end;
        if (field.Kind == PaperFieldKind.Number)
            return int.Parse(end, CultureInfo.InvariantCulture) is var number && number + (long)step is >= 0 and <= int.MaxValue ? (number + step).ToString(CultureInfo.InvariantCulture) : null;
        PaperDate.TryParse(end, out var date);
        if (date.Year + step is < 1 or > 9999)
            return null;
        return date.Precision switch
        {
            DatePrecision.Day => PaperDate.FromDay(date.FirstDay.AddDays(step)).ToString(),
            DatePrecision.Month when date.FirstDay.AddMonths(step) is var month => new PaperDate(month.Year, month.Month).ToString(),
            _ => new PaperDate(date.Year + step).ToString(),
        };
    }

    private static int Compare(PaperField field, string from, string to)
    {
        if (field.Kind == PaperFieldKind.Number)
            return int.Parse(from, CultureInfo.InvariantCulture).CompareTo(int.Parse(to, CultureInfo.InvariantCulture));
        PaperDate.TryParse(from, out var first);
        PaperDate.TryParse(to, out var last);
        return first.FirstDay.CompareTo(last.LastDay);
    }
}
