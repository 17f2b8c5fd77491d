using PaperSearch.Tests.Embedded;

namespace PaperSearch.Tests.Highlighting;

public sealed class HighlightTests : IDisposable
{
    private readonly TemporaryIndex papers = new();

    public void Dispose() => papers.Dispose();

    [Theory]
    [InlineData("learning", "Meta Learning of learned things", "Meta [Learning] of [learned] things")]
    [InlineData("poincare", "On Poincar\\'e duality", "On [Poincaré] duality")]
    [InlineData("antm2c", "AntM$^{2}$C: a dataset", "[AntM²C]: a dataset")]
    [InlineData("gmeta", "G-Meta at scale", "[G-Meta] at scale")]
    [InlineData("\"black holes\"", "Black holes and holes that are black", "[Black holes] and holes that are black")]
    [InlineData("\"the who\"", "The Who and the rest", "[The Who] and the rest")]
    [InlineData("the theory", "The theory of the world", "The [theory] of the world")]
    [InlineData("grav*", "Gravity and gravitons", "[Gravity] and [gravitons]")]
    [InlineData("gravtiy~", "Gravity waves", "[Gravity] waves")]
    [InlineData("waves -sound", "Waves without sonics", "[Waves] without sonics")]
    [InlineData("abstract:words title:gravity", "Gravity and words", "[Gravity] and words")]
    [InlineData("log", "Sorting in $O(n \\log n)$ time, log by log", "Sorting in [O(n log n)] time, [log] by [log]")]
    [InlineData("vivo", "Tests {\\it in vivo}", "Tests in [vivo]")]
    // What the words are read as where the phrase finds nothing is what is scored, and marked.
    [InlineData("\"quantum gravity\" dots", "Quantum dots and their gravity", "[Quantum] [dots] and their [gravity]")]
    [InlineData("\"black holes\" dots", "Dots and black holes, black or not", "[Dots] and [black holes], black or not")]
    // The first letter of a misspelt word is right.
    [InlineData("gravity~1 OR some", "Cravity and grvity", "Cravity and [grvity]")]
    [InlineData("alpha NEAR/1 beta", "Alpha beta, then much later alpha far from beta",
        "[Alpha] [beta], then much later alpha far from beta")]
    [InlineData("alpha NEAR/1 (beta OR gamma)", "Alpha or beta, gamma, alpha", "[Alpha] or [beta], [gamma], [alpha]")]
    [InlineData("alpha NEAR/1 \"beta gamma\"", "Beta gamma, alpha, beta", "[Beta gamma], [alpha], beta")]
    [InlineData("title:=learning", "Learning of learned things", "[Learning] of learned things")]
    [InlineData("=learning", "Learning of learned things", "[Learning] of learned things")]
    [InlineData("title:learn*", "Learning to earn", "[Learning] to earn")]
    [InlineData("vaswani2017attention", "On the key vaswani2017attention", "On the key [vaswani2017attention]")]
    // Moved by two places altogether: the first three words, and no single one of the others.
    [InlineData("\"alpha beta gamma\"~2", "Alpha, beta or gamma; gamma, alpha", "[Alpha], [beta] or [gamma]; gamma, alpha")]
    [InlineData(
        "\"alpha beta gamma\"~2",
        "Alpha one two beta three gamma, alpha one beta four gamma",
        "Alpha one two beta three gamma, [alpha] one [beta] four [gamma]")]
    [InlineData("waves OR NOT some", "Waves", "[Waves]")]
    [InlineData("co2", "Uptake of CO<sub>2</sub> in AT&amp;T", "Uptake of [CO₂] in AT&T")]
    [InlineData("\"AT&T\"", "Uptake of CO<sub>2</sub> in AT&amp;T", "Uptake of CO₂ in [AT]&[T]")]
    [InlineData("vivo", "Cells <i>in vivo</i> and more", "Cells in [vivo] and more")]
    [InlineData("\"in vivo and\"", "Cells <i>in vivo</i> and more", "Cells [in vivo and] more")]
    [InlineData("tc", "The <math><msub><mi>T</mi><mi>c</mi></msub></math> of films", "The [T_c] of films")]
    [InlineData("poincare", "Poincar&eacute; maps", "[Poincaré] maps")]
    [InlineData("growth", "<![CDATA[Growth of <i>E. coli</i>]]>", "[Growth] of E. coli")]
    [InlineData("cells", "<?xml version=\"1.0\"?>On cells <!-- not these cells -->here", "On [cells] here")]
    [InlineData("hbar", "Limits of $\\hbar$ and ħ", "Limits of [ℏ] and [ħ]")]
    [InlineData("\"spin 1/2\"", "Chains of spin ½", "Chains of [spin ½]")]
    [InlineData("f_NL", "Bounds on $f_{\\rm NL}$ and f_NL", "Bounds on [f_NL] and [f_NL]")]
    [InlineData("\"PSR J0737-3039\"", "Timing of PSRJ0737-3039", "Timing of [PSRJ0737-3039]")]
    [InlineData("US", "The US let us go", "The [US] let us go")]
    public async Task Title_is_marked_where_the_query_matched(string query, string title, string marked)
    {
        await AddAsync(title, "Some words about waves and gravity.");

        var highlight = Assert.Single(papers.Index.Search(query).Hits).Highlights!.Title;

        Assert.Equal(PaperSearch.Text.ReadableText.Of(title).Text, highlight.Text);
        Assert.Equal(marked, Brackets(highlight.Text, highlight.Spans));
    }

