using CsCheck;
using PaperSearch.Querying;
using PaperSearch.Tests.Sampling;

namespace PaperSearch.Tests.Querying;

public sealed class QueryParserTests
{
    // Pieces that mean something, so that random texts are not merely noise.
    private static readonly string[] pieces =
    [
        "meta", "learning", "GPT-4", "C++", "C#", ".NET", "1706.03762", "10.1063/1.28", "title:", "au:", "year:", "date:",
        "cat:", "has:", "id:", "doi:", "any:", "citations:", "foo:", "\"", "(", ")", " ", " ", " ", "AND", "OR", "NOT",
        "ANDNOT", "NEAR", "NEAR/3", "+", "-", "=", "*", "~", "~1", "~3", "^", "$", "\\", "{", "}", "..", ">=", "<", "2015",
        "2015-2020", "2024-03", "code", "cs.LG", "$x^2$", "$O(n \\log n)$", "Schr\\\"{o}dinger", "ü", "量子", "\uD83D\uDE00",
        "\uD800", "\u0000", "\t", ":", "/", "|", "&", "[", "]", "'", "“", "”",
        "?", "self-superv", "behavi*r", "*ology", "a:", "all:", "author: ", "year: ", "[au]", "[ti]", "[dp]", "&&", "||", "A",
        "DNA",
    ];

    private static readonly Gen<string> texts =
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 14].Select(string.Concat);

    [Fact]
    public void Canonical_text_of_any_text_reads_as_the_same_tree() => texts.ForAll(
        30_000,
        text =>
        {
            var tree = QueryParser.Parse(text).Root;
            var canonical = QueryPrinter.Print(tree);
            Assert.Equal(tree, QueryParser.Parse(canonical).Root);
        },
        print: t => $"'{t}' -> '{QueryPrinter.Print(QueryParser.Parse(t).Root)}'");

    [Fact]
    public void Any_characters_are_read_without_an_exception() =>
        Gen.String[Gen.Char, 0, 60].ForAll(20_000, text => QueryPrinter.Print(QueryParser.Parse(text).Root));

    [Fact]
    public void Diagnostics_lie_inside_the_text() => texts.ForAll(
        10_000,
        text => Assert.All(QueryParser.Parse(text).Diagnostics,
            d => Assert.True(d.At >= 0 && d.At <= text.Length && d.Length >= 0)));

    [Theory]
    [InlineData("a title:(b", 8)]
    [InlineData("a -(b", 3)]
    [InlineData("a b) c", 3)]
    public void A_warning_of_a_parenthesis_points_at_it(string text, int at)
    {
        var warning = Assert.Single(QueryParser.Parse(text).Diagnostics);

        Assert.Equal(("unbalanced_parenthesis", at, 1), (warning.Code, warning.At, warning.Length));
    }

    [Fact]
    public void Deep_parentheses_are_capped_with_a_warning()
    {
        var parsed = QueryParser.Parse(new string('(', 10_000) + "a b" + new string(')', 10_000));

        Assert.Equal(QueryParser.Parse("a b").Root, parsed.Root);
        Assert.Contains(parsed.Diagnostics, d => d.Code == "too_deep");
    }

    [Theory]
    [InlineData("x OR y (", "y", ")")]
    [InlineData("(NOT x y OR z* AND (", "y", "))")]
    [InlineData("(r ((r (", "+s", ") OR t u) OR v))")]
    [InlineData("a~ NEAR/3 b~ NEAR/3 ", "c", "")]
    [InlineData("-(x y OR ", "z", ") w*")]
    public void Canonical_text_of_what_was_cut_reads_as_the_same_tree(string before, string inside, string after)
    {
        for (var times = 1; times < 90; times++)
        {
            var text = string.Concat(Enumerable.Repeat(before, times)) + inside + string.Concat(Enumerable.Repeat(after, times));
            var tree = QueryParser.Parse(text).Root;
            Assert.Equal(tree, QueryParser.Parse(QueryPrinter.Print(tree)).Root);
        }
    }

    [Fact]
    public void Very_long_text_is_cut_with_a_warning()
    {
        var parsed = QueryParser.Parse(string.Concat(Enumerable.Repeat("word ", 100_000)));

        Assert.Contains(parsed.Diagnostics, d => d.Code == "too_long");
        Assert.True(Assert.IsType<FreeTextQuery>(parsed.Root).Parts.Count <= QueryLimits.MaxText / QueryLimits.WordCost);
    }

    [Fact]
    public void Trees_are_equal_by_value() =>
        Assert.Equal(QueryParser.Parse("title:(a OR \"b c\") -d").Root, QueryParser.Parse("ti:(a  OR \"b c\")  -d").Root);
}
