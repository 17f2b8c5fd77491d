using CsCheck;
using PaperSearch.Text;

namespace PaperSearch.Tests.Text;

public sealed class FormulaSpansTests
{
    [Theory]
    [InlineData("no formula, $5 only", "")]
    [InlineData("$100 and $200", "")]
    [InlineData("the $L^2$ norm", "$L^2$")]
    [InlineData("$$x$$ and $y$.", "$$x$$|$y$")]
    [InlineData("a \\(x\\) b \\[y\\]", "\\(x\\)|\\[y\\]")]
    [InlineData("{\\it in vivo} study", "{\\it in vivo}")]
    [InlineData("\\textbf{G}-Meta", "\\textbf{G}")]
    [InlineData("Schr\\\"{o}dinger", "\\\"{o}")]
    [InlineData("\\emph{the $x$ axis}", "\\emph{the $x$ axis}")]
    [InlineData("{a {b} c}", "{a {b} c}")]
    [InlineData("open { and } } \\{x\\}", "{ and }")]
    [InlineData("price \\$5 and $x$", "$x$")]
    [InlineData("never { closed $x", "")]
    public void Formulas_and_groups_are_found_outermost(string text, string expected)
    {
        var spans = new List<(int From, int To)>();

        FormulaSpans.Find(text, spans);

        Assert.Equal(expected, string.Join('|', spans.Select(s => text[s.From..s.To])));
    }

    [Fact]
    public void Group_behind_a_group_that_ends_with_a_backslash_begins_at_its_own_brace()
    {
        var spans = new List<(int From, int To)>();
        FormulaSpans.Find("{x\\\\}{y}", spans);

        Assert.Equal([(0, 5), (5, 8)], spans);
    }

    [Fact]
    public void Any_text_gives_spans_in_order_that_do_not_overlap() =>
        Gen.OneOf("$", "$$", "\\", "\\(", "\\)", "\\[", "\\]", "{", "}", "\\it", "x", " ", "5", "\\$", "\\'").Array[0, 40]
            .Select(string.Concat).Sample(
                text =>
                {
                    var spans = new List<(int From, int To)>();
                    FormulaSpans.Find(text, spans);
                    var end = 0;
                    foreach (var (from, to) in spans)
                    {
                        Assert.InRange(from, end, text.Length);
                        Assert.InRange(to, from + 1, text.Length);
                        end = to;
                    }
                },
                iter: 20_000);
}
