using Lucene.Net.Index;
using Lucene.Net.Search;
using PaperSearch.Embedded.Facets;
using PaperSearch.Embedded.Matching;
using PaperSearch.Searching;

namespace PaperSearch.Embedded;

/// <summary>
/// One state of an index, for searching: it does not change while papers are added. Used between <see cref="TryUse"/> and
/// <see cref="Release"/>; the files go when nobody uses it. Thread-safe.
/// </summary>
internal sealed class Snapshot
{
    private readonly Lazy<Bm25Statistics> statistics;

    public Snapshot(IndexReader reader, string name, DateTimeOffset asOf)
    {
        Reader = reader;
        statistics = new(() => Bm25Statistics.Of(reader, RankingProfile.Default));
        Ordinals = new GlobalOrdinals(reader);
        Info = new IndexInfo(name, reader is DirectoryReader directory ? directory.Version : 0, PapersOf(reader), asOf);
    }

    public IndexReader Reader { get; }

    /// <summary>What the state says of itself.</summary>
    public IndexInfo Info { get; }

    /// <summary>Grows with every change of the index.</summary>
    public long Generation => Info.Generation;

    /// <summary>How many papers there are.</summary>
    public int Papers => Info.Papers;

    public Bm25Statistics Statistics => statistics.Value;

    public GlobalOrdinals Ordinals { get; }

    /// <summary>A searcher that scores as this state's statistics say, as long as the clock lets it.</summary>
    public ClockedSearcher CreateSearcher(SearchClock clock) => new(Reader, clock) { Similarity = new PaperSimilarity(Statistics) };

    public bool TryUse() => Reader.TryIncRef();

    public void Release() => Reader.DecRef();

    // Deleted papers stand in Lucene's frequencies until a merge; the live ones are counted where there are any.
    private static int PapersOf(IndexReader reader)
    {
        var papers = 0;
        foreach (var leaf in reader.Leaves)
        {
            var segment = leaf.AtomicReader;
            var kind = new Term(IndexFields.Kind, IndexFields.KindPaper);
            if (segment.LiveDocs is not { } live)
            {
                papers += segment.DocFreq(kind);
                continue;
            }
            if (segment.GetTermDocsEnum(kind) is not { } docs)
                continue;
            for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
                papers += live.Get(doc) ? 1 : 0;
        }
        return papers;
    }
}
