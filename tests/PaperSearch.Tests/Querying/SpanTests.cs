using System.Text.RegularExpressions;
using PaperSearch.Load.Fuzzing;
using PaperSearch.Querying;
using PaperSearch.Tests.Specs;

namespace PaperSearch.Tests.Querying;

/// <summary>Runs the rows of spans.md, and tells what holds of any text.</summary>
public sealed partial class SpanTests
{
    private const int Seed = 10;
    private const int Texts = 8_000;

    private static readonly QueryFuzzer fuzzer = new(
    [
        "Meta-learning for few-shot classification",
        "Schr\\\"{o}dinger operators on $L^2$ spaces", "The $O(n \\log n)$ bound, revisited",
        "What is attention?", "H\\'{e}non map: a \"strange\" attractor (and others)", "Erd\\H{o}s problems in 3D", "量子 コンピュータ",
    ], Seed);

    public static TheoryData<QuerySyntax, string, string> Rows()
    {
        var rows = new TheoryData<QuerySyntax, string, string>();
        foreach (var row in SpecFile.Rows("Querying", "spans.md"))
            rows.Add(Enum.Parse<QuerySyntax>(Heading().Match(row.Heading).Groups[1].Value), row.Code("place"), row.Code("part"));
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Part_stands_where_the_spec_says(QuerySyntax syntax, string marked, string part)
    {
        var text = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);

        var parts = QuerySpans.Nodes(QueryParser.Parse(text, syntax).Root)
            .Select(n => (Place: text.Insert(n.Node.Span.To, "⟧").Insert(n.Node.Span.From, "⟦"),
                Part: QueryPrinter.Print(n.Node)));

        Assert.Contains((marked, part), parts);
    }

    [Theory]
    [InlineData(QuerySyntax.Scholar)]
    [InlineData(QuerySyntax.Lucene)]
    public void Nodes_of_any_text_stand_inside_of_it_and_of_what_holds_them(QuerySyntax syntax) =>
        ForTexts(syntax, (text, parsed) =>
        {
            // What lies deeper than a tree may be belongs to the deepest that is allowed.
            var isWhole = parsed.Diagnostics.All(d => d.Code != "too_deep");
            foreach (var (node, parent) in QuerySpans.Nodes(parsed.Root))
            {
                Assert.InRange(node.Span.From, 0, text.Length);
                Assert.InRange(node.Span.To, node.Span.From + Math.Min(1, text.Length), text.Length);
                if (isWhole && parent is not null)
                    Assert.True(parent.Span.From <= node.Span.From && node.Span.To <= parent.Span.To,
                        $"{parent} does not hold {node}");
            }
        });

    [Theory]
    [InlineData(QuerySyntax.Scholar)]
    [InlineData(QuerySyntax.Lucene)]
    public void Letters_of_any_word_are_typed_in_its_span(QuerySyntax syntax) => ForTexts(syntax, (text, parsed) =>
    {
        foreach (var word in QuerySpans.Nodes(parsed.Root).Select(n => n.Node).OfType<WordQuery>())
        {
            var typed = text[word.Span.From..word.Span.To];
            // Commands and escapes stand for other letters than they are written in.
            if (!typed.Contains('\\', StringComparison.Ordinal))
                Assert.Contains(Letters(word.Text), Letters(typed), StringComparison.Ordinal);
        }

        static string Letters(string s) => string.Concat(s.Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)));
    });

    [Theory]
    [InlineData(QuerySyntax.Scholar)]
    [InlineData(QuerySyntax.Lucene)]
    public void Span_is_no_part_of_what_is_asked(QuerySyntax syntax) =>
        Assert.Equal(
            QueryParser.Parse("(a b) OR title:c", syntax).Root,
            QueryParser.Parse(" ( a  b )   OR  ti:(c)", syntax).Root);

    [Theory]
    [InlineData("word ", QuerySyntax.Scholar)]
    [InlineData("-(a \"b c\" ", QuerySyntax.Scholar)]
    [InlineData("title:a^2 ", QuerySyntax.Lucene)]
    public void Spans_of_a_text_that_is_cut_lie_in_what_is_read(string repeated, QuerySyntax syntax)
    {
        var root = QueryParser.Parse(string.Concat(Enumerable.Repeat(repeated, 100_000)), syntax).Root;

        Assert.All(QuerySpans.Nodes(root), n => Assert.InRange(n.Node.Span.To, n.Node.Span.From + 1, QueryLimits.MaxLength));
    }

    private static void ForTexts(QuerySyntax syntax, Action<string, ParsedQuery> check)
    {
        for (var number = 0; number < Texts; number++)
        {
            var text = fuzzer.Query(number);
            try
            {
                check(text, QueryParser.Parse(text, syntax));
            }
            catch (Exception wrong)
            {
                throw new InvalidOperationException($"Text {number} of seed {Seed}: {text}", wrong);
            }
        }
    }

    [GeneratedRegex(@"\(syntax: (\w+)\)$")]
    private static partial Regex Heading();
}
