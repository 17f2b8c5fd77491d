using System.Globalization;
using PaperSearch.Names;

namespace PaperSearch.Tests.Reference;

/// <summary>
/// Random papers of few words, so that random queries find some: inflections, compounds, acronyms, stop words, LaTeX, words that stand
/// more than once; papers that lack what papers may lack; authors who are printed in several ways.
/// </summary>
internal sealed class RandomPapers(Random random)
{
    public static IReadOnlyList<string> Words { get; } =
    [
        "gravity", "gravitational", "gravitation", "lattice", "lattices", "quantum", "field", "fields", "learning", "learned", "learner", "learn",
        "graph", "graphs", "network", "networks", "wave", "waves", "black", "holes", "hole", "spin", "spins", "spinning", "entropy", "entropies",
        "alpha", "beta", "gamma", "short", "path", "paths", "prompting", "data", "dataset", "sets", "set", "neural", "decay", "decays", "cravity",
        "cold-start", "non-linear", "nonlinear", "t-SNE", "G-Meta", "e-commerce", "meta", "GAN", "GANs", "BERT", "SUSY", "IT", "2D", "C++", "naïve",
        "AntM$^{2}$C", "$O(n \\log n)$", "$\\alpha$-decay", "Poincar\\'e", "Schr\\\"odinger", "{\\it in vivo}", "\\textbf{bold}", "state-of-the-art",
        "量子", "Lee", "huan2020quantum", "CO$_2$", "don't", "U.S.", "cs.LG",
    ];

    /// <summary>More than the lists of a word that are read side by side.</summary>
    private const int DifferentGenes = 160;

    private static readonly string[] stopWords = ["the", "of", "a", "in", "on", "and", "is", "to", "it", "with"];

    private static readonly string[] families =
        ["Lee", "Li", "Huan", "Zhou", "van der Maaten", "O'Neill", "Müller", "Mueller", "Smith", "Field", "Poincar\\'e", "García-López", "Wu"];

    private static readonly string[] givens = ["Ann", "A.", "Zhaoxin", "Z.", "Z", "Jun", "J.", "J. P.", "Jean-Paul", "Laurens", "L.", "Ann B.", "A B"];

    private static readonly string[] wholeNames = ["ATLAS Collaboration", "Madonna", "Smith, J., Jr.", "Huan, Zhaoxin", "Lee Ann", "Zhao Xin Huan"];

    public static IReadOnlyList<string> Categories { get; } = ["cs.LG", "cs.CL", "cs.AI", "math.AG", "math.CO", "gr-qc", "hep-th", "stat.ML", "q-bio.NC", "Own Kind"];

    public static IReadOnlyList<string> Venues { get; } = ["JMLR", "NeurIPS", "Phys. Rev. D 76, 013009", "Ann. Inst. Poincar\\'e", "Quantum", "Lattice 2020"];

    /// <summary>Some papers.</summary>
    /// <param name="count">How many.</param>
    /// <param name="longest">How many words an abstract has at most.</param>
    public List<Paper> Papers(int count, int longest) => [.. Enumerable.Range(0, count).Select(i => Paper(i, longest))];

    /// <summary>A paper whose id is that of a number.</summary>
    public Paper Paper(int number, int longest) => new()
    {
        Id = IdOf(number),
        Title = Text(random.Next(random.Next(12) == 0 ? 1 : 9)),
        Abstract = random.Next(6) == 0 ? null : Text(random.Next(1, longest)),
        Authors = Authors(),
        AuthorsTruncated = random.Next(15) == 0,
        PageOwners = random.Next(12) == 0 ? [Author()] : [],
        Categories = Some(3, () => ArxivTaxonomy.Resolve(Pick(Categories))),
        Date = Date(),
        Venue = random.Next(3) == 0 ? Pick(Venues) : null,
        Comments = random.Next(5) == 0 ? Text(random.Next(1, 5)) : null,
        Doi = random.Next(6) == 0 ? $"10.{1000 + random.Next(3)}/{Pick(Words).ToLowerInvariant()}.{number}" : null,
        HasCode = random.Next(4) == 0,
        Citations = random.Next(4) == 0 ? null : random.Next(random.Next(2) == 0 ? 3 : 200),
    };

    public static PaperId IdOf(int number) => PaperId.Parse((number % 3) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"1706.{number:00000}"),
        1 => string.Create(CultureInfo.InvariantCulture, $"hep-th/97{number:00000}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"p{number}é"),
    });

    /// <summary>A name as authors and those who look for them write it.</summary>
    public string Name() => random.Next(9) == 0 ? Pick(wholeNames) : $"{Pick(givens)} {Pick(families)}";

    public string Family() => Pick(families);

    public string Given() => Pick(givens);

    /// <summary>Words with stop words and signs among them.</summary>
    public string Text(int words)
    {
        var text = new List<string>();
        while (text.Count < words)
        {
            var word = random.Next(4) == 0 ? Pick(stopWords) : random.Next(8) == 0 && text.Count > 0 ? text[random.Next(text.Count)].TrimEnd('.', ',') : Word();
            text.Add(word + random.Next(14) switch { 0 => ".", 1 => ",", _ => "" });
        }
        return string.Join(' ', text);
    }

    /// <summary>A word; some are used much more than others, and many begin alike.</summary>
    public string Word()
    {
        if (random.Next(12) == 0)
            return string.Create(CultureInfo.InvariantCulture, $"gene{random.Next(DifferentGenes)}");
        var word = Words[(int)(Words.Count * Math.Pow(random.NextDouble(), 2))];
        return random.Next(6) == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }

    /// <summary>One of the words that are used most.</summary>
    public string UsualWord() => Words[random.Next(20)];

    public string StopWord() => Pick(stopWords);

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private ValueList<Author> Authors()
    {
        var authors = Some(5, Author).ToList();
        // Two of one name are two persons.
        if (authors.Count > 0 && random.Next(12) == 0)
            authors.Add(authors[0]);
        return authors.ToValueList();
    }

    private Author Author() => AuthorParser.Parse(Name());

    private PaperDate? Date() => random.Next(8) switch
    {
        0 => null,
        1 => new PaperDate(random.Next(1995, 2024)),
        2 or 3 => new PaperDate(random.Next(2015, 2024), random.Next(1, 13)),
        _ => new PaperDate(random.Next(2018, 2024), random.Next(1, 13), random.Next(1, 28)),
    };

    private ValueList<T> Some<T>(int most, Func<T> next) => Enumerable.Range(0, random.Next(most + 1)).Select(_ => next()).ToValueList();
}
