using PaperSearch.Text.Markup;

namespace PaperSearch.Querying;

/// <summary>
/// Reads the scholar's syntax. Every text is a query: what cannot be read as syntax is text, and a diagnostic says so.
/// Binding, from tight to loose: <c>NOT - +</c>, <c>NEAR</c>, <c>AND</c>, words side by side, <c>OR</c>. Thread-safe.
/// </summary>
public static class QueryParser
{
    /// <summary>The tree of a text, and what there is to say about the text. Never throws for any text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="syntax">The language of the text. Default: the scholar's.</param>
    /// <param name="fields">The fields that it may name; <see langword="null"/> for those of every index.</param>
    public static ParsedQuery Parse(string text, QuerySyntax syntax = QuerySyntax.Scholar, PaperFieldTable? fields = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        fields ??= PaperFieldTable.Default;
        var diagnostics = new DiagnosticList();
        if (text.Length > QueryLimits.MaxLength)
        {
            diagnostics.Add("too_long", new TextSpan(QueryLimits.MaxLength, text.Length),
                $"Only the first {QueryLimits.MaxLength} characters were looked at.");
            text = text[..QueryLimits.MaxLength];
        }
        var markup = MarkupText.Of(text.AsMemory(), asTyped: true);
        text = markup?.Text ?? text;
        var root = syntax == QuerySyntax.Lucene
            ? LuceneQueryParser.Parse(text, fields, diagnostics)
            : ParseScholar(text, fields, diagnostics);
        var read = new ParsedQuery(root, diagnostics.ToValueList());
        return markup is null ? read : new TypedPlaces(markup).Of(read);
    }

    /// <summary>Reads a text within <see cref="QueryLimits.MaxLength"/> in the scholar's syntax.</summary>
    internal static QueryNode ParseScholar(string text, PaperFieldTable fields, DiagnosticList diagnostics)
    {
        var tokens = new QueryLexer(text, fields, diagnostics).Read();
        var root = new Run(tokens, new OperandReader(diagnostics), diagnostics).Read();
        var onlyStars = tokens.Count > 0 && tokens.TrueForAll(IsStar);
        if (root is not null && tokens.Exists(IsStar))
        {
            diagnostics.Add("lone_star", tokens.Find(IsStar).Span,
                "A star alone asks for nothing beside words; inside quotes it stands for any word.");
        }
        return Complete(root, onlyStars, text, diagnostics);
    }

    private static bool IsStar(QueryToken token) =>
        token is { Kind: QueryTokenKind.Word, Verbatim: false, Field: null, Text: "*" };

    /// <summary>The root of a tree: what stands for nothing to search for, or for a pasted text.</summary>
    /// <param name="root">What was read; <see langword="null"/> where there is nothing to search for.</param>
    /// <param name="onlyStars">Whether there is nothing in the text but stars.</param>
    /// <param name="text">The text that was read.</param>
    /// <param name="diagnostics">Gets what there is to say.</param>
    internal static QueryNode Complete(QueryNode? root, bool onlyStars, string text, DiagnosticList diagnostics)
    {
        var whole = new TextSpan(0, text.Length);
        if (root is not null)
        {
            root = NestingLimit.Read(PastedText.Read(root, text, diagnostics), whole, diagnostics);
            return ExpansionLimit.Read(root, whole, diagnostics);
        }
        if (onlyStars || text.AsSpan().Trim().IsEmpty)
            return new AllQuery { Span = whole };
        diagnostics.Add("nothing_to_search", whole, "There is no letter or digit in the query to search for.");
        return new NoneQuery { Span = whole };
    }

    /// <summary>
    /// Recursive descent over the tokens of one text. A part without anything to search for is <see langword="null"/>.
    /// </summary>
    private sealed class Run(List<QueryToken> tokens, OperandReader operands, DiagnosticList diagnostics)
    {
        private int at;

        public QueryNode? Read() => ReadOr(null);

        private bool Is(QueryTokenKind kind) => at < tokens.Count && tokens[at].Kind == kind;

        private QueryNode? ReadOr(PaperField? field)
        {
            var start = at;
            var first = ReadProse(field);
            if (!Is(QueryTokenKind.Or))
                return first;
            var parts = new List<QueryNode>();
            Add(parts, first);
            while (Is(QueryTokenKind.Or))
            {
                at++;
                Add(parts, ReadProse(field));
            }
            return NormalForm.Or(parts, Since(start));
        }

        private QueryNode? ReadProse(PaperField? field)
        {
            var start = at;
            var parts = new List<QueryNode>();
            while (at < tokens.Count && tokens[at].StartsOperand)
                Add(parts, ReadAnd(field));
            return parts.Count == 0 ? null : NormalForm.Prose(parts, Since(start));
        }

        private QueryNode? ReadAnd(PaperField? field)
        {
            var start = at;
            var first = ReadNear(field);
            if (!Is(QueryTokenKind.And) && !Is(QueryTokenKind.AndNot))
                return first;
            var parts = new List<QueryNode>();
            Add(parts, first);
            while (Is(QueryTokenKind.And) || Is(QueryTokenKind.AndNot))
            {
                var sign = at++;
                var part = ReadNear(field);
                var isNegated = tokens[sign].Kind == QueryTokenKind.AndNot && part is not null;
                Add(parts, isNegated ? NormalForm.Not(part!, Since(sign)) : part);
            }
            return NormalForm.And(parts, Since(start));
        }

        private QueryNode? ReadNear(PaperField? field)
        {
            var start = at;
            var left = ReadUnary(field);
            if (!Is(QueryTokenKind.Near))
                return left;
            var leftAt = start;
            var pairs = new List<QueryNode>();
            while (Is(QueryTokenKind.Near))
            {
                var near = tokens[at++];
                var rightAt = at;
                var right = ReadUnary(field);
                if (left is not null && right is not null)
                    AddPair(near, NormalForm.WithoutRequired(left), NormalForm.WithoutRequired(right), Since(leftAt));
                else
                    Add(pairs, left ?? right);
                if (right is not null)
                    (left, leftAt) = (right, rightAt);
            }
            return NormalForm.And(pairs, Since(start));

            void AddPair(in QueryToken near, QueryNode a, QueryNode b, TextSpan span)
            {
                if (NearOperands.Agree(a, b))
                {
                    pairs.Add(new NearQuery(a, b, Math.Clamp(near.Distance, 0, QueryLimits.MaxDistance)) { Span = span });
                    return;
                }
                diagnostics.Add("bad_near", near.Span,
                    "NEAR stands between words, phrases and (a OR b) of one field; it was read as AND.");
                pairs.AddRange([a, b]);
            }
        }

        private QueryNode? ReadUnary(PaperField? field)
        {
            var start = at;
            if (Is(QueryTokenKind.Not))
            {
                at++;
                return ReadUnary(field) is { } part ? NormalForm.Not(part, Since(start)) : null;
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
                var close = tokens[at++];
                if (node is not null)
                    node = NormalForm.Enclosed(node, new TextSpan(token.OperandAt, close.Span.To));
            }
            else
                node = operands.Read(token, own);
            if (node is null)
                return null;
            return token.Sign switch
            {
                '-' => NormalForm.Not(node, Since(start)),
                '+' => NormalForm.Required(node, Since(start)),
                _ => node,
            };
        }

        /// <summary>What the tokens from one on to the last that was read are in the text.</summary>
        private TextSpan Since(int start) => new(tokens[start].Span.From, tokens[at - 1].Span.To);

        private static void Add(List<QueryNode> parts, QueryNode? part)
        {
            if (part is not null)
                parts.Add(part);
        }
    }
}
