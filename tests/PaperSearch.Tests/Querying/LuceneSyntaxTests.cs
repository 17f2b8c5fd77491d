using CsCheck;
using PaperSearch.Querying;
using PaperSearch.Searching;
using PaperSearch.Tests.Sampling;
using PaperSearch.Tests.Specs;

namespace PaperSearch.Tests.Querying;

public sealed class LuceneSyntaxTests
{
    // Pieces that mean something, so that random texts are not merely noise.
    private static readonly string[] pieces =
    [
        "meta", "learning", "GPT-4", "C\\+\\+", "a", "te?t", "graph*", "*x", "1706.03762", "10.1063/1.28", "title:", "au:",
        "year:", "date:", "cat:", "has:", "id:", "doi:", "any:", "citations:", "*:", "titel:", "https://", "\"", "\"a b\"",
        "(", ")", "(", ")", " ", " ", " ", " AND ", " OR ", " NOT ", " && ", " || ", "!", "+", "-", "\u2212", "=", ">", ">=",
        "<", "<=", "*", "?", "~", "~1", "~0.8", "~1.5", "^", "^2", "^0.5", "$", "\\", "\\*", "\\ ", "\\u00e9", "\\u1", "[",
        "]", "{", "}", " TO ", "[a TO b]", "[2015 TO 2020}", "{2015 TO 2016}", "{* TO 10]", "[* TO *]",
        "[2024-03 TO 2024-01-02]", "2015", "2024-03", "code", "cs.LG", "/x y/", "/", "/[a-z]+\"/", ":", "ü", "量子",
        "\uD83D\uDE00", "\uD800", "\0", "\u00A0", "\uFDD0", "“", "”", "&", "|", "#", "'",
    ];

