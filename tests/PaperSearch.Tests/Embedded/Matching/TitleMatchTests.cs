using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Schema;
using PaperSearch.Resolving;

namespace PaperSearch.Tests.Embedded.Matching;

public sealed class TitleMatchTests
{
    private static readonly RankingProfile profile = RankingProfile.Default with { TitleMatch = 0.5f, WholeTitle = 0.25f };

    [Theory]
    [InlineData("the whole title, word for word", 4, 4, 1, 4, 1, 0.75)]
    [InlineData("its words with another stop word", 4, 4, 1, 4, 0, 0.5)]
    [InlineData("half of its words", 2, 4, 1, 2, 1, 0.5 / 64)]
    [InlineData("its words among twice as many", 4, 4, 1, 8, 1, 0.25)]
    [InlineData("a short title that stands in a long question", 2, 2, 0, 40, 3, 0.025)]
    public void Words_of_a_title_count_by_both_shares(
        string question, int found, int content, int stopWords, int asked, int askedStopWords, double weight)
    {
        var signal = new TitleMatch(TitleQuery.Of(asked, askedStopWords), profile);
        var match = signal.Score(FieldNorm.Encode(content + stopWords, stopWords), new WordMatches(0, 10f, found));

        Assert.True(Math.Abs(match - 10 * weight) < 1e-5, $"{question}: {match}, not {10 * weight}");
    }
}
