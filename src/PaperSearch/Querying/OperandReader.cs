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
            PaperFieldKind.Identifier or PaperFieldKind.Category or PaperFieldKind.Flag or PaperFieldKind.Keyword =>
                Value(token, field),
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
            diagnostics.AddOnce("too_long", token.Span, "The query has too many words; from here on they were passed over.");
        return budget >= 0;
    }

    private QueryNode? Text(in QueryToken token, PaperField? field)
    {
        if (token.Kind == QueryTokenKind.Phrase)
            return Phrase(token, field);
        if (token.Verbatim)
            return QueryText.IsSearchable(token.Text) ? new WordQuery(field?.Name, token.Text) { Span = token.Operand } : null;
        if (IsStar(token))
            return field is null ? null : new ValueQuery(field.Name, "", Prefix: true) { Span = token.Operand };
        if (field is null && !token.Exact && PaperId.TryParseIdentifier(token.Text, out var id))
            return new ValueQuery("id", id.Value) { Span = token.SpanOf(QueryText.TrimSentence(token.Text)) };
        var text = token.Text.AsSpan();
        var place = token.Place;
        if (field?.Kind == PaperFieldKind.Names && text.Length > 1 && text[^1] == '$')
        {
            place |= AuthorPosition.Last;
            text = text[..^1];
        }
        text = QueryText.TrimSentence(text);
        if (!token.Exact && place == AuthorPosition.Any && Operator(token, text, field) is { } special)
            return special;
        text = QueryText.TrimWord(text);
        if (!QueryText.IsSearchable(text))
            return null;
        var clean = QueryText.Collapse(text);
        var match = token.Exact ? WordMatch.Exact : WordMatch.Stemmed;
        if (clean.Contains(' ', StringComparison.Ordinal))
            return Formula(token, token.SpanOf(text), clean, field, match);
        var span = token.Around(text, place);
        if (field is null && match == WordMatch.Stemmed && CitationKey.TryRead(clean, out var key))
            return key with { Span = span };
        return new WordQuery(field?.Name, clean, match) { Place = place, Span = span };
    }

    /// <summary>A formula with blanks is the words that its reader sees: nobody types it twice in the same way.</summary>
    private QueryNode? Formula(in QueryToken token, TextSpan span, string source, PaperField? field, WordMatch match)
    {
        var visible = new VisibleText();
        visible.Read(source.AsMemory());
        // Where white space was collapsed, the places of single characters are lost.
        var isAsTyped = span.To - span.From == source.Length;
        var words = new List<QueryNode>();
        var chars = visible.Chars;
        for (var at = 0; at < chars.Length;)
        {
            var end = at;
            while (end < chars.Length && (CharFolding.IsWord(chars[end]) || char.IsSurrogate(chars[end])))
                end++;
            // The first word is paid for with the formula.
            if (end > at && QueryText.IsSearchable(chars[at..end]) && (words.Count == 0 || Spend(token, end - at)))
            {
                var own = isAsTyped ? new TextSpan(span.From + visible.StartOf(at), span.From + visible.EndOf(end - 1)) : span;
                words.Add(new WordQuery(field?.Name, chars[at..end].ToString(), match) { Span = own });
            }
            at = Math.Max(end, at + 1);
        }
        return NormalForm.Prose(words, span);
    }

    // word*, word~, word~1
    private static WordQuery? Operator(in QueryToken token, ReadOnlySpan<char> text, PaperField? field)
    {
        if (text.Length > 1 && text[^1] == '*' && QueryText.IsBeginning(text[..^1]))
            return new WordQuery(field?.Name, text[..^1].ToString(), WordMatch.Prefix) { Span = token.SpanOf(text) };
        var tilde = text.LastIndexOf('~');
        if (tilde <= 0 || !QueryText.IsStem(text[..tilde]))
            return null;
        var span = token.SpanOf(text);
        var word = text[..tilde].ToString();
        var edits = text[(tilde + 1)..] switch { "" or "2" => 2, "1" => 1, "0" => 0, _ => -1 };
        return edits switch
        {
            < 0 => null,
            0 => new WordQuery(field?.Name, word, WordMatch.Exact) { Span = span },
            _ => new WordQuery(field?.Name, word, WordMatch.Fuzzy) { MaxEdits = edits, Span = span },
        };
    }

    private static QueryNode? Phrase(in QueryToken token, PaperField? field)
    {
        if (!QueryText.IsSearchable(token.Text))
            return null;
        var match = token.Exact ? WordMatch.Exact : WordMatch.Stemmed;
        // A compound in quotes is a phrase, where it is written otherwise as a word.
        var isCompound = !token.Exact && QueryText.IsPlainWord(token.Text) && token.Text.AsSpan().ContainsAny('-', '_');
        if (!isCompound && !token.Text.Contains(' ', StringComparison.Ordinal))
            return new WordQuery(field?.Name, token.Text, match) { Place = token.Place, Span = token.Operand };
        return new PhraseQuery(field?.Name, token.Text, token.Distance) { Place = token.Place, Span = token.Operand };
    }

    private QueryNode? Value(in QueryToken token, PaperField field)
    {
        var typed = token.Kind == QueryTokenKind.Phrase || token.Verbatim ? token.Text : QueryText.TrimSentence(token.Text);
        var span = token.Around(typed, token.Place);
        var text = typed.ToString();
        var prefix = token.Star;
        if (!token.Verbatim && text.EndsWith('*'))
        {
            prefix = true;
            text = text[..^1];
        }
        if (text.Length == 0 && prefix)
            return new ValueQuery(field.Name, "", Prefix: true) { Span = span };
        if (field.Kind == PaperFieldKind.Flag)
            return Flag(token, field, text, span);
        if (field.Kind == PaperFieldKind.Identifier && !prefix && PaperId.TryParseIdentifier(text, out var id))
            text = id.Value;
        text = QueryText.Collapse(text);
        return QueryText.IsSearchable(text) ? new ValueQuery(field.Name, text, prefix) { Span = span } : null;
    }

    private QueryNode? Flag(in QueryToken token, PaperField field, string text, TextSpan span)
    {
        var value = text.ToLowerInvariant();
        if (field.Values.Contains(value))
            return new ValueQuery(field.Name, value) { Span = span };
        diagnostics.Add("unknown_value", token.Span,
            $"'{text}' is nothing that {field.Name}: knows; it was read as a word. " +
            $"Known are: {string.Join(", ", field.Values)}.");
        return Text(token, null);
    }
}
