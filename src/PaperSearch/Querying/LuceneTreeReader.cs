using System.Diagnostics;
using System.Globalization;
using Lucene.Net.QueryParsers.Flexible.Core.Nodes;
using Lucene.Net.QueryParsers.Flexible.Core.Util;
using Lucene.Net.QueryParsers.Flexible.Standard.Nodes;
using Lucene.Net.QueryParsers.Flexible.Standard.Parser;

namespace PaperSearch.Querying;

/// <summary>
/// From the tree of Lucene's parser to ours. Leaves are read by the same <see cref="OperandReader"/> as the scholar's; what our
/// tree cannot say is read as what comes nearest, and a diagnostic says how. For one text.
/// </summary>
/// <param name="tokens">The tokens that the tree was made of.</param>
/// <param name="fields">The fields there are.</param>
/// <param name="diagnostics">Gets what was read differently.</param>
internal sealed class LuceneTreeReader(IReadOnlyList<Token> tokens, PaperFieldTable fields, DiagnosticList diagnostics)
{
    private readonly OperandReader operands = new(diagnostics);
    private readonly LucenePlaces places = new(tokens);

    /// <summary>Whether all that was read asks for every paper: <c>*:*</c>.</summary>
    public bool OnlyStars { get; private set; } = true;

    /// <summary>Our node; <see langword="null"/> where there is nothing to search for.</summary>
    public QueryNode? Read(IQueryNode node)
    {
        switch (node)
        {
            case GroupQueryNode group:
                return Group(group);
            case ModifierQueryNode modified:
                return Modified(modified);
            case AndQueryNode:
                return Joined(node, NormalForm.And);
            case OrQueryNode:
                return Joined(node, NormalForm.Or);
            case BooleanQueryNode:
                return Joined(node, NormalForm.Prose);
            case SlopQueryNode slop:
                return Phrase((FieldQueryNode)slop.GetChild(), slop.Value);
            case QuotedFieldQueryNode phrase:
                return Phrase(phrase, 0);
            case FuzzyQueryNode fuzzy:
                return Fuzzy(fuzzy);
            case FieldQueryNode word:
                return Word(word);
            case TermRangeQueryNode range:
                return Range(range);
            default:
                throw new UnreachableException($"The tokens let no {node.GetType().Name} come about.");
        }
    }

    private QueryNode? Group(GroupQueryNode node)
    {
        var from = places.Open();
        var inner = Read(node.GetChild());
        var to = places.Close();
        return inner is null ? null : NormalForm.Enclosed(inner, new TextSpan(from, to));
    }

    private QueryNode? Modified(ModifierQueryNode node)
    {
        var from = places.Sign();
        if (Read(node.GetChild()) is not { } part)
            return null;
        var span = places.Since(from);
        return node.Modifier == Modifier.MOD_NOT ? NormalForm.Not(part, span) : NormalForm.Required(part, span);
    }

    private QueryNode? Joined(IQueryNode node, Func<IReadOnlyList<QueryNode>, TextSpan, QueryNode?> join)
    {
        var from = places.Begin();
        List<QueryNode> parts = [.. node.GetChildren().Select(Read).OfType<QueryNode>()];
        return join(parts, places.Since(from));
    }

    private QueryNode? Phrase(FieldQueryNode node, int slop)
    {
        OnlyStars = false;
        var token = Token(places.Operand(), QueryTokenKind.Phrase, TextOf(node));
        token.Distance = Math.Clamp(slop, 0, QueryLimits.MaxDistance);
        return operands.Read(token, FieldOf(node));
    }

