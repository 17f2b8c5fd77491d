using PaperSearch.Highlighting;
using PaperSearch.Searching;
using PaperSearch.Text;

namespace PaperSearch.Tests.Contract;

/// <content>What is marked in hits, and how a page explains itself.</content>
public abstract partial class PaperSearcherContract<TBackend>
{
    [Theory]
    [InlineData("learning", "meta", "Meta [Learning] for Cold-Start Recommendation")]
    [InlineData("learning", "learned", "Optimizers that Were [Learned]")]
    [InlineData("=learning", "meta", "Meta [Learning] for Cold-Start Recommendation")]
    [InlineData("cold-start", "meta", "Meta Learning for [Cold-Start] Recommendation")]
    [InlineData("poincare", "poincare", "On [Poincaré] Duality")]
    [InlineData("grav*", "gravity-a", "[Gravity] and Its Discontents")]
    [InlineData("gavity~", "gravity-a", "[Gravity] and Its Discontents")]
    [InlineData("\"short path\"", "prompting", "[Short Path] Prompting")]
    [InlineData("path short", "prompting", "[Short] [Path] Prompting")]
    [InlineData("the limit of fields", ContractPapers.Superstrings, "The Large N [Limit] of Superconformal [Field] Theories")]
    [InlineData("gravity -attention", "gravity-a", "[Gravity] and Its Discontents")]
    [InlineData("abstract:weak title:gravity", "gravity-a", "[Gravity] and Its Discontents")]
    [InlineData("abstract:gravity", "gravity-a", "Gravity and Its Discontents")]
    [InlineData("year:2001", "gravity-a", "Gravity and Its Discontents")]
    [InlineData("author:other", "gravity-a", "Gravity and Its Discontents")]
    [InlineData("gravity OR attention", ContractPapers.Attention, "[Attention] Is All You Need")]
    public async Task Title_is_marked_where_the_query_matched(string query, string id, string marked) =>
        Assert.Equal(marked, Marked((await HitAsync(query, id)).Highlights!.Title));

    [Theory]
    [InlineData("log", "planar", "A separator is found in [O(n log n)] time.")]
    [InlineData("separators time", "planar", "A [separator] is found in O(n log n) [time].")]
    [InlineData("\"black hole\"", ContractPapers.Merger, "It matches the merger of two [black holes].")]
    [InlineData("title:gravity", "gravity-a", "Gravity is weak, yet it holds the world together.")]
    [InlineData("huan", "learned", "One of them beats those that were tuned by hand.")]
    public async Task Passage_of_the_abstract_is_the_sentence_that_matched_or_its_beginning(
        string query, string id, string marked)
    {
        var passage = Assert.Single((await HitAsync(query, id)).Highlights!.Abstract);
        var text = ContractPapers.All.Single(paper => paper.Id.Value == id).Abstract!;

        Assert.Equal(marked, Marked(new HighlightedText(passage.Text, passage.Spans)));
        Assert.Equal(ReadableText.Of(text[passage.Offset..passage.End]).Text, passage.Text);
    }

    [Fact]
    public async Task Passages_of_a_long_abstract_are_pieces_of_it_around_the_marks()
    {
        Needs(Searcher.Abilities.Highlights);
        var text = string.Join(' ', Enumerable.Range(0, 60).Select(i =>
            i % 20 == 7 ? $"Here gravity $a_{{{i}}} = b$ bends light." : $"Sentence {i} tells of other things."));
        await using var backend = await CreateAsync([new Paper { Id = PaperId.Parse("a"), Title = "Title", Abstract = text }]);

        var page = await backend.Searcher.SearchAsync("gravity light", Cancellation);
        var passages = page.Hits[0].Highlights!.Abstract;

        Assert.InRange(passages.Sum(passage => passage.Text.Length), 20, 500);
        Assert.All(passages, passage => Assert.Equal(passage.Text, ReadableText.Of(text[passage.Offset..passage.End]).Text));
        Assert.All(passages, passage => Assert.NotEmpty(passage.Spans));
        Assert.All(passages, passage => Assert.All(
            passage.Spans, span => Assert.Contains(passage.Text[span.From..span.To], (string[])["gravity", "light"])));
    }

    [Fact]
    public async Task Nothing_is_marked_unless_it_is_asked_for()
    {
        var page = await SearchAsync(new SearchRequest { Query = "gravity", Highlight = false });

        Assert.All(page.Hits, hit => Assert.Null(hit.Highlights));
        Assert.All(page.Hits, hit => Assert.Null(hit.Explanation));
        Assert.Null(page.Query.Tree);
    }

    [Fact]
    public async Task Names_with_latex_come_readable_beside_what_is_stored()
    {
        var page = await SearchAsync("duality OR gravity");

        Assert.Equal(
            new ReadableNames(["Henri Poincaré"], "Ann. Inst. Poincaré"),
            page.Hits.Single(hit => hit.Id == "poincare").Readable);
        Assert.Null(page.Hits.Single(hit => hit.Id == "gravity-a").Readable);
    }

    [Fact]
    public async Task Explanation_tells_the_score_and_the_papers_of_each_part()
    {
        Needs(Searcher.Abilities.Explanations);
        var page = await SearchAsync(new SearchRequest { Query = "gravity weak -attention", Explain = true });

        Assert.All(page.Hits, hit => Assert.Equal(hit.Score, hit.Explanation!.Value, 1e-4));
        var tree = page.Query.Tree!;
        Assert.Equal(("gravity weak -attention", 1), (tree.Text, tree.Hits));
        Assert.Equal(
            [("gravity", 3L), ("weak", 1L), ("NOT attention", 13L)],
            tree.Parts.Select(part => (part.Text, part.Hits!.Value)));
        Assert.All(tree.Parts, part => Assert.NotEmpty(part.Explanation));
    }

    private static string Marked(HighlightedText marked)
    {
        var text = marked.Text;
        foreach (var span in marked.Spans.Reverse())
            text = $"{text[..span.From]}[{text[span.From..span.To]}]{text[span.To..]}";
        return text;
    }

    private async Task<SearchHit> HitAsync(string query, string id)
    {
        Needs(Searcher.Abilities.Highlights);
        return (await SearchAsync(query)).Hits.Single(hit => hit.Id == id);
    }
}
