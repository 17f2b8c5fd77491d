using PaperSearch.Analysis;


namespace PaperSearch.Tests.Analysis;

public sealed class TextAnalysisTests
{
    /// <summary>Whoever changes a rule changes this too, and knows that every index has to be built again.</summary>
    [Fact]
    public void Fingerprint_changes_with_the_rules_only() => Assert.Equal("text-2-293d7564", TextAnalysis.Fingerprint);

    [Theory]
    [InlineData("the", true)]
    [InlineData("with", true)]
    [InlineData("graph", false)]
    [InlineData("The", false)]
    [InlineData("", false)]
    public void Stop_words_are_known_in_their_folded_form(string word, bool expected) =>
        Assert.Equal(expected, TextAnalysis.IsStopWord(word));
}
