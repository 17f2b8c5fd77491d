using PaperSearch.Resemblance;
using PaperSearch.Tests.Sampling;

namespace PaperSearch.Tests.Resemblance;

/// <summary>The packed words of papers.</summary>
public sealed class PaperWordsTests
{
    [Fact]
    public void Words_are_unpacked_as_they_were_counted() => Samples.ForEachSeed(seed =>
    {
        var random = new Random(seed);
        foreach (var words in (int[])[0, 1, 2, 7, 60, 500, 20_000])
        {
            var (title, text) = (RandomSlots(random, random.Next(12)), RandomSlots(random, words));
            var expected = title.Concat(text).Distinct().Order()
                .Select(slot => new CountedWord(slot, title.Count(s => s == slot), text.Count(s => s == slot))).ToList();

            Assert.Equal(expected, Decode(PaperWords.Encode(title, text)));
        }
    });

    [Fact]
    public void Words_of_texts_are_their_stems_without_stop_words()
    {
        var words = Decode(PaperWords.Of("Waves of the wave", "A wave-like thing"));

        Assert.Equal(2, words.Single(word => word.Slot == WordSlot.Of("wave")).Title);
        Assert.Equal(1, words.Single(word => word.Slot == WordSlot.Of("wave")).Abstract);
        Assert.DoesNotContain(words, word => word.Slot == WordSlot.Of("of"));
        Assert.Equal(3, words.Count);
    }

    [Fact]
    public void Paper_without_words_has_none() => Assert.Empty(Decode(PaperWords.Of("", null)));

    [Fact]
    public void Word_that_stands_very_often_is_counted() =>
        Assert.Equal([new CountedWord(7, 0, 70_000)], Decode(PaperWords.Encode([], Enumerable.Repeat(7, 70_000).ToArray())));

    [Fact]
    public void Damaged_bytes_are_told_or_read_as_other_words() => Samples.ForEachSeed(seed =>
    {
        var random = new Random(seed);
        var bytes = PaperWords.Encode(RandomSlots(random, 5), RandomSlots(random, 60));
        for (var i = 0; i < 200; i++)
        {
            var damaged = bytes[..random.Next(bytes.Length)].ToArray();
            if (damaged.Length > 0)
                damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            try
            {
                Assert.All(Decode(damaged), word => Assert.InRange(word.Slot, 0, WordSlot.Count - 1));
            }
            catch (PaperSearchException e)
            {
                Assert.Equal(PaperSearchError.IndexCorrupt, e.Error);
            }
        }
    });

    [Fact]
    public void Slots_are_spread_evenly()
    {
        var slots = Enumerable.Range(0, 100_000).Select(i => WordSlot.Of($"word{i}")).ToList();

        // Of so many random numbers 1.2 % would meet.
        Assert.InRange(slots.Distinct().Count(), 98_500, 99_500);
        Assert.All(slots.GroupBy(slot => slot / (WordSlot.Count / 16)), part => Assert.InRange(part.Count(), 5_500, 7_000));
    }

    private static int[] RandomSlots(Random random, int count) => [.. Enumerable.Range(0, count)
        .Select(_ => random.Next(4) == 0 ? random.Next(50) : random.Next(WordSlot.Count))];

    private static List<CountedWord> Decode(byte[] bytes)
    {
        var words = new List<CountedWord>();
        PaperWords.Decode(bytes, words);
        return words;
    }
}
