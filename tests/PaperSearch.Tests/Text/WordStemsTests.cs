using PaperSearch.Tests.Sampling;
using PaperSearch.Text;

namespace PaperSearch.Tests.Text;

/// <summary>Kept stems are those that a word has without them.</summary>
public sealed class WordStemsTests
{
    private static readonly string[] parts =
    [
        "", "re", "sub", "colour", "haem", "analys", "model", "spectr", "matri", "comput", "oe", "é", "9", "ing", "ation", "ised",
        "ces", "s", "um",
    ];

    [Fact]
    public void Kept_stem_is_the_stem() => Samples.ForEachSeed(seed =>
    {
        var random = new Random(seed);
        // A third of the words come again, as in a text; the others put them out.
        var words = new string[300];
        for (var i = 0; i < 60_000; i++)
        {
            ref var word = ref words[random.Next(words.Length)];
            if (word is null || random.Next(3) > 0)
                word = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)]));
            Assert.Equal((word, Read(WordStems.StemAnew, word)), (word, Read(WordStems.Stem, word)));
        }
    });

    [Fact]
    public void Word_that_grows_beyond_its_slot_leaves_no_stem_of_another()
    {
        const string grows = "grobnerkahlers";
        for (var i = 0; i < 2; i++)
            Assert.Equal(Read(WordStems.StemAnew, grows), Read(WordStems.Stem, grows));
    }

    private delegate int Stemming(Span<char> word, int length);

    private static string Read(Stemming stem, string word)
    {
        var buffer = new char[WordScanner.LongestTerm];
        word.CopyTo(buffer);
        return new string(buffer, 0, stem(buffer, word.Length));
    }
}
