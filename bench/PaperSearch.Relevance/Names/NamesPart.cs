using System.Globalization;
using System.Runtime.InteropServices;
using PaperSearch.Searching;

namespace PaperSearch.Relevance.Names;

/// <summary>
/// Asks for authors drawn at random by their names in other writings, and prints how many of the papers that have such an author
/// were found.
/// </summary>
internal static class NamesPart
{
    private const int Drawn = 300;

    public static void Run(Bench bench)
    {
        var authors = ReadAuthors(bench);
        var compounds = Draw(authors.Keys.Where(name => NameForms.IsCompound(name.Family)), name => name.Family);
        var families = authors.GroupBy(author => author.Key.Family)
            .ToDictionary(family => family.Key, family => family.SelectMany(author => author.Value).Distinct().ToList());
        Ask(bench, "surname alone", compounds.Select(name => (Query(name.Family), families[name.Family])));
        AskAll("with initials", compounds, name => [$"{name.Family}, {NameForms.Initials(name.Given)}",
            $"{NameForms.Initials(name.Given)} {name.Family}"]);
        AskAll("full names", compounds, name => [$"{name.Family}, {name.Given}", $"{name.Given} {name.Family}"]);
        AskAll("plain letters", compounds, name => [NameForms.WithoutAccents($"{name.Given} {name.Family}"),
            NameForms.WithoutAccents(name.Family)]);
        AskAll("joined", compounds, name => [string.Concat(name.Family.Split('-', ' '))]);
        var given = Draw(authors.Keys.Where(name => NameForms.IsCompoundGiven(name.Given)), name => name.Given);
        AskAll("given re-spelt", given, name => NameForms.GivenSpellings(name.Given).Select(g => $"{name.Family}, {g}"));

        List<(string Family, string Given)> Draw(
            IEnumerable<(string Family, string Given)> names, Func<(string Family, string Given), string> different)
        {
            var all = names.Order().ToList();
            new Random(bench.Options.Seed).Shuffle(CollectionsMarshal.AsSpan(all));
            return [.. all.DistinctBy(different).Take(Drawn)];
        }

        void AskAll(
            string kind,
            List<(string Family, string Given)> names,
            Func<(string Family, string Given), IEnumerable<string>> spell) =>
            Ask(bench, kind, names.SelectMany(name => spell(name).Select(spelt => (Query(spelt), authors[name]))));
    }

    private static string Query(string name) => $"author:\"{name}\"";

    private static void Ask(Bench bench, string kind, IEnumerable<(string Query, List<string> Papers)> questions)
    {
        var asked = questions.ToList();
        var missed = asked.AsParallel().AsOrdered()
            .Select(question => question.Papers.Where(id => !IsFound($"{question.Query} AND id:{id}")).ToList()).ToList();
        var wanted = asked.Sum(question => question.Papers.Count);
        var found = wanted - missed.Sum(papers => papers.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kind,-16} questions={asked.Count} papers={wanted} found={found} share={(double)found / wanted:P2}"));
        foreach (var (question, papers) in asked.Zip(missed).Where(pair => pair.Second.Count > 0).Take(bench.Options.Misses))
            Console.WriteLine($"  {question.Query} misses {papers.Count} of {question.Papers.Count}: {papers[0]}");

        bool IsFound(string question) =>
            bench.Index.Search(new SearchRequest { Query = question, Size = 1, Highlight = false }).Hits.Count > 0;
    }

    /// <summary>The ids of the papers of each name.</summary>
    private static Dictionary<(string Family, string Given), List<string>> ReadAuthors(Bench bench)
    {
        var papers = new Dictionary<(string, string), List<string>>();
        foreach (var paper in bench.Papers())
        {
            foreach (var name in paper.Authors.Where(NameForms.IsPerson))
                (CollectionsMarshal.GetValueRefOrAddDefault(papers, name, out _) ??= []).Add(paper.Id);
        }
        return papers;
    }
}
