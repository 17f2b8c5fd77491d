using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Translation;

namespace PaperSearch.Tests.Embedded;

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
        var words = new WordsByTerms();
        List<FieldTerm> terms = [new("title", "graph", 2), new("abstract", "graph", 1)];
        var word = words.Of(terms);
        Assert.Same(word, words.Of([.. terms]));
        terms[1] = terms[1] with { Weight = -1 };
        Assert.NotSame(word, words.Of(terms));
        Assert.Equal([new("title", "graph", 2), new("abstract", "graph", 1)], word.Terms);
    }
}
