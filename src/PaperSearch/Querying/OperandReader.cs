using System.Globalization;
using PaperSearch.Text;

namespace PaperSearch.Querying;

/// <summary>From a word or phrase of the text, and the field it is written for, to a leaf of the tree. For one text.</summary>
internal sealed class OperandReader(DiagnosticList diagnostics)
{
    /// <summary>How many edits a spelling may be off.</summary>
    private const int MostEdits = 2;

    private readonly RangeReader ranges = new(diagnostics);
    private int budget = QueryLimits.MaxText;

    /// <summary>The leaf; <see langword="null"/> where there is nothing to search for.</summary>
    public QueryNode? Read(in QueryToken token, PaperField? field)
    {
        if (!Spend(token, token.Text.Length))
            return null;
        if (field?.Kind == PaperFieldKind.Names)
            return WithPlaces(Text(token, field));
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
        {
            return field is null && !token.Exact && Identifier(token.Text, token.Operand) is { } escaped ? escaped
                : QueryText.IsSearchable(token.Text)
                ? new WordQuery(field?.Name, Wildcards.Without(token.Text)) { Span = token.Operand }
                : null;
        }
        if (IsStar(token))
            return field is null ? null : new ValueQuery(field.Name, "", Prefix: true) { Span = token.Operand };
        var sentence = QueryText.TrimSentence(token.Text);
        if (field is null && !token.Exact && IdentifierRecognizer.TryReadDoiBeginning(sentence, out var beginning))
            return new ValueQuery("doi", beginning, Prefix: true) { Span = token.SpanOf(sentence) };
        if (field is null && !token.Exact && Identifier(token.Text, token.SpanOf(sentence)) is { } id)
            return id;
        var text = token.Text.AsSpan();
        var place = token.Place;
        if (field?.Kind == PaperFieldKind.Names && QueryText.EndsWithPlace(text))
        {
            place |= AuthorPosition.Last;
            text = text[..^1];
        }
        text = QueryText.TrimSentence(text);
        if (!token.Exact && place == AuthorPosition.Any && Operator(token, text, field) is { } special)
            return special;
        if (!token.Exact && place == AuthorPosition.Any)
            TellTooShort(text, token.SpanOf(text));
        text = QueryText.TrimWord(text);
        if (!QueryText.IsSearchable(text))
            return null;
        if (!token.Exact && place == AuthorPosition.Any && Wildcards.Read(text, field?.Name) is { } pattern)
            return pattern with { Span = token.SpanOf(text) };
        var clean = QueryText.Collapse(text);
        var match = token.Exact ? WordMatch.Exact : WordMatch.Stemmed;
        if (clean.Contains(' ', StringComparison.Ordinal))
            return Formula(token, token.SpanOf(text), clean, field, match);
        if (field is null && !token.Exact && Identifier(clean, token.SpanOf(text)) is { } named)
            return named;
        var span = token.Around(text, place);
        if (field is null && match == WordMatch.Stemmed && CitationKey.TryRead(CitationKey.Inside(clean), out var key))
            return key with { Span = span };
        // What is a pattern only without the signs around it is text.
        if (!token.Exact && place == AuthorPosition.Any)
            clean = Wildcards.Without(clean);
        return new WordQuery(field?.Name, clean, match) { Place = place, Span = span };
    }

    private void TellTooShort(ReadOnlySpan<char> word, TextSpan span)
    {
        if (Wildcards.IsTooShort(word))
        {
            diagnostics.Add("short_pattern", span,
                $"'{word}' has too few letters before its star to stand for other words; it was read as it stands.");
        }
    }

    /// <summary>Tells of stars in a phrase that stand for nothing: behind too few letters, and in names.</summary>
    private void TellStars(string phrase, PaperField? field, TextSpan span)
    {
        if (field?.Kind == PaperFieldKind.Names && Wildcards.IsIn(phrase))
        {
            diagnostics.Add("wildcard", span,
                "A name of several words is compared as a name; the star in it was passed over. A word alone may have one.");
            return;
        }
        foreach (var word in phrase.Split(' '))
            TellTooShort(Wildcards.InPhrase(word), span);
    }

