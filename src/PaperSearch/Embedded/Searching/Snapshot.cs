using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using PaperSearch.Embedded.Facets;
using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.Schema;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Embedded.Searching;

/// <summary>
/// One state of an index, for searching: it does not change while papers are added. Used between <see cref="TryUse"/> and
/// <see cref="Release"/>; the files go when nobody uses it. Thread-safe.
/// </summary>
internal sealed class Snapshot
{
    private const int MostFormulas = 32;

    private readonly ConcurrentDictionary<RankingProfile, Bm25F> formulas = [];

    public Snapshot(IndexReader reader, string name, DateTimeOffset asOf)
    {
        Reader = reader;
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

    public GlobalOrdinals Ordinals { get; }

    /// <summary>The formula of scores with this state's counts.</summary>
    public Bm25F FormulaOf(RankingProfile profile)
    {
        // Whoever asks with ever new parameters must not fill the memory.
        if (formulas.Count > MostFormulas)
            formulas.Clear();
        return formulas.GetOrAdd(profile, static (profile, reader) => Bm25F.Of(reader, profile), Reader);
    }

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
