using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using PaperSearch.Searching;

namespace PaperSearch.Load.KnownItems;

/// <summary>
/// Asks for authors drawn at random from the file that was indexed by their names in other writings, and prints how many of the
/// papers that have such an author were found.
/// </summary>
internal static class NamesRun
{
    private const int Drawn = 300;

    public static int Run(string directory, string file, string[] options)
    {
        var seed = options is ["--seed", var value] ? int.Parse(value, CultureInfo.InvariantCulture)
            : options.Length == 0 ? Environment.TickCount
            : throw new UsageException("Only --seed N may stand behind the file.");
        Console.WriteLine($"seed {seed}");
        var authors = ReadAuthors(file);
        using var index = PaperIndex.Open(directory, new PaperIndexOptions { Create = false, ReadOnly = true });
        var compounds = Draw(authors.Keys.Where(name => NameForms.IsCompound(name.Family)), name => name.Family, seed);
        var families = authors.GroupBy(author => author.Key.Family)
            .ToDictionary(family => family.Key, family => family.SelectMany(author => author.Value).Distinct().ToList());
        Ask(index, "surname alone", compounds.Select(name => (Query(name.Family), families[name.Family])));
        AskAll("with initials", compounds, name => [$"{name.Family}, {NameForms.Initials(name.Given)}",
            $"{NameForms.Initials(name.Given)} {name.Family}"]);
        AskAll("full names", compounds, name => [$"{name.Family}, {name.Given}", $"{name.Given} {name.Family}"]);
        AskAll("plain letters", compounds, name => [NameForms.WithoutAccents($"{name.Given} {name.Family}"),
            NameForms.WithoutAccents(name.Family)]);
        AskAll("joined", compounds, name => [string.Concat(name.Family.Split('-', ' '))]);
        var given = Draw(authors.Keys.Where(name => NameForms.IsCompoundGiven(name.Given)), name => name.Given, seed);
        AskAll("given re-spelt", given, name => NameForms.GivenSpellings(name.Given).Select(g => $"{name.Family}, {g}"));
        return 0;

        void AskAll(
            string kind,
            List<(string Family, string Given)> names,
            Func<(string Family, string Given), IEnumerable<string>> spell) =>
            Ask(index, kind, names.SelectMany(name => spell(name).Select(spelt => (Query(spelt), authors[name]))));
    }

    private static string Query(string name) => $"author:\"{name}\"";

    private static void Ask(PaperIndex index, string kind, IEnumerable<(string Query, List<string> Papers)> questions)
    {
        var (asked, wanted, found) = (0, 0, 0);
        var failures = new List<string>();
        foreach (var (query, papers) in questions)
        {
            asked++;
            var missed = papers.Where(id => !IsFound($"{query} AND id:{id}")).ToList();
            wanted += papers.Count;
            found += papers.Count - missed.Count;
            if (missed.Count > 0)
                failures.Add($"  {query} misses {missed.Count} of {papers.Count}: {missed[0]}");
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kind,-16} questions={asked} papers={wanted} found={found} share={(double)found / wanted:P2}"));
        foreach (var failure in failures.Take(10))
            Console.WriteLine(failure);

        bool IsFound(string question) =>
            index.Search(new SearchRequest { Query = question, Size = 1, Highlight = false }).Hits.Count > 0;
    }

    private static List<(string Family, string Given)> Draw(
        IEnumerable<(string Family, string Given)> names, Func<(string Family, string Given), string> different, int seed)
    {
        var all = names.Order().ToList();
        new Random(seed).Shuffle(CollectionsMarshal.AsSpan(all));
        return [.. all.DistinctBy(different).Take(Drawn)];
    }

    /// <summary>The ids of the papers of each name in a file of the arXiv snapshot's format.</summary>
    private static Dictionary<(string Family, string Given), List<string>> ReadAuthors(string file)
    {
        var papers = new Dictionary<(string, string), List<string>>();
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id").GetString()!;
            foreach (var author in json.RootElement.GetProperty("authors_parsed").EnumerateArray())
            {
                var name = (author[0].GetString()!, author[1].GetString()!);
                if (NameForms.IsPerson(name))
                    (CollectionsMarshal.GetValueRefOrAddDefault(papers, name, out _) ??= []).Add(id);
            }
        }
        return papers;
    }
}
