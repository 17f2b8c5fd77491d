using System.Text;
using PaperSearch.Suggesting;
using PaperSearch.Text;

namespace PaperSearch.Tests.Suggesting;

public sealed class WordListTests
{
    private static readonly Random random = new(7);

    [Fact]
    public void Near_words_are_those_one_edit_away_and_the_word_may_be_among_them()
    {
        string[] words = [.. Enumerable.Range(0, 800).Select(_ => Word(6)).Distinct()];
        var (list, numbers) = WordList.Of(words);
        Assert.All(words.Index(), word => Assert.Equal(word.Item, list.Text(numbers[word.Index])));
        for (var i = 0; i < 300; i++)
        {
            var typed = Word(6);
            var found = new List<WordRange>();
            list.Near(Encoding.UTF8.GetBytes(typed), isPrefix: false, found);
            var near = Enumerable.Range(0, list.Count)
                .Where(word => list.Text(word) != typed && EditDistance.IsWithin(list.Text(word), typed, 1));
            Assert.Equal(near, Numbers(found).Where(word => list.Text(word) != typed));
        }
    }

    [Fact]
    public void Beginnings_are_near_where_a_part_of_the_word_is_one_edit_away()
    {
        string[] words = [.. Enumerable.Range(0, 800).Select(_ => Word(8)).Distinct()];
        var list = WordList.Of(words).List;
        for (var i = 0; i < 300; i++)
        {
            var typed = Word(5);
            var found = new List<WordRange>();
            list.Near(Encoding.UTF8.GetBytes(typed), isPrefix: true, found);
            var near = Enumerable.Range(0, list.Count).Where(word => IsNear(list.Text(word), typed)).ToHashSet();
            // Words that begin with the typed one may be found as well: they are not looked for here.
            var exact = list.StartingWith(Encoding.UTF8.GetBytes(typed));
            Assert.Equal(near.Where(word => !exact.Contains(word)).Order(), Numbers(found).Where(word => !exact.Contains(word)));
        }
    }

    [Fact]
    public void Words_are_found_whole_and_by_their_beginning()
    {
        var list = WordList.Of(["graph", "gravity", "gravitation", "größe", "γ", "a"]).List;

        Assert.Equal(["gravitation", "gravity"], Texts(list, list.StartingWith("grav"u8)));
        Assert.Equal(["größe"], Texts(list, list.StartingWith("grö"u8)));
        Assert.Equal(["graph"], Texts(list, list.Find("graph"u8)));
        Assert.True(list.Find("grap"u8).IsEmpty);
        Assert.True(list.StartingWith("zz"u8).IsEmpty);
    }

    private static bool IsNear(string word, string typed) => Enumerable.Range(typed.Length - 1, 3)
        .Any(length => length <= word.Length && EditDistance.IsWithin(word.AsSpan(0, length), typed, 1));

    private static IEnumerable<int> Numbers(IEnumerable<WordRange> ranges) =>
        ranges.SelectMany(range => Enumerable.Range(range.From, range.To - range.From)).Distinct().Order();

    private static string[] Texts(WordList list, WordRange range) => [.. Numbers([range]).Select(list.Text)];

    private static string Word(int longest) =>
        string.Concat(Enumerable.Range(0, random.Next(2, longest + 1)).Select(_ => "abc"[random.Next(3)]));
}