    /// <summary>What the text names, where it is an identifier or several joined.</summary>
    private static QueryNode? Identifier(string text, TextSpan span) =>
        !PaperId.TryParseIdentifier(text, out var id) ? null
        : SeveralDois(text) is { } dois
            ? NormalForm.Prose([.. dois.Select(doi => new ValueQuery("id", doi) { Span = span })], span)
        : new ValueQuery("id", id.Value) { Span = span };

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
                words.Add(new WordQuery(field?.Name, Wildcards.Without(chars[at..end].ToString()), match) { Span = own });
            }
            at = Math.Max(end, at + 1);
        }
        return NormalForm.Prose(words, span);
    }

    /// <summary>The marks of a place may stand beside the name as well, inside of the quotes: <c>"^Huan, Z"</c>.</summary>
    private static QueryNode? WithPlaces(QueryNode? node) => node switch
    {
        WordQuery { Match: WordMatch.Stemmed or WordMatch.Exact } word
            when QueryText.TakePlaces(word.Text) is var (name, place) => word with { Text = name, Place = word.Place | place },
        PhraseQuery phrase when QueryText.TakePlaces(phrase.Text) is var (name, place) =>
            name.Contains(' ', StringComparison.Ordinal)
                ? phrase with { Text = name, Place = phrase.Place | place }
                : new WordQuery(phrase.Field, name) { Place = phrase.Place | place, Span = phrase.Span },
        _ => node,
    };

    // word*, behavi*r, word~, word~1
    private WordQuery? Operator(in QueryToken token, ReadOnlySpan<char> text, PaperField? field)
    {
        var span = token.SpanOf(text);
        if (Wildcards.Read(text, field?.Name) is { } pattern)
            return pattern with { Span = span };
        var tilde = text.LastIndexOf('~');
        if (tilde <= 0 || !QueryText.IsStem(text[..tilde]))
            return null;
        var word = text[..tilde].ToString();
        var number = 2d;
        if (tilde + 1 < text.Length
            && !double.TryParse(text[(tilde + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number))
            return null;
        if (number > MostEdits)
        {
            diagnostics.Add("too_many_edits", token.Span,
                $"A spelling may be {MostEdits} edits off at most; ~{MostEdits} was searched.");
        }
        return Edits(number, word) is > 0 and var edits
            ? new WordQuery(field?.Name, word, WordMatch.Fuzzy) { MaxEdits = edits, Span = span }
            : new WordQuery(field?.Name, word, WordMatch.Exact) { Span = span };
    }

    /// <summary>
    /// The edits that a number behind a tilde stands for: below 1 it is the part of the letters that must agree, as of old.
    /// </summary>
    public static int Edits(double number, string word)
    {
        if (number >= 1)
            return (int)Math.Min(number, MostEdits);
        return number == 0 ? 0 : (int)Math.Min((1d - number) * new StringInfo(word).LengthInTextElements, MostEdits);
    }

    private QueryNode? Phrase(in QueryToken token, PaperField? field)
    {
        if (!QueryText.IsSearchable(token.Text))
            return null;
        // Of words in a row = is passed over.
        var isExact = token.Exact && !token.Text.Contains(' ', StringComparison.Ordinal);
        if (field is null && !isExact && Identifier(token.Text, token.Operand) is { } id)
            return id;
        var isText = field is null or { Kind: PaperFieldKind.Text };
        var text = isText ? WithStar(token) : token.Text;
        // A compound in quotes is a phrase, where it is written otherwise as a word.
        var isCompound = !token.Exact && QueryText.IsPlainWord(text) && text.AsSpan().ContainsAny('-', '_');
        if (isCompound || text.Contains(' ', StringComparison.Ordinal))
        {
            if (token.Exact)
                diagnostics.Add("exact_phrase", token.Span, "Words of a phrase are compared by their stems; = was passed over.");
            TellStars(text, field, token.Operand);
            if (field?.Kind == PaperFieldKind.Names && Wildcards.IsIn(text))
                text = QueryText.Collapse(text.Replace('*', ' ').Replace('?', ' ').Replace(" ,", ",", StringComparison.Ordinal));
            return new PhraseQuery(field?.Name, text, token.Distance) { Place = token.Place, Span = token.Operand };
        }
        if (isText && !token.Exact && Wildcards.Read(text, field?.Name) is { } pattern)
            return pattern with { Span = token.Operand };
        var match = token.Exact ? WordMatch.Exact
            : isText && QueryText.IsPlainWord(text) ? WordMatch.AsWritten
            : WordMatch.Stemmed;
        return new WordQuery(field?.Name, text, match) { Place = token.Place, Span = token.Operand };
    }

    // "deep reinf"* is "deep reinf*".
    private string WithStar(in QueryToken token)
    {
        if (!token.Star)
            return token.Text;
        var text = token.Text + "*";
        if (Wildcards.IsPattern(text.AsSpan(text.LastIndexOf(' ') + 1)))
            return text;
        diagnostics.Add("wildcard", token.Span, "The star stands behind no beginning of a word; it was passed over.");
        return token.Text;
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
        // Before identifiers are read, so that the printed query reads as the same.
        text = QueryText.Collapse(text);
        if (field.Kind == PaperFieldKind.Flag)
            return Flag(token, field, text, span);
        if (field.Kind == PaperFieldKind.Identifier && prefix
            && IdentifierRecognizer.TryReadDoiBeginning(text + '*', out var beginning))
            text = beginning;
        if (field.Kind == PaperFieldKind.Identifier && !prefix && PaperId.TryParseIdentifier(text, out var id))
        {
            if (SeveralDois(text) is { } dois)
                return NormalForm.Or([.. dois.Select(each => new ValueQuery(field.Name, each) { Span = span })], span);
            text = field.Name == "doi" && PaperId.TryParseDoi(text, out var doi) ? doi : id.Value;
        }
        if (!token.Verbatim && text.AsSpan().ContainsAny('*', '?'))
        {
            diagnostics.Add("wildcard", token.Span,
                $"Values of {field.Name}: may end with a star; other wildcards are looked for as they stand.");
        }
        return QueryText.IsSearchable(text) ? new ValueQuery(field.Name, text, prefix) { Span = span } : null;
    }

    /// <summary>The DOIs of a text that is more than one, joined without blanks.</summary>
    private static ValueList<string>? SeveralDois(string text) =>
        text.AsSpan().ContainsAny(",;") && DoiList.TryRead(text, out var dois) && dois.Count > 1 ? dois : null;

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