    private static readonly Gen<string> texts =
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 14].Select(string.Concat);

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in SpecFile.Rows("Querying", "lucene-syntax.md"))
            rows.Add(row.Code("Lucene"), row.Code("scholar"), row.Text("warnings"));
        return rows;
    }

    [Fact]
    public void Spec_has_rows() => Assert.True(Rows().Count > 80);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_of_the_spec_holds(string lucene, string scholar, string warnings)
    {
        var parsed = QueryParser.Parse(lucene, QuerySyntax.Lucene);

        Assert.Equal(QueryPrinter.Print(QueryParser.Parse(scholar).Root), QueryPrinter.Print(parsed.Root));
        Assert.Equal(QueryParser.Parse(scholar).Root, parsed.Root);
        Assert.Equal(warnings, string.Join(", ", parsed.Diagnostics.Select(d => d.Code)));
    }

    [Fact]
    public void Canonical_text_of_any_text_reads_as_the_same_tree() => texts.ForAll(
        30_000,
        text =>
        {
            var tree = Parse(text).Root;
            Assert.Equal(tree, QueryParser.Parse(QueryPrinter.Print(tree)).Root);
        },
        print: t => $"'{t}' -> '{QueryPrinter.Print(Parse(t).Root)}'");

    // What random texts found.
    [Theory]
    [InlineData("=\"\\ 10.1063/1.28?cat\" year")]
    [InlineData("=\" 10.1063/1.28\"")]
    [InlineData("=\"arXiv: 1706.03762\" x")]
    [InlineData("title:doi: OR /doi:\"10.1063/1.28 OR a\"")]
    [InlineData("\\doi \"10.1063/1.28\" \\arxiv \"see 1706.03762\"")]
    [InlineData("+au:ANDNOT$x^2$^/id:\\$~ au:\"Hinton \\ $\" au:Hinton\\$")]
    [InlineData("2020} id:{10.1063/1.28\\*")]
    [InlineData("id:\"10.1063\\/1.28\\\" id:\"(1706.03762\\\"")]
    public void Canonical_text_reads_as_the_same_tree(string text)
    {
        foreach (var tree in (QueryNode[])[Parse(text).Root, QueryParser.Parse(text).Root])
            Assert.Equal(tree, QueryParser.Parse(QueryPrinter.Print(tree)).Root);
    }

    [Fact]
    public void Any_characters_are_read_without_an_exception() =>
        Gen.String[Gen.Char, 0, 60].ForAll(10_000, text => QueryPrinter.Print(Parse(text).Root));

    [Fact]
    public void Diagnostics_lie_inside_the_text() => texts.ForAll(
        10_000,
        text => Assert.All(Parse(text).Diagnostics,
            d => Assert.True(d.At >= 0 && d.Length >= 0 && d.At + d.Length <= text.Length, $"{d}")));

    [Theory]
    [InlineData("title:(a b", 10, "the text ends too early")]
    [InlineData("a) b", 1, "')' is not expected")]
    [InlineData("graph  \"neural net", 7, "a quote is not closed")]
    [InlineData("a AND", 5, "the text ends too early")]
    [InlineData("x^y", 2, "'y' is not expected")]
    [InlineData("a\\", 1, "nothing follows the backslash")]
    public void Text_that_is_no_Lucene_syntax_is_read_as_the_scholars_and_the_place_is_told(string text, int at, string why)
    {
        var parsed = Parse(text);

        var first = Assert.Single(parsed.Diagnostics, d => d.Code == "not_lucene_syntax");
        Assert.Equal(at, first.At);
        Assert.Contains($"at character {at + 1}: {why}", first.Message, StringComparison.Ordinal);
        Assert.EndsWith("searched as " + QueryPrinter.Print(parsed.Root), first.Message, StringComparison.Ordinal);
        Assert.Equal(QueryParser.Parse(text).Root, parsed.Root);
    }

    [Fact]
    public void Deep_parentheses_are_capped_with_a_warning()
    {
        var parsed = Parse(new string('(', 60_000) + "a b" + new string(')', 60_000));

        Assert.Equal(QueryParser.Parse("a b").Root, parsed.Root);
        Assert.Contains(parsed.Diagnostics, d => d.Code == "too_deep");
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("id:a ")]
    [InlineData("titel:a^2 ")]
    [InlineData("(a) ")]
    [InlineData("a/")]
    [InlineData("a:")]
    [InlineData("+a OR ")]
    public void Very_long_text_is_cut_with_a_warning(string repeated)
    {
        var parsed = Parse(string.Concat(Enumerable.Repeat(repeated, 100_000)));

        Assert.Contains(parsed.Diagnostics, d => d.Code == "too_long");
        Assert.Equal(parsed.Root, QueryParser.Parse(QueryPrinter.Print(parsed.Root)).Root);
    }

    [Fact]
    public void A_warning_says_where_and_how_a_wildcard_was_read()
    {
        var warning = Assert.Single(Parse("a title:f*g").Diagnostics);

        Assert.Equal(("wildcard", 8, 3), (warning.Code, warning.At, warning.Length));
        Assert.EndsWith("this was read as title:\"f*g\"", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_of_a_range_points_at_all_of_it()
    {
        var warning = Assert.Single(Parse("a title:[b TO c]").Diagnostics);

        Assert.Equal(("bad_range", 8, 8), (warning.Code, warning.At, warning.Length));
    }

    [Fact]
    public void A_request_in_Lucene_syntax_is_planned_like_its_canonical_text()
    {
        var (plan, query) = SearchPlanner.Plan(
            new SearchRequest { Query = "title:graph AND year:[2015 TO 2020}", Syntax = QuerySyntax.Lucene });
        var (same, _) = SearchPlanner.Plan(query.Canonical);

        Assert.Equal("title:graph AND year:2015..2019", query.Canonical);
        Assert.Equal(same, plan);
    }

    [Fact]
    public void The_syntax_of_a_request_is_a_word_in_JSON()
    {
        var request = new SearchRequest { Query = "a", Syntax = QuerySyntax.Lucene };
        var json = System.Text.Json.JsonSerializer.Serialize(request, SearchJson.Default.SearchRequest);

        Assert.Contains("\"syntax\":\"Lucene\"", json, StringComparison.Ordinal);
        Assert.Equal(request, System.Text.Json.JsonSerializer.Deserialize(json, SearchJson.Default.SearchRequest));
        Assert.Equal(
            request,
            System.Text.Json.JsonSerializer.Deserialize(json.Replace("Lucene", "lucene", StringComparison.Ordinal),
                SearchJson.Default.SearchRequest));
    }

    private static ParsedQuery Parse(string text) => QueryParser.Parse(text, QuerySyntax.Lucene);
}
