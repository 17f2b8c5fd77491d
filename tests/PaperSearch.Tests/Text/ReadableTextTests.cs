using CsCheck;
using PaperSearch.Tests.Sampling;
using PaperSearch.Tests.Specs;
using PaperSearch.Tests.Text.Latex;
using PaperSearch.Text;

namespace PaperSearch.Tests.Text;

/// <summary>Runs the rows of readable.md, and tells what holds of any text.</summary>
public sealed class ReadableTextTests
{
    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in SpecFile.Rows("Text", "readable.md"))
            rows.Add(row.Code("stored"), row.Code("readable"));
        return rows;
    }

    [Fact]
    public void Spec_has_rows() => Assert.True(Rows().Count > 100);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Stored_text_is_shown_as_the_spec_says(string stored, string readable) =>
        Assert.Equal(readable, ReadableText.Of(stored).Text);

    [Theory]
    [InlineData("Plain text of 2020, with \"quotes\" and a hyphen-ed word.")]
    [InlineData("")]
    public void Text_without_LaTeX_is_the_same_object(string stored) => Assert.Same(stored, ReadableText.Of(stored).Text);

    [Theory]
    [InlineData("On Poincar\\'e duality", "Poincar\\'e", "Poincaré")]
    [InlineData("AntM$^{2}$C: a dataset", "AntM$^{2}$C", "AntM²C")]
    [InlineData("{\\it in vivo} study", "vivo", "vivo")]
    [InlineData("the $\\frac{a}{b}$ of", "$\\frac{a}{b}$", "a/b")]
    [InlineData("the $x^{2q}$ of", "$x^{2q}$", "x^(2q)")]
    public void Stretch_of_the_stored_text_is_found_in_the_readable_one(string stored, string part, string shown)
    {
        var readable = ReadableText.Of(stored);
        var at = stored.IndexOf(part, StringComparison.Ordinal);

        var (from, to) = readable.ToReadable(at, at + part.Length);

        Assert.Equal(shown, readable.Text[from..to]);
        Assert.Contains(shown, readable.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no formula, $5 only", "")]
    [InlineData("$100 and $200", "")]
    [InlineData("a$~$\\end{x}-b", "")]
    [InlineData("a$x~$\\end{x}-b", "x")]
    [InlineData("the $L^2$ norm, $$x$$ and \\(y\\).", "L²|x|y")]
    [InlineData("{\\it in vivo} \\(\\text{if $x$ is}\\)", "if x is")]
    [InlineData("\\sqrt{a+\\mbox{$b$}} and $c$", "b|c")]
    public void Formulas_are_known_outermost(string stored, string formulas)
    {
        var readable = ReadableText.Of(stored);

        Assert.Equal(formulas, string.Join('|', readable.Formulas.Select(f => readable.Text[f.From..f.To])));
    }

    [Fact]
    public void Any_text_is_shown_with_offsets_that_never_fall_and_stay_inside() =>
        LatexTexts.Any.ForAll(
            15_000,
            stored =>
            {
                var readable = ReadableText.Of(stored);
                var (from, to) = (0, 0);
                for (var i = 0; i < readable.Text.Length; i++)
                {
                    var (start, end) = readable.ToStored(i, i + 1);
                    Assert.InRange(start, from, stored.Length);
                    Assert.InRange(end, Math.Max(start, to), stored.Length);
                    (from, to) = (start, end);
                }
                (from, to) = (0, 0);
                for (var i = 0; i < stored.Length; i++)
                {
                    var (start, end) = readable.ToReadable(i, i + 1);
                    Assert.InRange(start, from, readable.Text.Length);
                    Assert.InRange(end, Math.Max(start, to), readable.Text.Length);
                    (from, to) = (start, end);
                }
                var last = 0;
                foreach (var formula in readable.Formulas)
                {
                    Assert.InRange(formula.From, last, readable.Text.Length);
                    Assert.InRange(formula.To, formula.From + 1, readable.Text.Length);
                    last = formula.To;
                }
            });

    [Theory]
    [InlineData(@"(5\right.\(\' {\end{equation},_""]\'e\href\href$x$$}($]")]
    [InlineData(@"\'{\end{equation} a b c}")]
    public void Offsets_of_broken_accents_never_fall(string stored)
    {
        var readable = ReadableText.Of(stored);
        var starts = Enumerable.Range(0, readable.Text.Length).Select(i => readable.ToStored(i, i + 1).From).ToArray();

        Assert.Equal(starts.Order(), starts);
    }

    [Fact]
    public void Formula_that_ends_a_text_ends_inside_of_it()
    {
        var readable = ReadableText.Of(@"\mathbb\it\begin{equation}$$\end{equation}""_\\]\\]~\\$\end{equation}");

        Assert.All(readable.Formulas, f => Assert.InRange(f.To, f.From + 1, readable.Text.Length));
    }

    [Fact]
    public void Plain_prose_loses_no_letter_and_is_shown_again_as_it_is_shown() =>
        Gen.OneOf("word", "A", "7", " ", "-", "--", "---", "`", "``", "'", "''", "\"", "é", "深", "😀", ".", "(", ")", "\n")
            .Array[0, 30].Select(string.Concat).ForAll(
            10_000,
            stored =>
            {
                var shown = ReadableText.Of(stored).Text;
                Assert.Equal(stored.Where(char.IsLetterOrDigit), shown.Where(char.IsLetterOrDigit));
                Assert.Equal(shown, ReadableText.Of(shown).Text);
            });

    [Theory]
    [InlineData("$")]
    [InlineData("{")]
    [InlineData("$x^{")]
    [InlineData("\\frac{")]
    [InlineData("\\(")]
    [InlineData("`a ")]
    [InlineData("\\hat")]
    [InlineData("$\\mathbb{R}$ ")]
    [InlineData("\\begin{equation}")]
    public void Long_text_is_shown_in_linear_time(string unit) =>
        LinearTime.Check(unit, text => ReadableText.Of(text + new string('}', text.Length / 5)));
}
