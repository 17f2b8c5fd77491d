namespace PaperSearch.Querying;

/// <summary>
/// Reads the scholar's syntax. Every text is a query: what cannot be read as syntax is text, and a diagnostic says so.
/// Binding, from tight to loose: <c>NOT - +</c>, <c>NEAR</c>, <c>AND</c>, words side by side, <c>OR</c>. Thread-safe.
/// </summary>
public static class QueryParser
{
    /// <summary>The tree of a text, and what there is to say about the text. Never throws for any text.</summary>
    public static ParsedQuery Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var diagnostics = new DiagnosticList();
        if (text.Length > QueryLimits.MaxLength)
        {
            diagnostics.Add("too_long", QueryLimits.MaxLength, text.Length - QueryLimits.MaxLength, $"Only the first {QueryLimits.MaxLength} characters were looked at.");
            text = text[..QueryLimits.MaxLength];
        }
        var tokens = new QueryLexer(text, diagnostics).Read();
        var root = new Run(tokens, new OperandReader(diagnostics), diagnostics).Read();
        if (root is null)
        {
            var isAll = text.AsSpan().Trim() is "" or "*" || (tokens.Count > 0 && tokens.TrueForAll(t => t.Kind == QueryTokenKind.Word && t.Text == "*" && t.Field is null));
            root = isAll ? new AllQuery() : new NoneQuery();
            if (!isAll)
                diagnostics.Add("nothing_to_search", 0, text.Length, "There is no letter or digit in the query to search for.");
        }
        root = ExpansionLimit.Read(PastedText.Read(root, text.Length, diagnostics), text.Length, diagnostics);
        return new ParsedQuery(root, diagnostics.ToValueList());
    }

    /// <summary>Recursive descent over the tokens of one text. A part without anything to search for is <see langword="null"/>.</summary>
    private sealed class Run(List<QueryToken> tokens, OperandReader operands, DiagnosticList diagnostics)
    {
        private int at;

        public QueryNode? Read() => ReadOr(null);

        private bool Is(QueryTokenKind kind) => at < tokens.Count && tokens[at].Kind == kind;

        private QueryNode? ReadOr(PaperField? field)
        {
            var parts = new List<QueryNode>();
            Add(ReadProse(field));
            while (Is(QueryTokenKind.Or))
            {
                at++;
                Add(ReadProse(field));
            }
            return parts.Count switch { 0 => null, 1 => parts[0], _ => new OrQuery(parts.ToValueList()) };

            void Add(QueryNode? part)
            {
                if (part is OrQuery or)
                    parts.AddRange(or.Parts);
                else if (part is not null)
                    parts.Add(part);
            }
        }

        private QueryNode? ReadProse(PaperField? field)
        {
            var parts = new List<QueryNode>();
            while (at < tokens.Count && tokens[at].StartsOperand)
            {
                var part = ReadAnd(field);
                // Plain prose in parentheses says no more than its words; with + and - inside it is a whole of its own.
                if (part is ProseQuery inner && !inner.Parts.Any(p => p is NotQuery or RequiredQuery))
                    parts.AddRange(inner.Parts);
                else if (part is not null)
                    parts.Add(part);
            }
            return parts.Count switch { 0 => null, 1 => WithoutRequired(parts[0]), _ => new ProseQuery(parts.ToValueList()) };
        }

        private QueryNode? ReadAnd(PaperField? field)
        {
            var first = ReadNear(field);
            if (!Is(QueryTokenKind.And) && !Is(QueryTokenKind.AndNot))
                return first;
            var parts = new List<QueryNode>();
            Add(first);
            while (Is(QueryTokenKind.And) || Is(QueryTokenKind.AndNot))
            {
                var negated = tokens[at++].Kind == QueryTokenKind.AndNot;
                var part = ReadNear(field);
                Add(negated && part is not null ? Negate(WithoutRequired(part)) : part);
            }
            return parts.Count switch { 0 => null, 1 => parts[0], _ => new AndQuery(parts.ToValueList()) };

            void Add(QueryNode? part)
            {
                if (part is not null && WithoutRequired(part) is AndQuery and)
                    parts.AddRange(and.Parts);
                else if (part is not null)
                    parts.Add(WithoutRequired(part));
            }
        }

        private QueryNode? ReadNear(PaperField? field)
        {
            var left = ReadUnary(field);
            if (!Is(QueryTokenKind.Near))
                return left;
            var pairs = new List<QueryNode>();
            while (Is(QueryTokenKind.Near))
            {
                var near = tokens[at++];
                var right = ReadUnary(field);
                if (left is not null && right is not null)
                    AddPair(near, WithoutRequired(left), WithoutRequired(right));
                else if ((left ?? right) is { } only)
                    pairs.Add(WithoutRequired(only));
                left = right ?? left;
            }
            return pairs.Count switch { 0 => null, 1 => pairs[0], _ => new AndQuery(pairs.SelectMany(p => p is AndQuery and ? and.Parts : [p]).ToValueList()) };

            void AddPair(QueryToken near, QueryNode a, QueryNode b)
            {
                if (NearOperands.Agree(a, b))
                {
                    pairs.Add(new NearQuery(a, b, Math.Clamp(near.Distance, 0, QueryLimits.MaxDistance)));
                    return;
                }
                diagnostics.Add("bad_near", near.At, near.Length, "NEAR stands between words, phrases and (a OR b) of one field; it was read as AND.");
                pairs.Add(new AndQuery(new[] { a, b }.SelectMany(p => p is AndQuery and ? and.Parts : [p]).ToValueList()));
            }
        }

        private QueryNode? ReadUnary(PaperField? field)
        {
            if (Is(QueryTokenKind.Not))
            {
                at++;
                return ReadUnary(field) is { } part ? Negate(WithoutRequired(part)) : null;
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
                '-' => Negate(WithoutRequired(node)),
                '+' => node is NotQuery ? node : new RequiredQuery(WithoutRequired(node)),
                _ => node,
            };
        }

        private static QueryNode Negate(QueryNode node) => node is NotQuery not ? not.Part : new NotQuery(node);

        private static QueryNode WithoutRequired(QueryNode node) => node is RequiredQuery required ? required.Part : node;
    }
}
