using PaperSearch.Querying;

namespace PaperSearch.Tests.Querying;

public sealed class WildcardsTests
{
    [Theory]
    [InlineData("behavi*r", "behavior", true)]
    [InlineData("behavi*r", "behaviour", true)]
    [InlineData("behavi*r", "behavioral", false)]
    [InlineData("colo?r", "color", true)]
    [InlineData("colo?r", "colour", true)]
    [InlineData("colo?r", "colouur", false)]
    [InlineData("*ology", "topology", true)]
    [InlineData("*ology", "ology", true)]
    [InlineData("*ology", "topological", false)]
    [InlineData("a*b*c", "abbcbc", true)]
    public void Pattern_stands_for_the_words_it_says(string pattern, string word, bool isMeant) =>
        Assert.Equal(isMeant, Wildcards.IsMatch(pattern, word));

    [Fact]
    public void Pattern_of_many_wildcards_is_compared_in_no_more_time_than_its_length_asks() =>
        Assert.False(Wildcards.IsMatch(string.Concat(Enumerable.Repeat("a*", 60)) + "b", new string('a', 2000)));

    // The sign in front is none of the word's, and without it the word would read as a pattern the second time.
    [Theory]
    [InlineData("\\\u201C*ology |$O(n)$2015x")]
    [InlineData("\u201Cbehavi*r |$O(n)$2015x")]
    public void Pattern_behind_other_signs_is_read_the_same_the_second_time(string text)
    {
        var tree = QueryParser.Parse(text).Root;
        Assert.Equal(tree, QueryParser.Parse(QueryPrinter.Print(tree)).Root);
    }

    [Theory]
    [InlineData("behavi*r", "behavi-r")]
    [InlineData("graph*", "graph")]
    [InlineData("*ology", "ology")]
    [InlineData("f*g", "f*g")]
    [InlineData("C*-algebra", "C*-algebra")]
    public void Pattern_without_its_wildcards_is_what_is_looked_for_where_there_are_none(string pattern, string word) =>
        Assert.Equal(word, Wildcards.Without(pattern));
}
