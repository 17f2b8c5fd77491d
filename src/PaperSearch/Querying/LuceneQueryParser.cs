using Lucene.Net.QueryParsers.Flexible.Core.Nodes;
using Lucene.Net.QueryParsers.Flexible.Standard.Parser;

namespace PaperSearch.Querying;

/// <summary>
/// Reads Lucene syntax with Lucene's own flexible parser into our tree. What is not Lucene syntax is read in the scholar's
/// syntax, and a diagnostic says so. Thread-safe.
/// </summary>
internal static class LuceneQueryParser
{
    private const int LongestQuoted = 200;

    /// <summary>The tree of a text within <see cref="QueryLimits.MaxLength"/>. Never throws for any text.</summary>
    public static QueryNode Parse(string text, PaperFieldTable fields, DiagnosticList diagnostics)
    {
        // The grammar has no empty query.
        if (text.AsSpan().Trim().IsEmpty)
            return new AllQuery { Span = new TextSpan(0, text.Length) };
        var said = new DiagnosticList();
        var source = new LuceneTokenSource(LuceneText.Prepare(text), fields, said);
        var parser = new StandardSyntaxParser(source);
        IQueryNode tree;
        try
        {
            tree = parser.TopLevelQuery("");
        }
        catch (ParseException)
        {
            return ParseScholar(text, fields, source.Refusal ?? PlaceOf(parser, text), diagnostics);
        }
        if (source.Refusal is { } refusal)
            return ParseScholar(text, fields, refusal, diagnostics);
        diagnostics.AddAll(said);
        var reader = new LuceneTreeReader(source.Tokens, fields, diagnostics);
        var root = reader.Read(tree);
        return QueryParser.Complete(root is null ? null : NormalForm.WithoutRequired(root), reader.OnlyStars, text, diagnostics);
    }

    private static (int At, string Why) PlaceOf(StandardSyntaxParser parser, string text)
    {
        // The token that the parser could go on with no more stands behind the last one it took.
        var at = Math.Min((parser.Token.Next ?? parser.Token).BeginColumn, text.Length);
        return (at, LuceneText.WhyNot(text.AsSpan(at)));
    }

    private static QueryNode ParseScholar(
        string text, PaperFieldTable fields, (int At, string Why) refusal, DiagnosticList diagnostics)
    {
        var said = new DiagnosticList();
        var root = QueryParser.ParseScholar(text, fields, said);
        var canonical = QueryPrinter.Print(root);
        if (canonical.Length > LongestQuoted)
            canonical = canonical[..LongestQuoted] + "\u2026";
        diagnostics.Add("not_lucene_syntax", new TextSpan(refusal.At, Math.Min(refusal.At + 1, text.Length)),
            $"This is not Lucene syntax at character {refusal.At + 1}: {refusal.Why}; it was searched as {canonical}");
        diagnostics.AddAll(said);
        return root;
    }
}
