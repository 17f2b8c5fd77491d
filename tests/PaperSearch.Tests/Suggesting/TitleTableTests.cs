using PaperSearch.Suggesting;

namespace PaperSearch.Tests.Suggesting;

public sealed class TitleTableTests
{
    private static readonly Random random = new(11);

    [Fact]
    public void Phrases_are_counted_in_titles_as_one_by_one()
    {
        string[] words = ["black", "hole", "of", "dark", "star"];
        string[] titles = [.. Enumerable.Range(0, 60).Select(_ =>
            string.Join(' ', Enumerable.Range(0, random.Next(1, 8)).Select(_ => words[random.Next(words.Length)])))];
        var table = Of(3, titles);

        var counted = titles.SelectMany(title => PhrasesOf(title.Split(' ')).Distinct()).CountBy(phrase => phrase)
            .Where(phrase => phrase.Value >= 3 && !phrase.Key.StartsWith("of", StringComparison.Ordinal)
                && !phrase.Key.EndsWith("of", StringComparison.Ordinal))
            .Select(phrase => $"{phrase.Key} {phrase.Value}").Order(StringComparer.Ordinal);
        Assert.Equal(counted, Phrases(table).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Bayesian inference 2", "On Bayesian inference here", "More Bayesian inference there")]
    [InlineData("deep learning 2", "Deep Learning For Everything Big", "Modern Deep Learning")]
    [InlineData("GAN 2", "A GAN for images", "Another GAN of theirs")]
    [InlineData("Schrödinger equation 2", "The Schr\\\"odinger equation and us", "Now the Schrödinger equation as well")]
    [InlineData("graph-theoretic 2", "Some graph-theoretic methods", "More graph-theoretic things")]
    public void Phrase_is_shown_as_it_is_mostly_written(string phrase, params string[] titles) =>
        Assert.Contains(phrase, Phrases(Of(2, titles)));

    [Fact]
    public void Phrase_ends_at_a_sign_between_words() =>
        Assert.DoesNotContain("hole dark 2", Phrases(Of(2, "Black hole: dark star", "Black hole, dark star")));

    private static TitleTable Of(int least, params string[] titles) =>
        TitleTable.Of(titles.Select((title, i) => (i, title)), titles.Length, least);

    private static IEnumerable<string> Phrases(TitleTable table) =>
        Enumerable.Range(0, table.Phrases.Count).Select(phrase => $"{table.Show(phrase)} {table.Phrases.CountOf(phrase)}");

    private static IEnumerable<string> PhrasesOf(string[] words) =>
        from start in Enumerable.Range(0, words.Length)
        from length in Enumerable.Range(1, Math.Min(PhraseTable.MostWords, words.Length - start))
        select string.Join(' ', words[start..(start + length)]);
}
