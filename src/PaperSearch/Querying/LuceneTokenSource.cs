using Lucene.Net.QueryParsers.Flexible.Standard.Parser;

namespace PaperSearch.Querying;

/// <summary>
/// The tokens of a text in Lucene syntax, without what our tree has no place for: boosts are dropped, regular expressions are
/// phrases, an unknown field and its colon are text. For one text.
/// </summary>
/// <param name="text">The text as <see cref="LuceneText.Prepare"/> gives it.</param>
/// <param name="fields">The fields there are.</param>
/// <param name="diagnostics">Gets what was read differently.</param>
internal sealed class LuceneTokenSource(string text, PaperFieldTable fields, DiagnosticList diagnostics)
    : StandardSyntaxParserTokenManager(new FastCharStream(new StringReader(text)))
{
    // Beyond the words that a query may have, with fields, signs and operators; the parser takes its time over each.
    private const int MaxTokens = 8 * QueryLimits.MaxText / QueryLimits.WordCost;

    private readonly List<Token> ahead = [];
    private readonly List<Token> given = [];
    private int end;
    private int depth;

    /// <summary>Where and why the text is no Lucene syntax, as far as its tokens tell: they end there.</summary>
    public (int At, string Why)? Refusal { get; private set; }

    /// <summary>The tokens that the parser got so far.</summary>
    public IReadOnlyList<Token> Tokens => given;

    /// <inheritdoc/>
    public override Token GetNextToken()
    {
        var token = Read();
        given.Add(token);
        return token;
    }

    private Token Read()
    {
        while (Peek(0).Kind == RegexpToken.CARAT && Peek(1).Kind == RegexpToken.NUMBER && !IsFieldSign(Peek(2)))
            DropBoost();
        var token = Take();
        if (given.Count >= MaxTokens)
            return Refuse(token.BeginColumn, "there are too many words and signs");
        switch (token.Kind)
        {
            case RegexpToken.TERM:
                return Term(token);
            case RegexpToken.REGEXPTERM:
                return Phrase(token);
            case RegexpToken.LPAREN when ++depth > QueryLimits.MaxNesting:
                return Refuse(token.BeginColumn, $"parentheses nest deeper than {QueryLimits.MaxNesting}");
            case RegexpToken.RPAREN:
                depth--;
                return token;
            default:
                return token;
        }
    }

    private Token Peek(int index)
    {
        while (ahead.Count <= index)
            ahead.Add(Refusal is null ? Next() : EndAt(text.Length));
        return ahead[index];
    }

    private Token Take()
    {
        var token = Peek(0);
        ahead.RemoveAt(0);
        return token;
    }

    private Token Next()
    {
        try
        {
            var token = base.GetNextToken();
            end = token.Kind == RegexpToken.EOF ? text.Length : token.EndColumn;
            return token.Kind == RegexpToken.EOF ? EndAt(end) : token;
        }
        catch (TokenMgrError)
        {
            while (end < text.Length && text[end] == ' ')
                end++;
            return Refuse(end, LuceneText.WhyNot(text.AsSpan(end)));
        }
    }

    private Token Refuse(int at, string why)
    {
        Refusal ??= (at, why);
        return EndAt(at);
    }

    private static Token EndAt(int at) => new(RegexpToken.EOF, "") { BeginColumn = at, EndColumn = at };

    private void DropBoost()
    {
        var sign = Take();
        var number = Take();
        diagnostics.Add("no_boost", new TextSpan(sign.BeginColumn, number.EndColumn),
            $"Weights are not given by hand here; ^{number.Image} was passed over.");
    }

    private Token Term(Token term)
    {
        if (!IsFieldSign(Peek(0)))
            return term;
        var isColon = Peek(0).Kind == RegexpToken.OP_COLON;
        if (term.Image == "*" || FieldName.IsKnown(term.Image, fields))
        {
            if (term.Image != "*" && !FieldName.IsUsual(term.Image, fields))
            {
                var span = new TextSpan(term.BeginColumn, term.EndColumn);
                FieldName.TellMeant(term.Image + ":", span, null, diagnostics);
            }
            // "year:>=2015" is "year>=2015" in this grammar.
            if (isColon && Peek(1).Kind is >= RegexpToken.OP_LESSTHAN and <= RegexpToken.OP_MORETHANEQ)
                Take();
            return term;
        }
        if (isColon)
            FieldName.TellUnknown(term.Image, "", term.BeginColumn, fields, diagnostics);
        return WithValue(term);
    }

    /// <summary>
    /// The word that a name is together with the signs and words that touch it: <c>https://x.org</c>, <c>p&lt;0.05</c>.
    /// </summary>
    private Token WithValue(Token name)
    {
        var word = name.EndColumn;
        while (IsFieldSign(Peek(0)))
        {
            var touched = word;
            while (IsFieldSign(Peek(0)))
            {
                var sign = Take();
                touched = touched == sign.BeginColumn ? sign.EndColumn : touched;
            }
            if (Peek(0).Kind != RegexpToken.TERM || Peek(0).BeginColumn != touched)
                break;
            word = Take().EndColumn;
        }
        return new Token(RegexpToken.TERM, text[name.BeginColumn..word]) { BeginColumn = name.BeginColumn, EndColumn = word };
    }

    private Token Phrase(Token regex)
    {
        var body = LuceneText.Restore(regex.Image[1..^1]).Replace('\\', ' ').Replace('"', ' ');
        diagnostics.Add("no_regex", new TextSpan(regex.BeginColumn, regex.EndColumn),
            $"Regular expressions are not searched; this was read as \"{QueryText.Collapse(body)}\".");
        return new Token(RegexpToken.QUOTED, $"\"{body}\"") { BeginColumn = regex.BeginColumn, EndColumn = regex.EndColumn };
    }

    private static bool IsFieldSign(Token token) => token.Kind is >= RegexpToken.OP_COLON and <= RegexpToken.OP_MORETHANEQ;
}
