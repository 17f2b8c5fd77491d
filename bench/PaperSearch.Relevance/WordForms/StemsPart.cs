using System.Globalization;
using System.Runtime.InteropServices;
using PaperSearch.Relevance.Corpus;
using PaperSearch.Text;

namespace PaperSearch.Relevance.WordForms;

/// <summary>
/// Draws words of the corpus, and prints how many of the papers they find have only words of the same stem and another meaning
/// ("universities" for "universe"). What words mean is told by the company they keep in titles and abstracts: two are near where
/// the cosine of their positive pointwise mutual information with the words beside them is .4 at least, by which forms of one
/// word are near (organize and organization .82) and others are not (operator and operation .10).
/// </summary>
internal static class StemsPart
{
    private const int Drawn = 300;
    private const int LeastPapers = 200;
    private const int LeastLetters = 4;
    private const double LeastNear = .4;

    /// <summary>Of the frequent words these are beside everything.</summary>
    private const int MostCommon = 150;

    private const int Company = 3000;

    public static void Run(Bench bench)
    {
        var counts = CountWords(bench);
        var stems = counts.Where(word => word.Value >= LeastPapers / 10)
            .ToDictionary(word => word.Key, word => WordStems.Of(word.Key), StringComparer.Ordinal);
        var families = stems.GroupBy(word => word.Value, word => word.Key)
            .Select(family => family.Order(StringComparer.Ordinal).ToArray())
            .ToDictionary(family => stems[family[0]], StringComparer.Ordinal);
        var words = stems.Keys.Where(word => counts[word] >= LeastPapers).Order(StringComparer.Ordinal).ToList();
        new Random(bench.Options.Seed).Shuffle(CollectionsMarshal.AsSpan(words));
        Console.WriteLine($"{Math.Min(Drawn, words.Count)} of {words.Count} words drawn");
        var drawn = words.Take(Drawn).ToList();
        var asked = drawn.Select(word => stems[word]).Distinct().ToDictionary(stem => stem,
            stem => new WordFamily(families[stem], Company));
        var company = counts.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Skip(MostCommon).Take(Company).Select((word, at) => (word.Key, at))
            .ToDictionary(word => word.Key, word => word.at, StringComparer.Ordinal);
        var papers = Meet(bench, stems, asked, company);
        var frequency = company.OrderBy(word => word.Value).Select(word => counts[word.Key]).ToArray();
        foreach (var (stem, family) in asked)
        {
            family.Weigh(frequency, papers,
                company.Where(word => stems.GetValueOrDefault(word.Key) == stem).Select(word => word.Value));
        }

        var found = 0L;
        var far = 0L;
        var worst = new List<(long Far, string Line)>();
        foreach (var word in drawn)
        {
            var family = asked[stems[word]];
            var others = family.Far(word, LeastNear, LeastPapers);
            var (all, strange) = family.Count(others);
            found += all;
            far += strange;
            worst.Add((strange, $"  {word} finds {strange} of {all} papers by {string.Join(", ", family.Names(others))}"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"found={found} by words of other meaning alone={far} share={(double)far / found:P2}"));
        foreach (var (_, line) in worst.Where(miss => miss.Far > 0).OrderByDescending(miss => miss.Far)
            .Take(bench.Options.Misses))
            Console.WriteLine(line);
    }

    /// <summary>In how many papers each word stands.</summary>
    private static Dictionary<string, int> CountWords(Bench bench)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var words in WordsOfPapers(bench))
        {
            foreach (var word in words)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
        }
        return counts;
    }

    /// <summary>Counts for each family which of its words stand together, and beside what; gives the number of papers.</summary>
    private static int Meet(Bench bench, Dictionary<string, string> stems, Dictionary<string, WordFamily> asked,
        Dictionary<string, int> company)
    {
        var papers = 0;
        var beside = new List<int>();
        var present = new List<(WordFamily Family, string Word)>();
        foreach (var words in WordsOfPapers(bench))
        {
            papers++;
            beside.Clear();
            present.Clear();
            foreach (var word in words)
            {
                if (company.TryGetValue(word, out var at))
                    beside.Add(at);
                if (stems.TryGetValue(word, out var stem) && asked.TryGetValue(stem, out var family))
                    present.Add((family, word));
            }
            foreach (var ofFamily in present.GroupBy(word => word.Family, word => word.Word))
                ofFamily.Key.Add([.. ofFamily], CollectionsMarshal.AsSpan(beside));
        }
        return papers;
    }

    /// <summary>The words of each paper's title and abstract, each once.</summary>
    private static IEnumerable<HashSet<string>> WordsOfPapers(Bench bench)
    {
        var read = new List<SourceWord>();
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paper in bench.Papers())
        {
            SourceWords.Read(paper.Title + "\n" + paper.Abstract, read);
            words.Clear();
            words.UnionWith(read.Where(word => word.IsContent && word.Length >= LeastLetters).Select(word => word.Text));
            yield return words;
        }
    }
}
