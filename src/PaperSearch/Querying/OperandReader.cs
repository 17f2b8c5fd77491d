using PaperSearch.Text;

namespace PaperSearch.Querying;

/// <summary>From a word or phrase of the text, and the field it is written for, to a leaf of the tree. For one text.</summary>
internal sealed class OperandReader(DiagnosticList diagnostics)
{
    private readonly RangeReader ranges = new(diagnostics);
    private int budget = QueryLimits.MaxText;

    /// <summary>The leaf; <see langword="null"/> where there is nothing to search for.</summary>
    public QueryNode? Read(in QueryToken token, PaperField? field)
    {
        if (!Spend(token, token.Text.Length))
            return null;
        return field?.Kind switch
        {
            PaperFieldKind.Date or PaperFieldKind.Number when !IsStar(token) => ranges.Read(token, field) ?? Text(token, null),
            PaperFieldKind.Identifier or PaperFieldKind.Category or PaperFieldKind.Flag => Value(token, field),
            _ => Text(token, field),
        };
    }

    /// <summary>The range between two ends; <see langword="null"/> where they are none of the field's.</summary>
    public QueryNode? Read(in QueryToken token, PaperField field, RangeEnds ends) =>
        Spend(token, QueryLimits.WordCost) ? ranges.Read(token, field, ends) : null;

    private static bool IsStar(in QueryToken token) => token.Kind == QueryTokenKind.Word && !token.Verbatim && token.Text == "*";

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
        if (IsStar(token))
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
        visible.Read(source.AsMemory());
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
        return NormalForm.Prose(words);
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
}