    [Fact]
    public async Task Passages_are_pieces_of_the_abstract_at_their_offsets()
    {
        var text = string.Join(' ', Enumerable.Range(0, 60).Select(i =>
            i % 20 == 7 ? $"Here gravity $a_{{{i}}} = b$ bends light." : $"Sentence {i} tells of other things."));
        await AddAsync("Title", text);

        var passages = papers.Index.Search("gravity light").Hits[0].Highlights!.Abstract;

        Assert.InRange(passages.Sum(p => p.Text.Length), 20, 500);
        Assert.All(passages, p => Assert.Equal(p.Text, PaperSearch.Text.ReadableText.Of(text[p.Offset..p.End]).Text));
        var marked = passages.SelectMany(p => p.Spans.Select(s => p.Text[s.From..s.To]));
        Assert.All(marked, word => Assert.Contains(word, (string[])["gravity", "light"]));
        Assert.All(passages, p => Assert.DoesNotContain('$', p.Text));
    }

    [Fact]
    public async Task Phrase_that_stands_in_two_sentences_is_marked_whole()
    {
        await AddAsync("Title", "They fell into black holes. Gravity bent. It held.");

        var passage = Assert.Single(papers.Index.Search("\"black holes gravity\"").Hits[0].Highlights!.Abstract);

        Assert.Equal("They fell into [black holes. Gravity] bent.", Brackets(passage.Text, passage.Spans));
    }

    [Fact]
    public async Task Html_of_a_hostile_title_holds_no_markup_but_the_marks()
    {
        await AddAsync("<script>alert('x')</script> & gravity");

        var html = papers.Index.Search("gravity").Hits[0].Highlights!.Title.ToHtml();
        Assert.Equal("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; <mark>gravity</mark>", html);
    }

    [Theory]
    [InlineData("CO<sub>2</sub> &amp; <b>gravity")]
    [InlineData("<i>gravity</i> < 5 \"of\" &lt;b&gt; &amp;lt;")]
    [InlineData("<math><mi>x</mi><mo>&lt;</mo><mi>gravity</mi></math>")]
    [InlineData("<![CDATA[gravity <sup>2</sup>]]> ]]> &#60;")]
    public async Task Html_of_a_title_with_markup_is_well_formed(string title)
    {
        await AddAsync(title);

        var highlight = papers.Index.Search("gravity").Hits[0].Highlights!.Title;
        var html = System.Xml.Linq.XElement.Parse($"<p>{highlight.ToHtml()}</p>", System.Xml.Linq.LoadOptions.PreserveWhitespace);
        Assert.Equal(highlight.Text, html.Value);
        Assert.Contains("gravity", string.Concat(html.Elements("mark").Select(mark => mark.Value)), StringComparison.Ordinal);
    }

    private Task AddAsync(string title, string? text = null) => papers.Index.ImportAsync(
        [new Paper { Id = PaperId.Parse("a"), Title = title, Abstract = text }], TestContext.Current.CancellationToken);

    private static string Brackets(string text, ValueList<TextSpan> spans)
    {
        foreach (var span in spans.Reverse())
            text = $"{text[..span.From]}[{text[span.From..span.To]}]{text[span.To..]}";
        return text;
    }
}
