using System.Runtime.CompilerServices;
using PaperSearch.Embedded.Matching;
using PaperSearch.Embedded.People;
using PaperSearch.Embedded.Postings;
using PaperSearch.Embedded.Searching;
using PaperSearch.Embedded.Storage;
using PaperSearch.Embedded.Suggesting;
using PaperSearch.Embedded.Topics;
using PaperSearch.Embedded.Writing;
using PaperSearch.Names;
using PaperSearch.Resolving;
using PaperSearch.Searching;
using PaperSearch.Suggesting;

namespace PaperSearch;

/// <summary>
/// A full-text index of papers in a folder: import, search, look up. Any number of threads may search, also while papers
/// are imported; one object in the world writes at a time, and holds the right to write from its first write until
/// <see cref="EndWritingAsync"/> or until it is disposed. Searches see what other objects and processes commit within
/// <see cref="PaperIndexOptions.RefreshInterval"/>.
/// </summary>
/// <remarks>
/// A search is work for a processor, not waiting. So what finds and reads papers runs on the calling thread, and the methods of
/// <see cref="IPaperSearcher"/> have ended when they return; who must not be held up (a window's thread) calls them in
/// <see cref="Task.Run(Action)"/>. What <see cref="IPaperStore"/> asks for reads and writes files and runs on a thread of the
/// pool.
/// </remarks>
public sealed partial class PaperIndex : IPaperSearcher, IPaperStore, IDisposable
{
    private readonly IndexFolder folder;
    private readonly PaperDirectory directory;
    private readonly PaperIndexOptions options;
    private readonly SnapshotKeeper snapshots;
    private readonly TopicKeeper topics;
    private readonly PersonTableKeeper people;
    private readonly NamedSnapshots named;
    private readonly SuggestionKeeper suggestions;
    private readonly SemaphoreSlim importing = new(1, 1);
    private readonly Lock writerGate = new();
    private PaperWriter? writer;
    private bool disposed;

    private PaperIndex(IndexFolder folder, PaperIndexOptions options)
    {
        this.folder = folder;
        this.options = options;
        Abilities = SearchAbilities.AllOf(folder.Fields) with { Profiles = options.Ranking };
        directory = new PaperDirectory(folder.LucenePath, new BlockBudget(options.MemoryBudget ?? DefaultBudget()));
        var name = options.Name ?? System.IO.Path.GetFileName(folder.Path);
        var only = options.Snapshot is null ? null : SnapshotRecords.Read(folder).Get(options.Snapshot);
        people = new PersonTableKeeper(folder);
        snapshots = new SnapshotKeeper(directory, folder, name, options.RefreshInterval, people, only);
        // That its files are gone is told at once; of the newest state they may come yet.
        if (only is not null)
            snapshots.Use().Release();
        named = new NamedSnapshots(directory, folder, name, people);
        suggestions = new SuggestionKeeper(snapshots);
        topics = new TopicKeeper(folder);
    }

    /// <summary>Where the index is.</summary>
    public string Path => folder.Path;

    /// <summary>The fields that queries name, the facets that are counted and filtered by.</summary>
    public PaperFieldTable Fields => folder.Fields;

    /// <summary>Everything there is, in the fields of the index.</summary>
    public SearchAbilities Abilities { get; }

    /// <summary>Opens the index in a folder, and makes it where there is none.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="options">How to open it; <see langword="null"/> for the defaults.</param>
    /// <exception cref="PaperSearchException">
    /// The index is missing and not to be made, damaged, or written by other rules or with other fields; or it has no snapshot
    /// of the name.
    /// </exception>
    public static PaperIndex Open(string path, PaperIndexOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        options ??= new PaperIndexOptions();
        var create = options is { Create: true, ReadOnly: false, Snapshot: null };
        return new PaperIndex(IndexFolder.Open(path, create, options.Fields), options);
    }