    private QueryNode? Word(FieldQueryNode node)
    {
        var field = FieldOf(node);
        var token = Token(places.Operand(), QueryTokenKind.Word, TextOf(node));
        var wildcard = FirstWildcard(node.Text);
        if (token.Text == "*" && wildcard == 0)
        {
            OnlyStars &= field is null;
            return operands.Read(token, field);
        }
        OnlyStars = false;
        // An escaped star or tilde at the end is itself.
        token.Verbatim |= wildcard < 0 && (token.Text.EndsWith('*') || token.Text.EndsWith('~'));
        var isRange = field?.Kind is PaperFieldKind.Date or PaperFieldKind.Number;
        if (wildcard < 0 || isRange || (wildcard == node.Text.Length - 1 && node.Text[wildcard] == '*'))
            return operands.Read(token, field);
        if (field is { Kind: not (PaperFieldKind.Text or PaperFieldKind.Names) })
            field = null;
        else if (Wildcards.IsPattern(token.Text))
            return operands.Read(token, field);
        // A question mark at the end is mostly one of a question.
        return Told("wildcard", token, "A wildcard stands among the letters of a word", operands.Read(token, field));
    }

    private QueryNode? Fuzzy(FuzzyQueryNode node)
    {
        OnlyStars = false;
        var field = FieldOf(node);
        var token = Token(places.Operand(), QueryTokenKind.Word, TextOf(node));
        if (field is not null and not { Kind: PaperFieldKind.Text or PaperFieldKind.Names } || !QueryText.IsStem(token.Text))
            return Told("no_spellings", token, "Other spellings are searched of plain words only", operands.Read(token, field));
        token.Text += string.Create(CultureInfo.InvariantCulture, $"~{OperandReader.Edits(node.Similarity, token.Text)}");
        token.TextAt = null;
        return operands.Read(token, field);
    }

    private QueryNode? Range(TermRangeQueryNode node)
    {
        OnlyStars = false;
        var (lower, upper) = ((FieldQueryNode)node.LowerBound, (FieldQueryNode)node.UpperBound);
        var field = FieldOf(lower);
        var token = Token(places.Operand(), QueryTokenKind.Word, "*");
        var ends = new RangeEnds(End(lower), End(upper), node.IsLowerInclusive, node.IsUpperInclusive);
        if (ends is { From: "", To: "" })
            return operands.Read(token, field);
        if (field?.Kind is PaperFieldKind.Date or PaperFieldKind.Number && operands.Read(token, field, ends) is { } range)
            return range;
        if (field is { Kind: not (PaperFieldKind.Text or PaperFieldKind.Names) })
            field = null;
        List<QueryNode> words = [.. new[] { lower, upper }.Where(end => End(end).Length > 0).Select(Word).OfType<QueryNode>()];
        return Told("bad_range", token, "A range is one of years, dates or numbers here", NormalForm.Or(words, token.Span));

        QueryNode? Word(FieldQueryNode end) =>
            operands.Read(Token(new TextSpan(end.Begin, end.End), QueryTokenKind.Word, End(end)), field);

        static string End(FieldQueryNode end) => TextOf(end) is var text && text == "*" ? "" : text;
    }

    private QueryNode? Told(string code, in QueryToken token, string what, QueryNode? read)
    {
        diagnostics.Add(code, token.Span,
            read is null ? $"{what}; this was passed over." : $"{what}; this was read as {QueryPrinter.Print(read)}");
        return read;
    }

    private PaperField? FieldOf(FieldQueryNode node) => fields.Find(node.Field);

    private static string TextOf(FieldQueryNode node) => QueryText.Collapse(LuceneText.Restore(node.Text.ToString()!));

    /// <summary>A token of the text of a node. A word with a blank, which was escaped, is a phrase.</summary>
    private static QueryToken Token(TextSpan span, QueryTokenKind kind, string text)
    {
        if (text.Contains(' ', StringComparison.Ordinal))
            kind = QueryTokenKind.Phrase;
        return new QueryToken
        {
            Kind = kind,
            Verbatim = kind == QueryTokenKind.Phrase,
            Span = span,
            OperandAt = span.From,
            Text = text,
            // A text without quotes and escapes is as long as what was typed.
            TextAt = text.Length == span.To - span.From ? span.From : null,
        };
    }

    private static int FirstWildcard(J2N.Text.ICharSequence text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '*' or '?' && !(text is UnescapedCharSequence unescaped && unescaped.WasEscaped(i)))
                return i;
        }
        return -1;
    }
}
