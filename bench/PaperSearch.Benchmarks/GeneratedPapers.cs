using System.Globalization;
using System.Text;

namespace PaperSearch.Benchmarks;

/// <summary>
/// Papers of made-up words whose frequencies follow Zipf's law as those of running text do. The same number gives the same
/// paper, on any machine.
/// </summary>
internal static class GeneratedPapers
{
    private const int Words = 30_000;
    private static readonly string[] syllables =
        ["ta", "ri", "mon", "ve", "los", "ka", "ni", "der", "pu", "shi", "gra", "tel", "o", "xen", "ba", "fi"];
    private static readonly string[] groups = ["cs", "math", "physics", "stat"];
    private static readonly string[] vocabulary = [.. Enumerable.Range(0, Words).Select(MakeWord)];
    private static readonly double[] cumulated = Cumulate();

    /// <summary>The paper of a number.</summary>
    public static Paper Paper(int number)
    {
        var random = new Random(number);
        var group = groups[random.Next(groups.Length)];
        var code = $"{group}.{(char)('A' + random.Next(8))}{(char)('A' + random.Next(4))}";
        return new Paper
        {
            Id = PaperId.Parse(string.Create(CultureInfo.InvariantCulture, $"generated-{number:D7}")),
            Title = Text(random, 6 + random.Next(7)),
            Abstract = Text(random, 80 + random.Next(140)),
            Authors = Enumerable.Range(0, 1 + random.Next(5))
                .Select(_ => new Author(Capital(Word(random)), Capital(vocabulary[random.Next(500)]))).ToValueList(),
            Categories = [new Category(code, code, group)],
            Date = new PaperDate(1995 + random.Next(30), 1 + random.Next(12), 1 + random.Next(28)),
        };
    }

    /// <summary>The vocabulary's word of a rank; 0 is the most frequent.</summary>
    public static string Word(int rank) => vocabulary[rank];

    private static string Word(Random random)
    {
        var found = Array.BinarySearch(cumulated, random.NextDouble() * cumulated[^1]);
        return vocabulary[Math.Min(found < 0 ? ~found : found, Words - 1)];
    }

    private static string Text(Random random, int words)
    {
        var text = new StringBuilder(Capital(Word(random)));
        for (var i = 1; i < words; i++)
        {
            var ends = i % 17 == 0;
            text.Append(ends ? ". " : " ").Append(ends ? Capital(Word(random)) : Word(random));
        }
        return text.Append('.').ToString();
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    // The rank's digits to the base of the number of syllables; the shortest words are the most frequent.
    private static string MakeWord(int rank)
    {
        var word = new StringBuilder();
        for (var rest = rank + syllables.Length; rest > 0; rest /= syllables.Length)
            word.Append(syllables[rest % syllables.Length]);
        return word.ToString();
    }

    private static double[] Cumulate()
    {
        var sums = new double[Words];
        var sum = 0.0;
        for (var rank = 0; rank < Words; rank++)
            sums[rank] = sum += 1.0 / (rank + 10);
        return sums;
    }
}