    /// <inheritdoc cref="IPaperSearcher.SearchAsync"/>
    public SearchPage Search(SearchRequest request, CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        cancellation.ThrowIfCancellationRequested();
        var (plan, query) = SearchPlanner.Plan(request, Abilities);
        var after = PagePosition.Of(plan);
        // Scores depend on the state of the index, dates and citations do not.
        var snapshot = Use(plan.Snapshot, after is not null && plan.Sort == SortOrder.Relevance ? after.Generation : null);
        try
        {
            var clock = new SearchClock(plan.TimeBudget, cancellation) { HelpTime = options.HelpTime };
            using var search = new EmbeddedSearch(snapshot, plan, after, clock);
            var page = SearchPipeline.Run(search, plan, query, clock, cancellation);
            if (page.Next is not null && plan.Sort == SortOrder.Relevance && plan.Snapshot is null)
                snapshots.Pin(snapshot);
            return page;
        }
        finally
        {
            snapshot.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellation = default) =>
        Search(request, cancellation);

    /// <summary>The hits of a page with their scores and nothing read of them: what rankings are measured by.</summary>
    /// <param name="request">What is asked; its facets, marks and explanations are left out, and no time cuts it off.</param>
    /// <param name="cancellation">Stops it; an <see cref="OperationCanceledException"/> follows.</param>
    /// <exception cref="PaperSearchException">The index cannot be read.</exception>
    public IReadOnlyList<(PaperId Id, double Score)> Rank(SearchRequest request, CancellationToken cancellation = default)
    {
        var (plan, _) = SearchPlanner.Plan(request, Abilities);
        return Read(snapshot =>
        {
            using var search = new EmbeddedSearch(snapshot, plan, after: null, new SearchClock(null, cancellation));
            var hits = SearchPipeline.Rank(search, plan).ToArray();
            var ids = HitReader.ReadIds(snapshot, Array.ConvertAll(hits, hit => hit.Paper), cancellation);
            return ids.Zip(hits, (id, hit) => (id, (double)hit.Score)).ToArray();
        });
    }

    /// <remarks>
    /// Where the order is by relevance and all hits score the same, the papers come in the order the index keeps them, which is
    /// the fastest.
    /// </remarks>
    /// <inheritdoc cref="IPaperSearcher.ExportAsync"/>
    public IEnumerable<Paper> Export(SearchRequest request, CancellationToken cancellation = default) =>
        ExportAll(SearchPlanner.PlanExport(request, Abilities), HitReader.Read, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<Paper> ExportAsync(SearchRequest request, CancellationToken cancellation = default) =>
        ExportAllAsync(SearchPlanner.PlanExport(request, Abilities), HitReader.Read, cancellation);

    /// <remarks>Read from a column: about two microseconds a paper.</remarks>
    /// <inheritdoc cref="IPaperSearcher.ExportIdsAsync"/>
    public IEnumerable<PaperId> ExportIds(SearchRequest request, CancellationToken cancellation = default) =>
        ExportAll(SearchPlanner.PlanExport(request, Abilities), HitReader.ReadIds, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<PaperId> ExportIdsAsync(SearchRequest request, CancellationToken cancellation = default) =>
        ExportAllAsync(SearchPlanner.PlanExport(request, Abilities), HitReader.ReadIds, cancellation);

    /// <inheritdoc cref="IPaperSearcher.GetAsync(PaperId, CancellationToken)"/>
    public Paper? Get(PaperId id) => Read(snapshot => Find(snapshot, id));

    /// <inheritdoc cref="IPaperSearcher.GetAsync(PaperId, string, CancellationToken)"/>
    public Paper? Get(PaperId id, string snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Read(state => Find(state, id), snapshot);
    }

    /// <inheritdoc/>
    public async ValueTask<Paper?> GetAsync(PaperId id, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Get(id);
    }

    /// <inheritdoc/>
    public async ValueTask<Paper?> GetAsync(PaperId id, string snapshot, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Get(id, snapshot);
    }

    /// <summary>
    /// What is known of an author; see <see cref="IPaperSearcher.GetAuthorAsync(string, int, CancellationToken)"/>.
    /// </summary>
    /// <param name="name">A name in any usual form, or one with a paper of the person behind it.</param>
    /// <param name="papers">How many of the papers to give, the newest ones. Default: all.</param>
    /// <param name="snapshot">The snapshot to read. Default: the newest state, or the one that the index was opened at.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of papers.</exception>
    /// <exception cref="PaperSearchException">There is no such snapshot.</exception>
    public AuthorPage? GetAuthor(string name, int papers = int.MaxValue, string? snapshot = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegative(papers);
        // That there is no such snapshot is told whatever the name.
        return Read(state => NameKeys.Read(name).Words.Count == 0 ? null : AuthorLookup.Find(state, name, papers), snapshot);
    }

    /// <inheritdoc/>
    public async ValueTask<AuthorPage?> GetAuthorAsync(
        string name, int papers = int.MaxValue, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return GetAuthor(name, papers);
    }

    /// <inheritdoc/>
    public async ValueTask<AuthorPage?> GetAuthorAsync(
        string name, int papers, string snapshot, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        cancellation.ThrowIfCancellationRequested();
        return GetAuthor(name, papers, snapshot);
    }

    /// <remarks>
    /// What is suggested from is read into memory when it is first asked for: small parts of the index at once, large ones on a
    /// thread of the pool, while answers come from the state before, or from what is ready.
    /// </remarks>
    /// <inheritdoc cref="IPaperSearcher.SuggestAsync"/>
    public SuggestPage Suggest(SuggestRequest request, CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        SuggestRequest.Check(request, Abilities);
        cancellation.ThrowIfCancellationRequested();
        var (state, keeper) = request.Snapshot is { } name && name != options.Snapshot
            ? named.Use(name, snapshots => new SuggestionKeeper(snapshots))
            : (snapshots.Use(), suggestions);
        var (snapshot, isComplete) = keeper.Use(state, request.Wait, cancellation);
        try
        {
            var sources = SegmentSuggestions.SourcesOf(snapshot, cancellation);
            using var terms = new TermReader(snapshot.Reader);
            var dictionary = DictionaryOf(snapshot, terms, cancellation);
            var first = new FirstMatch(snapshot, Fields, terms, new SearchClock(null, cancellation));
            var page = Suggester.Suggest(request, Fields, snapshot.Info, sources, dictionary, first.Exist, cancellation);
            return page with { Complete = isComplete };
        }
        finally
        {
            snapshot.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<SuggestPage> SuggestAsync(SuggestRequest request, CancellationToken cancellation = default) =>
        Suggest(request, cancellation);

    /// <inheritdoc cref="IPaperSearcher.AcronymsAsync"/>
    public AcronymPage Acronyms(AcronymRequest request, CancellationToken cancellation = default)
    {
        AcronymRequest.Check(request, Abilities);
        cancellation.ThrowIfCancellationRequested();
        return Read(snapshot =>
        {
            using var terms = new TermReader(snapshot.Reader);
            return AcronymLookup.Find(request, snapshot.Info, DictionaryOf(snapshot, terms, cancellation));
        }, request.Snapshot);
    }

    /// <inheritdoc/>
    public async ValueTask<AcronymPage> AcronymsAsync(AcronymRequest request, CancellationToken cancellation = default) =>
        Acronyms(request, cancellation);

    /// <inheritdoc cref="IPaperSearcher.InfoAsync(CancellationToken)"/>
    public IndexInfo Info() => Read(snapshot => snapshot.Info);

    /// <inheritdoc cref="IPaperSearcher.InfoAsync(string, CancellationToken)"/>
    public IndexInfo Info(string snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Read(state => state.Info, snapshot);
    }

    /// <inheritdoc/>
    public async ValueTask<IndexInfo> InfoAsync(CancellationToken cancellation = default) => Info();

    /// <inheritdoc/>
    public async ValueTask<IndexInfo> InfoAsync(string snapshot, CancellationToken cancellation = default) => Info(snapshot);

    /// <summary>Closes the index; what was imported is committed. Not to be called while another thread uses it.</summary>
    public void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        suggestions.Dispose();
        people.Dispose();
        named.Dispose();
        snapshots.Dispose();
        writer?.Dispose();
        directory.Dispose();
        importing.Dispose();
    }

    // A quarter of the memory there is, at most a gigabyte.
    private static long DefaultBudget() => Math.Min(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4, 1L << 30);

    private IEnumerable<T> ExportAll<T>(
        SearchPlan plan,
        Func<Snapshot, ReadOnlyMemory<int>, CancellationToken, IEnumerable<T>> read,
        CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var snapshot = Use(plan.Snapshot);
        try
        {
            foreach (var item in read(snapshot, FindAll(snapshot, plan, cancellation), cancellation))
            {
                yield return item;
                ObjectDisposedException.ThrowIf(disposed, this);
            }
        }
        finally
        {
            snapshot.Release();
        }
    }

    private static ReadOnlyMemory<int> FindAll(Snapshot snapshot, SearchPlan plan, CancellationToken cancellation)
    {
        using var search = new EmbeddedSearch(snapshot, plan, after: null, new SearchClock(null, cancellation));
        return SearchPipeline.FindAll(search, plan);
    }

    private async IAsyncEnumerable<T> ExportAllAsync<T>(
        SearchPlan plan,
        Func<Snapshot, ReadOnlyMemory<int>, CancellationToken, IEnumerable<T>> read,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var item in ExportAll(plan, read, cancellation))
            yield return item;
    }

    private EmbeddedTermDictionary DictionaryOf(Snapshot snapshot, TermReader terms, CancellationToken cancellation)
    {
        var (clock, formula) = (new SearchClock(null, cancellation), snapshot.FormulaOf(RankingProfile.Default));
        return new(terms, formula, new ClauseCompiler(Fields, formula, terms), snapshot, clock);
    }

    private static Paper? Find(Snapshot snapshot, PaperId id) =>
        StoredPapers.Find(snapshot.Reader, id) is >= 0 and var number ? StoredPapers.Read(snapshot.Reader, number) : null;

    /// <summary>Reads from one state of the index.</summary>
    internal T Read<T>(Func<Snapshot, T> read, string? name = null)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var snapshot = Use(name);
        try
        {
            return read(snapshot);
        }
        finally
        {
            snapshot.Release();
        }
    }

    /// <summary>A state to search, to be released.</summary>
    /// <param name="snapshot">The snapshot that is asked for; <see langword="null"/> for what the index was opened at.</param>
    /// <param name="generation">The state that a cursor belongs to; <see langword="null"/> for any.</param>
    private Snapshot Use(string? snapshot, long? generation = null)
    {
        if (snapshot is not null && snapshot != options.Snapshot)
            return named.Use(snapshot, generation);
        named.Trim();
        return generation is { } number ? snapshots.Use(number) : snapshots.Use();
    }
}
