using PaperSearch.Embedded.Translation;
using PaperSearch.Querying;
using PaperSearch.Searching;
using LuceneQuery = Lucene.Net.Search.Query;

namespace PaperSearch.Embedded.Explaining;

/// <summary>
/// Tells how a query was read, part by part, with the number of papers of each. The whole query is translated once more, as it
/// was for its answer, by a builder that notes its readings. For one query; counts end when the clock does.
/// </summary>
internal sealed class QueryExplainer
{
    private readonly QueryNode root;
    private readonly PaperCounter counter;
    private readonly Readings readings = new();
    private readonly LuceneQueryBuilder builder;
    private readonly LuceneQuery whole;
    private readonly Dictionary<QueryNode, long?> counted = new(ReferenceEqualityComparer.Instance);
    private int countsLeft;

    /// <param name="root">The query.</param>
    /// <param name="leniency">How it was answered.</param>
    /// <param name="counter">Counts papers.</param>
    /// <param name="hits">How many papers match the whole query, where that is known.</param>
    /// <param name="mostCounts">How many parts are counted at most.</param>
    public QueryExplainer(QueryNode root, Leniency leniency, PaperCounter counter, long? hits, int mostCounts)
    {
        this.root = root;
        this.counter = counter;
        countsLeft = mostCounts;
        if (hits is not null)
            counted[root] = hits;
        builder = counter.Builder(leniency, readings);
        whole = builder.Build(root);
    }

    /// <summary>The query as a tree of parts.</summary>
    public QueryPart Tree() => Part(root);

    /// <summary>How many papers match a part alone; <see langword="null"/> where it was not counted.</summary>
    public long? Hits(QueryNode part)
    {
        if (!counted.TryGetValue(part, out var hits))
            counted[part] = hits = countsLeft-- > 0 ? Count(part) : null;
        return hits;
    }

    /// <summary>Whether a paper must match the part of prose.</summary>
    public bool IsDemanded(QueryNode part) => readings.IsDemanded(part);

    /// <summary>The parts a node is made of.</summary>
    public static ValueList<QueryNode> PartsOf(QueryNode node) => node switch
    {
        ProseQuery prose => prose.Parts,
        AndQuery and => and.Parts,
        OrQuery or => or.Parts,
        NearQuery near => [near.Left, near.Right],
        NotQuery not => [not.Part],
        RequiredQuery required => [required.Part],
        _ => [],
    };

    private QueryPart Part(QueryNode node) =>
        new(QueryPrinter.Print(node), readings.Of(node), Hits(node), PartsOf(node).Select(Part).ToValueList());

    private long? Count(QueryNode part) =>
        counter.Count(ReferenceEquals(part, root) ? whole : readings.TryGetAlone(part, out var alone) ? alone : builder.Build(part), []);
}
