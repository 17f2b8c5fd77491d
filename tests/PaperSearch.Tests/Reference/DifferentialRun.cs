using PaperSearch.Searching;

namespace PaperSearch.Tests.Reference;

/// <summary>
/// Random papers in embedded indexes of one segment, of many, and of many with papers that were deleted and replaced; random requests,
/// answered by each index and by the reference.
/// </summary>
internal sealed class DifferentialRun : IDisposable
{
    // More would be merged, and the deleted papers be gone from the statistics.
    private const int Segments = 6;

    private readonly RandomRequests requests;

    private DifferentialRun(RandomRequests requests) => this.requests = requests;

    /// <summary>The indexes that are compared with the reference.</summary>
    public List<ReferencePair> Pairs { get; } = [];

    /// <param name="seed">The same seed gives the same papers and requests.</param>
    /// <param name="count">How many papers.</param>
    public static async Task<DifferentialRun> CreateAsync(int seed, int count)
    {
        var random = new Random(seed);
        var texts = new RandomPapers(random);
        // Many papers are short ones, so that looking at all of them takes no longer.
        var longest = Math.Max(8, 12_000 / count);
        var papers = texts.Papers(count, longest);
        var run = new DifferentialRun(new RandomRequests(seed, papers));
        await run.AddAsync("one segment", [papers.ConvertAll(PaperChange.Put)]).ConfigureAwait(false);
        var batches = papers.Chunk((count + Segments - 1) / Segments).Select(batch => batch.Select(PaperChange.Put).ToList()).ToList();
        await run.AddAsync("many segments", batches).ConfigureAwait(false);
        // Others of the same ids come between, later or earlier dated; some papers go.
        var changed = batches.ConvertAll(batch => batch.SelectMany(put => random.Next(4) switch
        {
            0 => [PaperChange.Put(texts.Paper(random.Next(count), longest)), put],
            1 => [put, PaperChange.Delete(RandomPapers.IdOf(random.Next(count)))],
            _ => (PaperChange[])[put],
        }).ToList());
        await run.AddAsync("many segments, papers deleted and replaced", changed).ConfigureAwait(false);
        return run;
    }

    public SearchRequest Request(int number) => requests.Next(number);

    /// <summary>What differs in the answers to the request of a number.</summary>
    public IEnumerable<string> Differences(int number) =>
        Pairs.SelectMany(pair => pair.Differences(Request(number)).Select(difference => $"{pair.Name}: {difference}"));

    public void Dispose() => Pairs.ForEach(pair => pair.Dispose());

    private async Task AddAsync(string name, IReadOnlyList<List<PaperChange>> batches)
    {
        var pair = new ReferencePair(name);
        Pairs.Add(pair);
        foreach (var batch in batches)
            await pair.ChangeAsync(batch).ConfigureAwait(false);
    }
}
