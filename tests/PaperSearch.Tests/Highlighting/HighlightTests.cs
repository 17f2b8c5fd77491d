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
    [InlineData("alpha NEAR/1 beta", "Alpha beta, then much later alpha and far away from it beta", "[Alpha] [beta], then much later alpha and far away from it beta")]
    [InlineData("alpha NEAR/1 (beta OR gamma)", "Alpha or beta, gamma, alpha", "[Alpha] or [beta], [gamma], [alpha]")]
    [InlineData("alpha NEAR/1 \"beta gamma\"", "Beta gamma, alpha, beta", "[Beta gamma], [alpha], beta")]
    [InlineData("title:=learning", "Learning of learned things", "[Learning] of learned things")]
    [InlineData("=learning", "Learning of learned things", "[Learning] of learned things")]
    [InlineData("title:learn*", "Learning to earn", "[Learning] to earn")]
    [InlineData("vaswani2017attention", "On the key vaswani2017attention", "On the key [vaswani2017attention]")]
    // Moved by two places altogether: the first three words, and no single one of the others.
    [InlineData("\"alpha beta gamma\"~2", "Alpha, beta and gamma; gamma or alpha, beta", "[Alpha], [beta] and [gamma]; gamma or alpha, beta")]
    [InlineData("\"alpha beta gamma\"~2", "Alpha one two beta three gamma, alpha one beta four gamma", "Alpha one two beta three gamma, [alpha] one [beta] four [gamma]")]
    [InlineData("waves OR NOT some", "Waves", "[Waves]")]
    public async Task Title_is_marked_where_the_query_matched(string query, string title, string marked)
    {
        await papers.Index.ImportAsync([new Paper { Id = PaperId.Parse("a"), Title = title, Abstract = "Some words about waves and gravity." }], TestContext.Current.CancellationToken);

        var highlight = Assert.Single(papers.Index.Search(query).Hits).Highlights!.Title;

        Assert.Equal(PaperSearch.Text.ReadableText.Of(title).Text, highlight.Text);
        Assert.Equal(marked, Brackets(highlight.Text, highlight.Spans));
    }

    [Fact]
    public async Task Passages_are_pieces_of_the_abstract_at_their_offsets()
    {
        var text = string.Join(' ', Enumerable.Range(0, 60).Select(i => i % 20 == 7 ? $"Here gravity $a_{{{i}}} = b$ bends light." : $"Sentence {i} tells of other things."));
        await papers.Index.ImportAsync([new Paper { Id = PaperId.Parse("a"), Title = "Title", Abstract = text }], TestContext.Current.CancellationToken);

        var passages = papers.Index.Search("gravity light").Hits[0].Highlights!.Abstract;

        Assert.InRange(passages.Sum(p => p.Text.Length), 20, 500);
        Assert.All(passages, p => Assert.Equal(p.Text, PaperSearch.Text.ReadableText.Of(text[p.Offset..p.End]).Text));
        Assert.All(passages, p => Assert.All(p.Spans, s => Assert.Contains(p.Text[s.From..s.To], (string[])["gravity", "light"])));
        Assert.All(passages, p => Assert.DoesNotContain('$', p.Text));
    }

    [Fact]
    public async Task Phrase_that_stands_in_two_sentences_is_marked_whole()
    {
        await papers.Index.ImportAsync([new Paper { Id = PaperId.Parse("a"), Title = "Title", Abstract = "They fell into black holes. Gravity bent. It held." }], TestContext.Current.CancellationToken);

        var passage = Assert.Single(papers.Index.Search("\"black holes gravity\"").Hits[0].Highlights!.Abstract);

        Assert.Equal("They fell into [black holes. Gravity] bent.", Brackets(passage.Text, passage.Spans));
    }

    [Fact]
    public async Task Html_of_a_hostile_title_holds_no_markup_but_the_marks()
    {
        await papers.Index.ImportAsync([new Paper { Id = PaperId.Parse("a"), Title = "<script>alert('x')</script> & gravity" }], TestContext.Current.CancellationToken);

        Assert.Equal("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; <mark>gravity</mark>", papers.Index.Search("gravity").Hits[0].Highlights!.Title.ToHtml());
    }

    private static string Brackets(string text, ValueList<TextSpan> spans)
    {
        foreach (var span in spans.Reverse())
            text = $"{text[..span.From]}[{text[span.From..span.To]}]{text[span.To..]}";
        return text;
    }
}
