namespace PaperSearch.Querying;

/// <summary>
/// Reads the scholar's syntax. Every text is a query: what cannot be read as syntax is text, and a diagnostic says so.
/// Binding, from tight to loose: <c>NOT - +</c>, <c>NEAR</c>, <c>AND</c>, words side by side, <c>OR</c>. Thread-safe.
/// </summary>
public static class QueryParser
{
    /// <summary>The tree of a text, and what there is to say about the text. Never throws for any text.</summary>
    public static ParsedQuery Parse(string text) => Parse(text, QuerySyntax.Scholar);

    /// <summary>The tree of a text in a syntax, and what there is to say about the text. Never throws for any text.</summary>
    public static ParsedQuery Parse(string text, QuerySyntax syntax)
    {
        ArgumentNullException.ThrowIfNull(text);
        var diagnostics = new DiagnosticList();
        if (text.Length > QueryLimits.MaxLength)
        {
            diagnostics.Add("too_long", QueryLimits.MaxLength, text.Length - QueryLimits.MaxLength, $"Only the first {QueryLimits.MaxLength} characters were looked at.");
            text = text[..QueryLimits.MaxLength];
        }
        var root = syntax == QuerySyntax.Lucene ? LuceneQueryParser.Parse(text, diagnostics) : ParseScholar(text, diagnostics);
        return new ParsedQuery(root, diagnostics.ToValueList());
    }

    /// <summary>Reads a text within <see cref="QueryLimits.MaxLength"/> in the scholar's syntax.</summary>
    internal static QueryNode ParseScholar(string text, DiagnosticList diagnostics)
    {
        var tokens = new QueryLexer(text, diagnostics).Read();
        var root = new Run(tokens, new OperandReader(diagnostics), diagnostics).Read();
        var onlyStars = tokens.Count > 0 && tokens.TrueForAll(t => t.Kind == QueryTokenKind.Word && t.Text == "*" && t.Field is null);
        return Complete(root, onlyStars, text, diagnostics);
    }

    /// <summary>The root of a tree: what stands for nothing to search for, or for a pasted text.</summary>
    /// <param name="root">What was read; <see langword="null"/> where there is nothing to search for.</param>
    /// <param name="onlyStars">Whether there is nothing in the text but stars.</param>
    /// <param name="text">The text that was read.</param>
    /// <param name="diagnostics">Gets what there is to say.</param>
    internal static QueryNode Complete(QueryNode? root, bool onlyStars, string text, DiagnosticList diagnostics)
    {
        if (root is not null)
        {
            root = NestingLimit.Read(PastedText.Read(root, text.Length, diagnostics), text.Length, diagnostics);
            return ExpansionLimit.Read(root, text.Length, diagnostics);
        }
        if (onlyStars || text.AsSpan().Trim().IsEmpty)
            return new AllQuery();
        diagnostics.Add("nothing_to_search", 0, text.Length, "There is no letter or digit in the query to search for.");
        return new NoneQuery();
    }

    /// <summary>Recursive descent over the tokens of one text. A part without anything to search for is <see langword="null"/>.</summary>
    private sealed class Run(List<QueryToken> tokens, OperandReader operands, DiagnosticList diagnostics)
    {
        private int at;

        public QueryNode? Read() => ReadOr(null);

        private bool Is(QueryTokenKind kind) => at < tokens.Count && tokens[at].Kind == kind;

        private QueryNode? ReadOr(PaperField? field)
        {
            var parts = new List<QueryNode?> { ReadProse(field) };
            while (Is(QueryTokenKind.Or))
            {
                at++;
                parts.Add(ReadProse(field));
            }
            return NormalForm.Or(parts);
        }

        private QueryNode? ReadProse(PaperField? field)
        {
            var parts = new List<QueryNode?>();
            while (at < tokens.Count && tokens[at].StartsOperand)
                parts.Add(ReadAnd(field));
            return NormalForm.Prose(parts);
        }

        private QueryNode? ReadAnd(PaperField? field)
        {
            var first = ReadNear(field);
            if (!Is(QueryTokenKind.And) && !Is(QueryTokenKind.AndNot))
                return first;
            var parts = new List<QueryNode?> { first };
            while (Is(QueryTokenKind.And) || Is(QueryTokenKind.AndNot))
            {
                var negated = tokens[at++].Kind == QueryTokenKind.AndNot;
                var part = ReadNear(field);
                parts.Add(negated && part is not null ? NormalForm.Not(part) : part);
            }
            return NormalForm.And(parts);
        }

        private QueryNode? ReadNear(PaperField? field)
        {
            var left = ReadUnary(field);
            if (!Is(QueryTokenKind.Near))
                return left;
            var pairs = new List<QueryNode?>();
            while (Is(QueryTokenKind.Near))
            {
                var near = tokens[at++];
                var right = ReadUnary(field);
                if (left is not null && right is not null)
                    AddPair(near, NormalForm.WithoutRequired(left), NormalForm.WithoutRequired(right));
                else
                    pairs.Add(left ?? right);
                left = right ?? left;
            }
            return NormalForm.And(pairs);

            void AddPair(QueryToken near, QueryNode a, QueryNode b)
            {
                if (NearOperands.Agree(a, b))
                {
                    pairs.Add(new NearQuery(a, b, Math.Clamp(near.Distance, 0, QueryLimits.MaxDistance)));
                    return;
                }
                diagnostics.Add("bad_near", near.At, near.Length, "NEAR stands between words, phrases and (a OR b) of one field; it was read as AND.");
                pairs.AddRange([a, b]);
            }
        }

        private QueryNode? ReadUnary(PaperField? field)
        {
            if (Is(QueryTokenKind.Not))
            {
                at++;
                return ReadUnary(field) is { } part ? NormalForm.Not(part) : null;
            }
            if (at == tokens.Count || !tokens[at].StartsOperand)
                return null;
            var token = tokens[at++];
            var own = token.AnyField ? null : token.Field ?? field;
            QueryNode? node;
            if (token.Kind == QueryTokenKind.Open)
            {
                node = ReadOr(own);
                // Always there: the tokens are balanced.
                at++;
            }
            else
                node = operands.Read(token, own);
            if (node is null)
                return null;
            return token.Sign switch
            {
                '-' => NormalForm.Not(node),
                '+' => NormalForm.Required(node),
                _ => node,
            };
        }
    }
}
