namespace PaperSearch.Querying;

/// <summary>Fields as PubMed writes them, behind the word: <c>Hinton[au]</c>, <c>"deep nets"[ti]</c>, <c>2017[dp]</c>.</summary>
internal sealed class FieldTags(PaperFieldTable fields, DiagnosticList diagnostics)
{
    /// <summary>Gives the words and phrases with a tag behind them the field that it names.</summary>
    public void Read(List<QueryToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is not { Kind: QueryTokenKind.Word, Verbatim: false, Field: null, AnyField: false } token
                || TagOf(token.Text) is not { } tag)
                continue;
            if (tag.At > 0)
                tokens[i] = Tagged(token, tag);
            else if (i > 0 && CanBeTagged(tokens[i - 1]))
            {
                tokens[i - 1] = Tagged(tokens[i - 1], tag with { At = tokens[i - 1].Text.Length, Span = token.Span });
                tokens.RemoveAt(i--);
            }
            else
                continue;
            WithInitials(tokens, i);
        }
    }

    private static bool CanBeTagged(in QueryToken token) => token
        is { Kind: QueryTokenKind.Word or QueryTokenKind.Phrase, Field: null, AnyField: false };

    /// <summary>The tag at the end of a word.</summary>
    private Tag? TagOf(string text)
    {
        var word = QueryText.TrimSentence(text).TrimEnd('.');
        var open = word.LastIndexOf('[');
        if (open < 0 || word[^1] != ']')
            return null;
        var name = word[(open + 1)..^1];
        var meant = ForeignFields.Meant(name);
        var place = name.Equals("1au", StringComparison.OrdinalIgnoreCase) ? AuthorPosition.First
            : name.Equals("lastau", StringComparison.OrdinalIgnoreCase) ? AuthorPosition.Last
            : AuthorPosition.Any;
        var field = fields.Find(meant ?? name);
        var tag = new Tag(open, default, field, meant == PaperFieldTable.Any, place, name.ToString());
        var isMeant = tag.IsAny || tag.Field is { Kind: PaperFieldKind.Text or PaperFieldKind.Names }
            || (tag.Field is { Kind: PaperFieldKind.Date } && (open == 0 || char.IsAsciiDigit(word[0])))
            || tag.Field?.Name == "doi";
        return isMeant ? tag : null;
    }

    private QueryToken Tagged(QueryToken token, Tag tag)
    {
        var isApart = tag.Span != default;
        var end = isApart || token.TextAt is not { } at ? token.Span.To : at + tag.At;
        var span = isApart ? tag.Span : new TextSpan(end, token.Span.To);
        FieldName.TellMeant($"[{tag.Name}]", span, tag.Field, diagnostics);
        token.Field = tag.Field;
        token.AnyField = tag.IsAny;
        token.Place |= tag.Place;
        token.Span = new TextSpan(token.Span.From, end);
        token.Text = token.Text[..tag.At];
        if (tag.Field?.Kind == PaperFieldKind.Date)
            ReadDate(ref token);
        return token;
    }

    // "2017/05[dp]", "2015:2020[dp]"
    private void ReadDate(ref QueryToken token)
    {
        var text = token.Text.Replace('/', '-').Replace(":", "..", StringComparison.Ordinal);
        if (text != token.Text)
            (token.Text, token.TextAt) = (text, null);
        if (text.Split("..").All(end => end.Length == 4))
            token.Field = fields.Find("year") ?? token.Field;
    }

    /// <summary>Initials behind a family name are one name with it: <c>Smith JA[au]</c>.</summary>
    private static void WithInitials(List<QueryToken> tokens, int at)
    {
        var initials = tokens[at];
        if (at == 0 || initials is not { Kind: QueryTokenKind.Word, Field.Kind: PaperFieldKind.Names, Text.Length: < 4 }
            || !(initials.Text.All(char.IsUpper) || (initials.Text.Length == 1 && char.IsLetter(initials.Text[0])))
            || tokens[at - 1] is not { Kind: QueryTokenKind.Word, Field: null, AnyField: false, Exact: false } family
            || !QueryText.IsPlainWord(QueryText.TrimWord(family.Text)))
            return;
        tokens[at] = initials with
        {
            Kind = QueryTokenKind.Phrase,
            Verbatim = true,
            Sign = family.Sign,
            Text = $"{QueryText.TrimWord(family.Text)} {initials.Text}",
            TextAt = null,
            OperandAt = family.OperandAt,
            Span = new TextSpan(family.Span.From, initials.Span.To),
        };
        tokens.RemoveAt(at - 1);
    }

    /// <summary>A tag.</summary>
    /// <param name="At">Where it begins in the text of its token.</param>
    /// <param name="Span">Where it stands in the typed text, if it is a token of its own.</param>
    /// <param name="Field">The field that it names.</param>
    /// <param name="IsAny">Whether it stands for the default fields.</param>
    /// <param name="Place">Where among the authors the name stands.</param>
    /// <param name="Name">As typed.</param>
    private readonly record struct Tag(
        int At, TextSpan Span, PaperField? Field, bool IsAny, AuthorPosition Place, string Name);
}
