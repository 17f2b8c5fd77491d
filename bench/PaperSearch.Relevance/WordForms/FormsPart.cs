using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using PaperSearch.Searching;

namespace PaperSearch.Relevance.WordForms;

/// <summary>
/// Draws words that titles write in two forms ("matrices", "centre", "Groebner") and prints how many of the papers that a title
/// search for one form finds are missed by the other. Knows nothing of the library's tables: any two words of titles that a kind
/// makes of each other are a pair, but those that <c>apart.tsv</c> says are two words; of these it prints which meet.
/// </summary>
internal static partial class FormsPart
{
    private const int Drawn = 300;
    private const int LeastLetters = 4;
    private const int LeastTitles = 2;

    public static void Run(Bench bench)
    {
        var titles = CountTitles(bench);
        var apart = ReadApart();
        var pairs = FormKind.All
            .SelectMany(kind => titles.Keys.SelectMany(kind.Others, (word, other) => (kind.Name, Word: word, Other: other)))
            .Where(pair => IsPair(pair.Word, pair.Other))
            .OrderBy(pair => pair.Word, StringComparer.Ordinal).ThenBy(pair => pair.Other, StringComparer.Ordinal).ToList();
        new Random(bench.Options.Seed).Shuffle(CollectionsMarshal.AsSpan(pairs));
        Console.WriteLine($"{Math.Min(Drawn, pairs.Count)} of {pairs.Count} pairs in the titles drawn");
        var all = (Missed: 0L, Found: 0L);
        var misses = new List<string>();
        foreach (var kind in pairs.Take(Drawn).GroupBy(pair => pair.Name))
        {
            var sum = (Missed: 0L, Found: 0L);
            foreach (var (_, word, other) in kind)
            {
                Ask(word, other, ref sum);
                Ask(other, word, ref sum);
            }
            Print($"{kind.Key} ({kind.Count()})", sum);
            all = (all.Missed + sum.Missed, all.Found + sum.Found);
        }
        Print("all", all);
        foreach (var miss in misses.Take(bench.Options.Misses))
            Console.WriteLine(miss);
        var meetings = new List<string>();
        foreach (var (word, other) in apart.Where(pair => titles.ContainsKey(pair.Word) && titles.ContainsKey(pair.Other)))
        {
            // What only the other word is written in.
            if (Count($"title:{word} AND title:={other} AND NOT title:={word}") is > 0 and var meeting)
                meetings.Add($"  {word} finds {meeting} titles with {other}");
        }
        Console.WriteLine($"{meetings.Count} of {apart.Count} pairs of different words meet");
        foreach (var meeting in meetings.Take(bench.Options.Misses))
            Console.WriteLine(meeting);

        bool IsPair(string word, string other) => word.Length >= LeastLetters && other.Length >= LeastLetters
            && Titles(word) >= LeastTitles && Titles(other) >= LeastTitles
            && !apart.Contains((word, other)) && !apart.Contains((other, word));

        int Titles(string word) => titles.GetValueOrDefault(word);

        void Ask(string word, string other, ref (long Missed, long Found) sum)
        {
            var found = Count($"title:{other} OR title:={other}");
            var missed = Count($"(title:{other} OR title:={other}) AND NOT title:{word}");
            sum = (sum.Missed + missed, sum.Found + found);
            if (missed > 0)
                misses.Add($"  {word} misses {missed} of {found} papers of {other}");
        }

        long Count(string query) =>
            bench.Index.Search(new SearchRequest { Query = query, Size = 0, Highlight = false }).Total.Value;
    }

    private static void Print(string name, (long Missed, long Found) sum) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-24} found={sum.Found} missed={sum.Missed} share={(double)sum.Missed / sum.Found:P2}"));

    /// <summary>In how many titles each word stands, in small letters.</summary>
    private static Dictionary<string, int> CountTitles(Bench bench)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paper in bench.Papers())
        {
            var title = Umlaut().Replace(paper.Title, accent => Plain(accent.Value.TrimEnd('}')[^1]));
            seen.Clear();
            foreach (var word in Word().EnumerateMatches(title))
            {
                var small = title.Substring(word.Index, word.Length).ToLowerInvariant();
                if (seen.Add(small))
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, small, out _)++;
            }
        }
        return counts;

        static string Plain(char letter) => letter switch
        {
            'a' => "ä",
            'o' => "ö",
            'u' => "ü",
            'A' => "Ä",
            'O' => "Ö",
            _ => "Ü",
        };
    }

    private static HashSet<(string Word, string Other)> ReadApart()
    {
        using var table = new StreamReader(typeof(FormsPart).Assembly.GetManifestResourceStream("apart.tsv")!);
        return [.. table.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
            .Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1]))];
    }

    [GeneratedRegex("""\{\\" ?[aouAOU]\}|\\" ?\{[aouAOU]\}|\\" ?[aouAOU]""", RegexOptions.CultureInvariant)]
    private static partial Regex Umlaut();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
