using System.Text;
using System.Text.Json;
using PaperSearch.Exports;
using PaperSearch.Searching;

namespace PaperSearch.Reviews;

/// <summary>
/// Tells what saved searches find that they have not found before. It remembers ids, in a file of its own: a paper is told of
/// once, whether it is changed later, deleted and added again, or the index is built anew; one that was there all along and
/// matches only now is told of as well. The first run of a search remembers what is there. Not thread-safe.
/// </summary>
/// <remarks>
/// <see cref="LookAsync"/>, hand over what is new, <see cref="MarkTold"/>, <see cref="Save"/>: a process that ends in between
/// tells of papers twice rather than never. Of two that run at once the last to save is remembered.
/// </remarks>
public sealed class SearchWatch
{
    private const int MostRecent = 100;

    private readonly string path;
    private readonly Dictionary<string, WatchState> states;

    private SearchWatch(string path, Dictionary<string, WatchState> states) => (this.path, this.states) = (path, states);

    /// <summary>
    /// The papers that were told of last, newest first, each with the time: at most 100 of each search, and each paper once.
    /// </summary>
    public IReadOnlyList<(PaperId Id, DateTimeOffset At)> Recent =>
        [.. states.Values.SelectMany(state => state.Recent).OrderByDescending(told => told.At)
            .DistinctBy(told => told.Id, StringComparer.Ordinal).Select(told => (PaperId.Parse(told.Id), told.At))];

    /// <summary>Opens what was remembered, nothing where the file is missing.</summary>
    /// <param name="path">The file. Searches of one index belong in one.</param>
    /// <exception cref="PaperSearchException">The file is something else.</exception>
    public static SearchWatch Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var states = new Dictionary<string, WatchState>(StringComparer.Ordinal);
        if (!File.Exists(path))
            return new SearchWatch(path, states);
        var number = 0;
        try
        {
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (line.Length > 0 && JsonSerializer.Deserialize(line, ReviewJson.Line.WatchState) is { } state)
                    states[state.Name] = state;
            }
        }
        catch (JsonException e)
        {
            throw new PaperSearchException(PaperSearchError.UnreadableSource,
                $"'{path}' is not what a watch remembers by, or is damaged (line {number}). Mend it, or delete it to begin anew: "
                + "then what the searches find now counts as told.", e);
        }
        return new SearchWatch(path, states);
    }

    /// <summary>Runs a search and compares. Remembers nothing yet.</summary>
    /// <param name="searcher">What is searched: the newest state.</param>
    /// <param name="search">The search.</param>
    /// <param name="tellFirst">Whether everything is new at the first run. Default: nothing is.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="ArgumentException">The search asks for what the index does not have.</exception>
    public async Task<WatchResult> LookAsync(
        IPaperSearcher searcher, SavedSearch search, bool tellFirst = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(searcher);
        ArgumentNullException.ThrowIfNull(search);
        var request = search.ToRequest() with { Size = 0, Highlight = false };
        var found = new List<PaperId>();
        var (_, run) = await SearchRun.DoAsync(searcher, request, "watch", search.Name, found.Add, cancellation)
            .ConfigureAwait(false);
        var known = states.GetValueOrDefault(search.Name);
        var told = known?.Told.ToHashSet(StringComparer.Ordinal) ?? [];
        var fresh = found.Where(id => told.Add(id.Value)).ToList();
        if (known is null && !tellFirst)
            fresh.Clear();
        var recent = fresh.Select(id => new ToldPaper(id.Value, run.When)).Concat(known?.Recent ?? []).Take(MostRecent);
        // Neither order nor ranking make another question.
        var question = SearchPlanner.Plan(request with { Sort = SortOrder.Newest }, searcher.Abilities).Plan.Fingerprint;
        var next = new WatchState(
            search.Name, question, run.When, told.Order(StringComparer.Ordinal).ToValueList(), recent.ToValueList());
        return new WatchResult(search, run, fresh, known, next);
    }

    /// <summary>Remembers that what is new was told of; of a first run, all that the search finds.</summary>
    public void MarkTold(WatchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        states[result.Search.Name] = result.Next;
    }

    /// <summary>
    /// Writes the papers that were told of last as an Atom feed, whole or not at all; an entry has the time at which it was told
    /// of, so that a reader of feeds finds a paper new that was added late.
    /// </summary>
    /// <param name="feed">The file.</param>
    /// <param name="searcher">What was searched: of papers that are gone nothing is written.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task WriteFeedAsync(string feed, IPaperSearcher searcher, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(feed);
        ArgumentNullException.ThrowIfNull(searcher);
        var index = await searcher.InfoAsync(cancellation).ConfigureAwait(false);
        var entries = new List<AtomEntry>();
        foreach (var (id, at) in Recent.Take(MostRecent))
        {
            if (await searcher.GetAsync(id, cancellation).ConfigureAwait(false) is { } paper)
                entries.Add(AtomEntry.Told(paper, at));
        }
        var names = string.Join(", ", states.Keys.Order(StringComparer.Ordinal));
        var updated = entries.Count > 0 ? entries[0].Updated : index.AsOf;
        using var bytes = new MemoryStream();
        AtomFeed.Write(
            bytes, $"{index.Name}: {names}", $"urn:papersearch:watch:{Uri.EscapeDataString(index.Name)}", null, updated, entries);
        WholeFile.Write(feed, bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Writes what is remembered, whole or not at all.</summary>
    public void Save()
    {
        var text = new StringBuilder();
        foreach (var state in states.Values.OrderBy(state => state.Name, StringComparer.Ordinal))
            text.Append(JsonSerializer.Serialize(state, ReviewJson.Line.WatchState)).Append('\n');
        WholeFile.Write(path, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
