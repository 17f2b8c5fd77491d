using PaperSearch.Names;

namespace PaperSearch.Tests.Contract;

/// <summary>A few papers, made by hand so that a reader can tell what each query must find.</summary>
internal static class ContractPapers
{
    public const string Attention = "1706.03762";
    public const string Superstrings = "hep-th/9711200";
    public const string Merger = "10.1103/physrevlett.116.061102";

    public static IReadOnlyList<Paper> All { get; } =
    [
        Of(Attention, "Attention Is All You Need", "2017-06-12", 90_000,
            ["Ashish Vaswani", "Noam Shazeer", "Illia Polosukhin"], ["cs.CL", "cs.LG"],
            "We propose a new architecture that is based solely on attention, without recurrence.") with
        {
            HasCode = true,
            Venue = "NeurIPS",
        },
        Of("meta", "Meta Learning for Cold-Start Recommendation", "2023-05", 12, ["Zhaoxin Huan", "Jun Zhou"], ["cs.IR", "cs.LG"],
            "From a handful of clicks we tell what new users like.") with { HasCode = true, Venue = "CIKM" },
        Of("learned", "Optimizers that Were Learned", "2024-01-09", null, ["Z. Huan"], ["stat.ML"],
            "One of them beats those that were tuned by hand."),
        Of(Merger, "Observation of Gravitational Waves", "2016-02-11", 12_000, ["B. P. Abbott", "R. Abbott"], ["gr-qc"],
            "Two detectors saw a transient signal. It matches the merger of two black holes.") with
        {
            Doi = Merger,
            Venue = "Phys. Rev. Lett. 116, 061102",
            Comments = "16 pages, 4 figures",
        },
        Of(Superstrings, "The Large N Limit of Superconformal Field Theories", "1997-11-27", 15_000,
            ["Juan Maldacena"], ["hep-th"],
            "We show that large N limits describe supergravity on certain spaces."),
        Of("gravity-a", "Gravity and Its Discontents", "2001", 12, ["Ann Other"], ["gr-qc"],
            "Gravity is weak, yet it holds the world together."),
        Of("gravity-c", "On Gravity", null, null, [], ["gr-qc"]),
        Of("gravity-b", "On Gravity", null, null, [], ["gr-qc"]),
        Of("prompting", "Short Path Prompting", "2023-11-02", 3, ["Jun Zhou", "Zhen Zhang"], ["cs.CL"],
            "A path that is short costs little; prompts tell the model which one to take."),
        Of("planar", "Separators of Planar Graphs", "1979", 500, ["Richard Lipton", "Robert Tarjan"], ["math.CO", "cs.DS"],
            "A separator is found in $O(n \\log n)$ time. It divides a graph into halves."),
        Of("tsne", "Visualizing Data using t-SNE", "2008-11", 40_000,
            ["Laurens van der Maaten", "Geoffrey Hinton"], ["cs.LG", "stat.ML"],
            "Points that are similar are drawn near each other.") with { Venue = "JMLR" },
        Of("poincare", "On Poincar\\'e Duality", "1995-03", 7, ["Henri Poincar\\'e"], ["math.AT"],
            "Homology is dual to cohomology.") with
        {
            Comments = "In French, 12 pages",
            Venue = "Ann. Inst. Poincar\\'e",
        },
        Of("greek", "Alpha, Beta and Gamma Rays", "1995-03", 7, ["Marie Curie"], ["physics.hist-ph"],
            "Alpha rays are stopped by paper. Beta rays are stopped by metal, and gamma rays by nothing that was known then."),
        Of("untitled", "Untitled", null, null, [], []),
    ];

    /// <summary>The ids of all papers in the order of <see cref="Searching.SortOrder.Newest"/>.</summary>
    public static string[] Newest { get; } =
    [
        "learned", "prompting", "meta", Attention, Merger, "tsne", "gravity-a", Superstrings, "greek", "poincare", "planar",
        "gravity-b", "gravity-c", "untitled",
    ];

    /// <summary>Papers that many queries find, made by arithmetic: words, dates, figures and ties.</summary>
    public static IEnumerable<Paper> Many(int count, int first = 0) => Enumerable.Range(first, count).Select(i => new Paper
    {
        Id = PaperId.Parse($"p{i * 61 % 1000:000}"),
        Title = i % 2 == 0 ? "Lattice" : string.Concat(Enumerable.Repeat("lattice ", 1 + i % 5)) + "of stars",
        Date = i % 11 == 0 ? null : new PaperDate(1990 + i % 7, 1 + i % 2),
        Citations = i % 3 == 0 ? null : i % 4,
        Authors = [AuthorParser.Parse($"Ann Author{i % 4}")],
    });

    public static PaperChange Put(string id, string title) =>
        PaperChange.Put(new Paper { Id = PaperId.Parse(id), Title = title });

    private static Paper Of(
        string id, string title, string? date, int? citations, string[] authors, string[] categories, string? text = null) =>
        new()
        {
            Id = PaperId.Parse(id),
            Title = title,
            Abstract = text,
            Authors = authors.Select(AuthorParser.Parse).ToValueList(),
            Categories = categories.Select(ArxivTaxonomy.Resolve).ToValueList(),
            Date = date is null ? null : PaperDate.Parse(date),
            Citations = citations,
        };
}
