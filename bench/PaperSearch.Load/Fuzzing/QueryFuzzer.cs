using System.Globalization;
using System.Text;

namespace PaperSearch.Load.Fuzzing;

/// <summary>
/// Random queries, each made anew from a seed and its number: sentences of the language's grammar, pieces of it in any order,
/// real texts with mistakes, and characters without sense. Thread-safe.
/// </summary>
/// <param name="texts">Real texts (titles, queries) that words are taken from; at least one with a word.</param>
/// <param name="seed">The same seed gives the same queries.</param>
internal sealed class QueryFuzzer(IReadOnlyList<string> texts, int seed)
{
    private static readonly string[] fields =
        ["title:", "ti:", "abstract:", "abs:", "author:", "au:", "author:^", "any:", "journal:", "comment:", "titel:", "http:"];

    private static readonly string[] filters =
    [
        "cat:cs.LG", "cat:cs.*", "cat:\"machine learning\"", "cat:x", "cat:*", "year:2015", "year:2010..2018", "year:>=2015",
        "year:2015-", "year:x", "date:2012-03..2014-06", "cited:>=10", "has:code", "has:wings", "doi:10.10*", "doi:*",
        "id:hep-th/9711200", "1706.03762", "arXiv:1706.03762v5", "10.1103/PhysRevD.76.013009", "smith2010quantum", "Aad:2012tfa",
    ];

    private static readonly string[] pieces =
    [
        "\"", "(", ")", "+", "-", "=", "*", "~", "~1", "~2", "^", "$", "\\", "{", "}", "[", "]", "..", ":", "/", "//", "|", "&",
        "&&", "||", "!", "?", "#", "%", "'", "\u201C", "\u201D", "\u00AB",
        " ", " ", " ", "\t", "\n", "\u00A0", "AND", "OR", "NOT", "ANDNOT", "NEAR", "NEAR/3", "NEAR/99999999999", "title:", "au:",
        "year:", "cat:", "date:", "has:", "cited:", "any:", "foo:",
        "$x^2$", "$O(n \\log n)$", "\\'e", "\\\"{o}", "\\frac{a}{b}", "{\\it", "a*", "co*", "s*", "x~", "\u91CF\u5B50",
        "\u0431\u0430\u0448\u043D\u044F", "\u05D0", "\u0645\u0631", "\u0301", "\uD83D\uDE00", "\uD800", "\uDC00", "\0", "\uFEFF",
        "\u202E",
    ];

    /// <summary>The query of a number.</summary>
    public string Query(long number)
    {
        var random = new Random(unchecked((int)(number * 0x9E3779B1 >> 3) ^ seed));
        return random.Next(10) switch
        {
            < 4 => Sentence(random, random.Next(4)),
            4 or 5 => Soup(random),
            6 or 7 => Mutated(random, Text(random)),
            8 => Mutated(random, Sentence(random, 2)),
            _ => Noise(random),
        };
    }

    private string Text(Random random) => texts[random.Next(texts.Count)];

    private string Word(Random random)
    {
        var words = Text(random).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "word" : words[random.Next(words.Length)];
    }

    private string Sentence(Random random, int depth)
    {
        var parts = new string[1 + random.Next(5)];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = Operand(random, depth);
        return random.Next(6) switch
        {
            0 => string.Join(" AND ", parts),
            1 => string.Join(" OR ", parts),
            2 => string.Join(" ANDNOT ", parts),
            3 => string.Join(string.Create(CultureInfo.InvariantCulture, $" NEAR/{random.Next(20)} "), parts),
            _ => string.Join(' ', parts),
        };
    }

    private string Operand(Random random, int depth)
    {
        var word = Word(random);
        return random.Next(16) switch
        {
            0 when depth > 0 => $"({Sentence(random, depth - 1)})",
            1 when depth > 0 => $"{fields[random.Next(fields.Length)]}({Sentence(random, depth - 1)})",
            2 when depth > 0 => "NOT " + Operand(random, depth - 1),
            3 => "-" + word,
            4 => "+" + word,
            5 => "=" + word,
            6 => word[..random.Next(word.Length)] + "*",
            7 => word + "~",
            8 => word + "~1",
            9 => $"\"{word} {Word(random)}\"",
            10 => $"\"{word} {Word(random)}\"~{random.Next(30)}",
            11 => fields[random.Next(fields.Length)] + word,
            12 => filters[random.Next(filters.Length)],
            13 => fields[random.Next(fields.Length)] + $"\"{word} {Word(random)}\"",
            _ => word,
        };
    }

    private string Soup(Random random)
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, 40); left > 0; left--)
            text.Append(random.Next(3) == 0 ? Word(random) : pieces[random.Next(pieces.Length)]);
        return text.ToString();
    }

    private string Mutated(Random random, string text)
    {
        var mutated = new StringBuilder(text);
        for (var left = 1 + random.Next(6); left > 0; left--)
        {
            var at = random.Next(mutated.Length + 1);
            var length = Math.Min(random.Next(1, 30), mutated.Length - at);
            switch (random.Next(7))
            {
                case 0:
                    mutated.Remove(at, Math.Min(length, random.Next(1, 4)));
                    break;
                case 1:
                    mutated.Insert(at, pieces[random.Next(pieces.Length)]);
                    break;
                case 2 when length > 0:
                    mutated[at] = (char)random.Next(32, 127);
                    break;
                case 3 when length > 0:
                    var slice = mutated.ToString(at, length);
                    for (var times = random.Next(1, 60); times > 0; times--)
                        mutated.Insert(at, slice);
                    break;
                case 4:
                    mutated.Insert(at, Text(random));
                    break;
                case 5 when random.Next(20) == 0:
                    for (var times = random.Next(1, 60); times > 0; times--)
                        mutated.Append(' ').Append(Text(random));
                    break;
                default:
                    mutated.Length = at;
                    break;
            }
        }
        return mutated.ToString();
    }

    private static string Noise(Random random)
    {
        var length = random.Next(1, random.Next(50) == 0 ? 5000 : 60);
        switch (random.Next(4))
        {
            case 0:
                var bytes = new byte[length];
                random.NextBytes(bytes);
                return Encoding.UTF8.GetString(bytes);
            case 1:
                return string.Create(length, random, static (chars, r) =>
                {
                    foreach (ref var c in chars)
                        c = (char)r.Next(char.MaxValue + 1);
                });
            case 2:
                return string.Create(length, random, static (chars, r) =>
                {
                    foreach (ref var c in chars)
                        c = (char)r.Next(1, 128);
                });
            default:
                return new StringBuilder().Insert(0, pieces[random.Next(pieces.Length)], length).ToString();
        }
    }
}
