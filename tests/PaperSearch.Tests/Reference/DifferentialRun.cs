using PaperSearch.Searching;

namespace PaperSearch.Tests.Reference;

/// <summary>
/// Random papers in embedded indexes of one segment, of many, and of many with papers that were deleted and replaced; random
/// requests, answered by each index and by the reference.
/// </summary>
internal sealed class DifferentialRun : IDisposable
{
    // Batches are not the same in all indexes, so that all papers come in at one time.
    private static readonly DateTimeOffset added = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // More would be merged, and the deleted papers be gone from the statistics.
    private const int Segments = 6;

    private readonly RandomRequests requests;
    private readonly List<ComparedIndex> indexes = [];

    private DifferentialRun(RandomRequests requests) => this.requests = requests;

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
        var puts = papers.ConvertAll(PaperChange.Put);
        var batches = puts.Chunk((count + Segments - 1) / Segments).Select(batch => batch.ToList()).ToList();
        var reference = Reference(batches);
        await run.AddAsync("one segment", reference, [puts]).ConfigureAwait(false);
        await run.AddAsync("many segments", reference, batches).ConfigureAwait(false);
        // Others of the same ids come between, later or earlier dated; some papers go.
        var changed = batches.ConvertAll(batch => batch.SelectMany(put => random.Next(4) switch
        {
            0 => [PaperChange.Put(texts.Paper(random.Next(count), longest)), put],
            1 => [put, PaperChange.Delete(RandomPapers.IdOf(random.Next(count)))],
            _ => (PaperChange[])[put],
        }).ToList());
        await run.AddAsync("many segments, papers deleted and replaced", Reference(changed), changed).ConfigureAwait(false);
        return run;
    }

    public SearchRequest Request(int number) => requests.Next(number);

    /// <summary>What differs in the answers to the request of a number.</summary>
    public IEnumerable<string> Differences(int number)
    {
        var request = Request(number);
        foreach (var group in indexes.GroupBy(index => index.Reference))
        {
            var answer = ReferenceAnswer.Of(group.Key, request);
            foreach (var index in group)
            {
                foreach (var difference in index.Differences(request, answer))
                    yield return $"{index.Name}: {difference}";
            }
        }
    }

    /// <summary>
    /// What differs in the suggestions for a beginning of the request's query, of the index whose papers are in one table as
    /// those of the reference are. The reference looks for the papers of each query that is offered by itself.
    /// </summary>
    public async Task<IReadOnlyList<string>> SuggestionDifferencesAsync(int number)
    {
        var query = Request(number).Query;
        var text = query[..Math.Min(query.Length, new Random(number).Next(2, 40))];
        var index = indexes[0];
        var expected = await index.Reference.SuggestAsync(text).ConfigureAwait(false);
        var page = index.Index.Suggest(new SuggestRequest { Text = text, Wait = true });
        return page.Suggestions.Equals(expected.Suggestions)
            ? []
            : [$"{text}: {string.Join(", ", page.Suggestions)} for {string.Join(", ", expected.Suggestions)}"];
    }

    public void Dispose() => indexes.ForEach(index => index.Dispose());

    private static ReferenceIndex Reference(IReadOnlyList<List<PaperChange>> batches)
    {
        var reference = new ReferenceIndex(RandomPapers.Fields);
        foreach (var batch in batches)
            reference.Change(added, batch);
        return reference;
    }

    private async Task AddAsync(string name, ReferenceIndex reference, IReadOnlyList<List<PaperChange>> batches)
    {
        var index = new ComparedIndex(name, reference);
        indexes.Add(index);
        foreach (var batch in batches)
            await index.Index.ChangeAsync(batch).ConfigureAwait(false);
    }
}
