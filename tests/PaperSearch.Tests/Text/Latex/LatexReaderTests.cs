using PaperSearch.Exports;
using PaperSearch.Tests.Sampling;
using PaperSearch.Text;
using PaperSearch.Text.Latex;

namespace PaperSearch.Tests.Text.Latex;

/// <summary>What is decided once for all who read LaTeX, and that they agree.</summary>
public sealed class LatexReaderTests
{
    [Theory]
    [InlineData(@"a $x$ b", "Text‹a › FormulaOpen‹$› Text‹x› FormulaClose‹$› Text‹ b›")]
    [InlineData(@"costs $5 and $10", "Text‹costs › Stray‹$› Text‹5 and › Stray‹$› Text‹10›")]
    [InlineData(@"$2^{5}$10",
        "FormulaOpen‹$› Text‹2› Superscript‹^› GroupOpen‹{› Text‹5› GroupClose‹}› FormulaClose‹$› Text‹10›")]
    [InlineData(@"$x$$y$", "FormulaOpen‹$› Text‹x› FormulaClose‹$› FormulaOpen‹$› Text‹y› FormulaClose‹$›")]
    [InlineData(@"$$x \mbox{ if $y$}$$",
        @"FormulaOpen‹$$› Text‹x › Command‹\mbox› GroupOpen‹{› Text‹ if › FormulaOpen‹$› Text‹y› FormulaClose‹$› "
        + @"GroupClose‹}› FormulaClose‹$$›")]
    [InlineData(@"$\mbox{$x$}$",
        @"FormulaOpen‹$› Command‹\mbox› GroupOpen‹{› FormulaOpen‹$› Text‹x› FormulaClose‹$› GroupClose‹}› FormulaClose‹$›")]
    [InlineData(@"\(a \\) \[b\]", @"Stray‹\(› Text‹a › Command‹\\› Text‹) › FormulaOpen‹\[› Text‹b› FormulaClose‹\]›")]
    [InlineData(@"\begin{align*}x\end{align*}", @"FormulaOpen‹\begin{align*}› Text‹x› FormulaClose‹\end{align*}›")]
    [InlineData(@"\begin{align}x\end{align*}",
        @"Command‹\begin› GroupOpen‹{› Text‹align› GroupClose‹}› Text‹x› Command‹\end› GroupOpen‹{› Text‹align*› GroupClose‹}›")]
    [InlineData(@"{a $b} c$", "Stray‹{› Text‹a › FormulaOpen‹$› Text‹b› Stray‹}› Text‹ c› FormulaClose‹$›")]
    [InlineData(@"6\% of 7%~\{x\}", @"Text‹6› Escaped‹\%› Text‹ of 7%› Tie‹~› Escaped‹\{› Text‹x› Escaped‹\}›")]
    [InlineData(@"u.edu/\~{}me", @"Text‹u.edu/› Escaped‹\~{}› Text‹me›")]
    [InlineData(@"\'E \c cois \""{\i}x", @"Accent‹\'E› Text‹ › Accent‹\c c› Text‹ois › Accent‹\""{\i› GroupClose‹}› Text‹x›")]
    [InlineData(@"\~{\^e}n", @"Accent‹\~{\^e› GroupClose‹}› Text‹n›")]
    [InlineData(@"K\"" ahler {\"" u} ``B\"".",
        @"Text‹K› Accent‹\"" a› Text‹hler › GroupOpen‹{› Accent‹\"" u› GroupClose‹}› Text‹ ``B› Stray‹\""› Text‹.›")]
    [InlineData(@"say \"" and \+ \", @"Text‹say › Stray‹\""› Text‹ and › Stray‹\› Text‹+ › Stray‹\›")]
    [InlineData(@"\Unknown{x} \alpha_1",
        @"Command‹\Unknown› GroupOpen‹{› Text‹x› GroupClose‹}› Text‹ › Command‹\alpha› Subscript‹_› Text‹1›")]
    public void Text_is_read_as_tokens(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', Tokens(text).Select(t => $"{t.Kind}‹{text[t.Start..t.End]}›")));

    [Theory]
    [InlineData("10^5", true)]
    [InlineData("H_0 test", true)]
    [InlineData("YBa_2", true)]
    [InlineData("Cu_3O_7", true)]
    [InlineData(@"\theta_13", true)]
    [InlineData(@"{\rm CO}_2", true)]
    [InlineData("e^+", true)]
    [InlineData("snake_case", false)]
    [InlineData("n_samples", false)]
    [InlineData("f_NL", true)]
    [InlineData("k_perp", true)]
    [InlineData(@"\rm_2", false)]
    [InlineData("x _1", false)]
    public void Script_outside_of_formulas_is_told_from_a_name_with_underscores(string text, bool isScript)
    {
        var reader = new LatexReader();
        reader.Reset(text);

        Assert.Equal(isScript, reader.IsScript(text.LastIndexOfAny(['_', '^']), text.Length));
    }

    [Fact]
    public void Any_text_is_covered_by_its_tokens_and_what_opens_closes() => LatexTexts.Any.ForAll(15_000, text =>
    {
        var at = 0;
        var open = new Stack<LatexToken>();
        foreach (var token in Tokens(text))
        {
            Assert.Equal(at, token.Start);
            Assert.InRange(token.End, token.Start + 1, text.Length);
            at = token.End;
            if (token.Close > 0)
                open.Push(token);
            if (token.Kind is LatexTokenKind.GroupClose or LatexTokenKind.FormulaClose)
                Assert.Equal(token.Start, open.Pop().Close);
        }
        Assert.Equal(text.Length, at);
        Assert.Empty(open);
    });

    [Fact]
    public void All_who_read_LaTeX_agree_on_what_is_a_formula() => LatexTexts.Any.ForAll(15_000, text =>
    {
        var formulas = Formulas(text);
        var inFormula = new bool[text.Length + 1];
        foreach (var (from, to) in formulas)
            inFormula.AsSpan(from, to - from).Fill(true);

        // The analysis reads a hyphen in a formula as a minus.
        var visible = new VisibleText();
        visible.Read(text.AsMemory());
        for (var i = 0; i < visible.Length; i++)
        {
            if (visible.EndOf(i) == visible.StartOf(i) + 1 && text[visible.StartOf(i)] == '-')
                Assert.Equal(inFormula[visible.StartOf(i)] ? '−' : '-', visible.Chars[i]);
        }

        var readable = ReadableText.Of(text);
        foreach (var (from, to) in readable.Formulas.Select(f => readable.ToStored(f.From, f.To)))
            Assert.Contains(formulas, f => from < f.To && f.From < to);

        // A sign that closes or opens nothing is left out, and a digit makes a price of $x$}5 and of $\($5.
        if (!Tokens(text).Exists(t => t.Kind == LatexTokenKind.Stray && (t.Sign == '}' || inFormula[t.Start])))
            Assert.Equal(formulas.Count, Formulas(BibtexText.Of(text)).Count);
    });

    [Fact]
    public void Visible_characters_come_from_inside_of_any_text() => LatexTexts.Any.ForAll(15_000, text =>
    {
        var visible = new VisibleText();
        visible.Read(text.AsMemory());
        for (var i = 0; i < visible.Length; i++)
        {
            Assert.InRange(visible.StartOf(i), 0, text.Length - 1);
            Assert.InRange(visible.EndOf(i), visible.StartOf(i) + 1, text.Length);
        }
    });

    [Theory]
    [InlineData("{")]
    [InlineData("\\'{e")]
    [InlineData("\\frac{")]
    [InlineData("$\\text{")]
    [InlineData("\\(\\[")]
    [InlineData("\\begin{align}")]
    [InlineData("\\footnote{x^{")]
    [InlineData("\\'")]
    [InlineData("\\sqrt[")]
    [InlineData("\\operatorname\\hat")]
    public void Deep_and_broken_text_is_read_by_all(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 20_000)) + new string('}', 30_000);

        Assert.NotEmpty(ReadableText.Of(text).Text);
        Assert.NotEmpty(BibtexTitle.Of(text));
        Assert.Null(Record.Exception(() => ReadToken.All(PaperFieldKind.Text, text)));
    }

    private static List<LatexToken> Tokens(string text)
    {
        var reader = new LatexReader();
        reader.Reset(text);
        var tokens = new List<LatexToken>();
        for (var at = 0; at < text.Length; at = tokens[^1].End)
            tokens.Add(reader.Read(at, text.Length));
        return tokens;
    }

    /// <summary>The outermost formulas with their delimiters.</summary>
    private static List<(int From, int To)> Formulas(string text)
    {
        var formulas = new List<(int From, int To)>();
        var depth = 0;
        foreach (var token in Tokens(text))
        {
            if (token.Kind == LatexTokenKind.FormulaOpen && depth++ == 0)
                formulas.Add((token.Start, 0));
            if (token.Kind == LatexTokenKind.FormulaClose && --depth == 0)
                formulas[^1] = (formulas[^1].From, token.End);
        }
        return formulas;
    }
}
