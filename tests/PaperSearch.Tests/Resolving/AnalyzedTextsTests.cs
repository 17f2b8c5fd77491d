using PaperSearch.Resolving;

namespace PaperSearch.Tests.Resolving;

/// <summary>What a search reads once, however often its query says it.</summary>
public sealed class AnalyzedTextsTests
{
    private readonly AnalyzedTexts texts = new();

    [Fact]
    public void Text_that_is_asked_for_again_is_not_analysed_again() =>
        Assert.Same(texts.Read("Graph networks", PaperFieldKind.Text), texts.Read("Graph networks", PaperFieldKind.Text));

    [Fact]
    public void Kinds_of_a_text_are_kept_apart()
    {
        Assert.Equal("o", texts.Read("O'Neill", PaperFieldKind.Text)[0].Term);
        Assert.Equal("oneill", texts.Read("O'Neill", PaperFieldKind.Names)[0].Term);
    }

    [Fact]
    public void Word_of_several_texts_is_one_string() =>
        Assert.Same(texts.Read("graph", PaperFieldKind.Text)[0].Term, texts.Read("a Graph", PaperFieldKind.Names)[1].Term);

    [Fact]
    public void Words_of_the_same_terms_are_one_and_keep_them_when_the_list_changes()
    {
        var words = new DistinctWords();
        List<ResolvedTerm> terms = [Term("title", 2), Term("abstract", 1)];
        var word = words.Of(terms);
        Assert.Same(word, words.Of([.. terms]));
        terms[1] = terms[1] with { Form = TermForm.Exact };
        Assert.NotSame(word, words.Of(terms));
        Assert.Equal([Term("title", 2), Term("abstract", 1)], word.Terms);
    }

    private static ResolvedTerm Term(string field, float weight) => new(field, TermForm.Analyzed, "graph", weight);
}
