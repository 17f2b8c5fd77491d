using System.Text.RegularExpressions;
using PaperSearch.Tests.Sampling;
using PaperSearch.Text;
using EnglishStemmer = Lucene.Net.Tartarus.Snowball.Ext.EnglishStemmer;

namespace PaperSearch.Tests.Text;

public sealed partial class PorterStemmerTests
{
    private static readonly string[] Fixture =
    [
        "skis", "skies", "dying", "lying", "tying", "idly", "gently", "ugly", "early", "only", "singly", "sky", "news", "howe",
        "atlas", "cosmos", "bias", "andes", "inning", "innings", "outing", "canning", "herring", "earring", "proceed",
        "proceeding", "exceeded", "succeeds", "generate", "generically", "communism", "arsenal", "arsenic", "ties", "cries",
        "tied", "cried", "gas", "this", "gaps", "kiwis", "agreed", "feed", "bled", "luxuriated", "hopping", "hoping", "using",
        "being", "bed", "shed", "sayings", "youth", "boyish", "flying", "syzygy", "by", "say", "cry", "enjoy", "happily",
        "yes", "yyy", "yield", "beautiful", "analogy", "analogies", "geologist", "apology", "fully", "lessly", "hopelessly",
        "sensibility", "conditional", "rationalization", "digitizer", "operator", "formalism", "decisiveness", "callousness",
        "triplicate", "electricity", "electrical", "goodness", "formative", "native", "revival", "allowance", "inference",
        "airliner", "gyroscopic", "adjustable", "irritant", "replacement", "adjustment", "dependent", "adoption", "homologous",
        "effective", "bowdlerize", "probate", "rate", "cease", "controll", "roll", "eeee", "aing", "eed", "ing", "ed", "sses",
    ];

    private static readonly string[] Endings =
    [
        "s", "es", "ies", "ied", "us", "ss", "sses", "eed", "eedly", "ed", "edly", "ing", "ingly", "y", "ly", "tional", "ational",
        "enci", "anci", "abli", "entli", "izer", "ization", "ation", "ator", "alism", "aliti", "alli", "fulness", "ousli",
        "ousness", "iveness", "iviti", "biliti", "bli", "ogi", "logi", "fulli", "lessli", "li", "alize", "icate", "iciti", "ical",
        "ful", "ness", "ative", "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism", "ate",
        "iti",
        "ous", "ive", "ize", "ion", "sion", "tion", "e", "l", "ll", "le", "ley", "at", "bl", "iz", "bb", "tt",
    ];

    [Fact]
    public void Fixed_words_stem_as_Snowball_does() => AssertSame(Fixture);

    [Fact]
    public void Random_words_with_every_ending_stem_as_Snowball_does() => Samples.ForEachSeed(seed =>
    {
        var random = new Random(seed);
        AssertSame(Enumerable.Range(0, 100_000).Select(_ => RandomWord(random)));
    });

    [Fact]
    public void Words_of_the_collections_stem_as_Snowball_does()
    {
        if (RepositoryFiles.Collections() is not { } folder)
        {
            Assert.Skip("the judged collections are not beside the repository");
            return;
        }
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "corpus.jsonl", SearchOption.AllDirectories))
        {
            foreach (var line in File.ReadLines(file))
            {
                foreach (var match in LatinWord().EnumerateMatches(line.ToLowerInvariant()))
                    words.Add(line.ToLowerInvariant().Substring(match.Index, match.Length));
            }
        }
        Assert.True(words.Count > 10_000, $"only {words.Count} words");
        AssertSame(words);
    }

    [Theory]
    [InlineData("naïve")]
    [InlineData("gpt4s")]
    [InlineData("Running")]
    [InlineData("модели")]
    public void Word_with_other_letters_stays_as_it_is(string word) => Assert.Equal(word, Stem(word));

    private static string RandomWord(Random random)
    {
        const string letters = "aaeeiioouuyybcdglmnrstvwxzYy";
        var word = string.Concat(Enumerable.Range(0, random.Next(0, 6)).Select(_ => letters[random.Next(letters.Length)]));
        for (var i = random.Next(1, 4); i > 0; i--)
            word += Endings[random.Next(Endings.Length)];
        return word.ToLowerInvariant();
    }

    private static void AssertSame(IEnumerable<string> words)
    {
        var snowball = new EnglishStemmer();
        foreach (var word in words.Where(w => w.Length is > 0 and <= WordScanner.LongestTerm))
        {
            snowball.SetCurrent(word);
            snowball.Stem();
            var stem = Stem(word);
            if (stem != snowball.Current)
                Assert.Fail($"{word}: {stem}, but Snowball says {snowball.Current}");
        }
    }

    private static string Stem(string word)
    {
        var buffer = word.ToCharArray();
        return new string(buffer, 0, PorterStemmer.Stem(buffer, word.Length));
    }

    [GeneratedRegex("[a-z]+")]
    private static partial Regex LatinWord();
}
