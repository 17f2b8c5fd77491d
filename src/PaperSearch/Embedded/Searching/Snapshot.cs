using System.Collections.Concurrent;
using Lucene.Net.Index;
using PaperSearch.Embedded.Columns;
using PaperSearch.Embedded.Facets;
using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.People;
using PaperSearch.Embedded.Postings;
using PaperSearch.Embedded.Storage;
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
    private readonly PersonTableKeeper tables;
    private readonly Lazy<int> newestYear;
    private volatile AuthorColumnsOf? authorColumns;

    /// <param name="reader">A reader of the state.</param>
    /// <param name="info">What is known of the state beside what the reader tells.</param>
    /// <param name="tables">Who the authors of the index are.</param>
    public Snapshot(IndexReader reader, IndexInfo info, PersonTableKeeper tables)
    {
        this.tables = tables;
        Reader = reader;
        Ordinals = new GlobalOrdinals(reader);
        newestYear = new Lazy<int>(() => NewestDate(reader) / 10_000, LazyThreadSafetyMode.PublicationOnly);
        Info = info with
        {
            Generation = reader is DirectoryReader directory ? directory.Version : 0,
            Papers = PaperCount.Of(reader),
        };
        People = new PeopleKeeper(reader, Ordinals, Papers);
        Authors = new EmbeddedAuthors(People, () => tables.Use(People, Generation, Commit));
    }

    public IndexReader Reader { get; }

    /// <summary>What the state says of itself.</summary>
    public IndexInfo Info { get; }

    /// <summary>Grows with every change of the index.</summary>
    public long Generation => Info.Generation;

    /// <summary>The number of the commit of a snapshot with a name; <see langword="null"/> of another state.</summary>
    public long? Commit => Info.Snapshot is null ? null : ((DirectoryReader)Reader).IndexCommit.Generation;

    /// <summary>How many papers there are.</summary>
    public int Papers => Info.Papers;

    /// <summary>The year of the newest paper; 0 where none has a date.</summary>
    public int NewestYear => newestYear.Value;

    public GlobalOrdinals Ordinals { get; }

    /// <summary>The blocks of names, in which people are told apart.</summary>
    public PeopleKeeper People { get; }

    /// <summary>Who the authors are.</summary>
    public IAuthorIndex Authors { get; }

    /// <summary>The authors as people; by the names that papers print while those of a large index are not told apart.</summary>
    public AuthorColumns AuthorColumns
    {
        get
        {
            // Read first: what is learned meanwhile is looked at by the next who asks.
            var version = tables.Version;
            if (authorColumns is { } known && known.Version == version)
                return known.Columns;
            var table = tables.Use(People, Generation, Commit);
            if (authorColumns is not { } before || before.Table != table)
                before = new AuthorColumnsOf(version, table, Columns(table));
            authorColumns = before with { Version = version };
            return before.Columns;
        }
    }

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

    private static int NewestDate(IndexReader reader)
    {
        var newest = 0;
        foreach (var leaf in reader.Leaves)
        {
            var (dates, live) = (SegmentColumns.Of(leaf.AtomicReader).Dates, leaf.AtomicReader.LiveDocs);
            for (var doc = 0; doc < dates.Length; doc++)
            {
                if (dates[doc] > newest && (live is null || live.Get(doc)))
                    newest = dates[doc];
            }
        }
        return newest;
    }

    private AuthorColumns Columns(PersonTable? table) =>
        table is null ? AuthorColumns.Printed(Ordinals) : PersonColumns.Of(Reader, table);

    /// <summary>The authors, as they were told apart.</summary>
    private sealed record AuthorColumnsOf(int Version, PersonTable? Table, AuthorColumns Columns);
}
