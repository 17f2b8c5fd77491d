using PaperSearch.Embedded.People;
using PaperSearch.Embedded.Searching;
using PaperSearch.Embedded.Storage;
using PaperSearch.Names;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Embedded.Storage;

public sealed class SnapshotTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Snapshot_gives_the_same_list_with_the_same_scores_whatever_becomes_of_the_index()
    {
        using var index = new TemporaryIndex();
        await index.Index.ImportAsync(Papers(0, 400), Cancellation);
        string[] queries = ["gravity", "gravity waves", "\"dark matter\"", "title:matter year:2001..2010", "grav*", "*"];
        var before = queries.Select(query => Listed(index.Index, query)).ToList();
        var taken = await index.Index.CreateSnapshotAsync("review-1", " of the first day ");
        Assert.Equal(("review-1", 400, "of the first day"), (taken.Name, taken.Papers, taken.Note));

        for (var i = 1; i <= 12; i++)
            await index.Index.ImportAsync(Papers(i * 300, 400), Cancellation);
        await index.Index.DeleteAsync(Enumerable.Range(0, 200).Select(i => PaperId.Parse($"p{i}")));
        index.Reopen();

        using var old = Open(index, "review-1");
        Assert.Equal(before, queries.Select(query => Listed(old, query)));
        Assert.NotEqual(before[0], Listed(index.Index, queries[0]));
        Assert.Equal(("review-1", 400, taken.Generation), (old.Info().Snapshot, old.Info().Papers, old.Info().Generation));
        Assert.Equal(index.Index.Info().Id, old.Info().Id);
        Assert.NotNull(old.Get(PaperId.Parse("p7")));
        Assert.Null(index.Index.Get(PaperId.Parse("p7")));
        Assert.True((await index.Index.VerifyAsync(Cancellation)).IsSound);
    }

    [Fact]
    public async Task Request_names_a_snapshot_of_an_index_that_is_open_and_written_to()
    {
        using var index = new TemporaryIndex();
        await index.Index.ImportAsync(Papers(0, 100), Cancellation);
        var taken = await index.Index.CreateSnapshotAsync("s");
        var request = new SearchRequest { Query = "gravity", Size = 10, Snapshot = "s" };
        var before = index.Index.Search(request with { Snapshot = null, Size = 1000 });
        await index.Index.DeleteAsync([PaperId.Parse("p7")]);
        await index.Index.ImportAsync(Papers(100, 100), Cancellation);

        var page = index.Index.Search(request);
        var next = index.Index.Search(request with { Cursor = page.Next });
        Assert.Equal(Ids(before)[..20], Ids(page).Concat(Ids(next)));
        Assert.Equal(("s", 100, taken.Generation), (page.Index.Snapshot, page.Index.Papers, page.Index.Generation));
        Assert.Equal(page.Index, index.Index.Info("s"));
        Assert.Equal(100, index.Index.Export(new SearchRequest { Snapshot = "s" }).Count());
        Assert.Equal(100, index.Index.ExportIds(new SearchRequest { Snapshot = "s" }).Count());
        Assert.NotNull(index.Index.Get(PaperId.Parse("p7"), "s"));
        Assert.Null(index.Index.Get(PaperId.Parse("p7")));
        Assert.Equal((null, 199), (index.Index.Info().Snapshot, index.Index.Info().Papers));
        // A cursor of one state fits no other.
        var foreign = Assert.Throws<PaperSearchException>(
            () => index.Index.Search(request with { Cursor = page.Next, Snapshot = null }));
        Assert.Equal(PaperSearchError.CursorMismatch, foreign.Error);

        // Another of the same name is seen, and its cursors are others.
        await index.Index.DeleteSnapshotAsync("s");
        var missing = Assert.Throws<PaperSearchException>(() => index.Index.Search(request));
        Assert.Equal(PaperSearchError.SnapshotMissing, missing.Error);
        await index.Index.CreateSnapshotAsync("s");
        Assert.Equal(199, index.Index.Info("s").Papers);
        var expired = Assert.Throws<PaperSearchException>(() => index.Index.Search(request with { Cursor = page.Next }));
        Assert.Equal(PaperSearchError.CursorExpired, expired.Error);
        var named = Assert.Throws<PaperSearchException>(() => index.Index.Get(PaperId.Parse("p7"), "ss"));
        Assert.Contains("Was 's' meant? Snapshots are: s.", named.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(index.Path, named.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_asked_can_be_asked_of_a_snapshot()
    {
        using var index = new TemporaryIndex();
        await index.Index.ImportAsync([Of("p1", "Long short term memory (LSTM) of whales", "Ann Ahab")], Cancellation);
        await index.Index.CreateSnapshotAsync("s");
        await index.Index.ImportAsync(
            [Of("p1", "Whales", "Bea Other"), Of("p2", "Whales and gradient boosted trees (GBT)", "Ann Ahab")], Cancellation);

        Assert.Equal(["p1"], index.Index.GetAuthor("Ann Ahab", snapshot: "s")!.Papers.Select(paper => paper.Id.Value));
        Assert.Equal(["p2"], index.Index.GetAuthor("Ann Ahab")!.Papers.Select(paper => paper.Id.Value));
        Assert.Null(index.Index.GetAuthor("Bea Other", snapshot: "s"));
        Assert.NotNull(await index.Index.GetAuthorAsync("Ann Ahab", 1, "s", Cancellation));
        Assert.Equal(["LSTM"], index.Index.Acronyms(new AcronymRequest { Snapshot = "s" }).Acronyms.Select(a => a.Text));
        Assert.Equal(["GBT"], index.Index.Acronyms(new AcronymRequest()).Acronyms.Select(a => a.Text));
        Assert.Equal(["p1"], Alike(new SimilarRequest { Text = "whales", Snapshot = "s" }));
        Assert.Equal(2, Alike(new SimilarRequest { Text = "whales" }).Length);
        var suggested = index.Index.Suggest(new SuggestRequest { Text = "ann", Snapshot = "s", Wait = true });
        Assert.Equal(("s", true), (suggested.Index.Snapshot, suggested.Complete));
        Assert.NotEmpty(suggested.Suggestions);
        Assert.NotEmpty(index.Index.Suggest(new SuggestRequest { Text = "bea ot" }).Suggestions);
        Assert.Empty(index.Index.Suggest(new SuggestRequest { Text = "bea ot", Snapshot = "s" }).Suggestions);

        foreach (var ask in (Action[])[
            () => index.Index.GetAuthor("...", snapshot: "t"),
            () => index.Index.Suggest(new SuggestRequest { Text = "a", Snapshot = "t" }),
            () => index.Index.Acronyms(new AcronymRequest { Snapshot = "t" }),
            () => index.Index.Similar(new SimilarRequest { Text = "a", Snapshot = "t" })])
            Assert.Equal(PaperSearchError.SnapshotMissing, Assert.Throws<PaperSearchException>(ask).Error);

        string[] Alike(SimilarRequest request) =>
            [.. index.Index.Similar(request)!.Papers.Select(similar => similar.Paper.Id.Value)];

        static Paper Of(string id, string title, string author) =>
            new() { Id = PaperId.Parse(id), Title = title, Authors = [AuthorParser.Parse(author)] };
    }

    [Fact]
    public async Task Few_snapshots_stay_open_and_all_are_closed_at_the_end()
    {
        using var index = new TemporaryIndex();
        for (var i = 0; i < 7; i++)
        {
            await index.Index.ImportAsync(Papers(i, 1), Cancellation);
            await index.Index.CreateSnapshotAsync($"s{i}");
        }
        var folder = IndexFolder.Open(index.Path, create: false, null);
        using var directory = new PaperDirectory(folder.LucenePath, new BlockBudget(1 << 20));
        var states = new List<Snapshot>();
        using var people = new PersonTableKeeper(folder: null);
        using (var named = new NamedSnapshots(directory, folder, "index", people))
        {
            for (var i = 0; i < 14; i++)
            {
                var state = named.Use($"s{i % 7}", null);
                Assert.Equal((i % 7) + 1, state.Papers);
                state.Release();
                states.Add(state);
                Assert.InRange(named.Count, 1, 4);
            }
            Assert.Same(states[^1], named.Use("s6", null));
            states[^1].Release();
            await index.Index.DeleteSnapshotAsync("s6");
            named.Use("s0", null).Release();
            Assert.Equal(0, states[^1].Reader.RefCount);
        }
        Assert.All(states, state => Assert.Equal(0, state.Reader.RefCount));
    }

    [Fact]
    public async Task Cursor_of_a_snapshot_goes_on_in_another_process()
    {
        using var index = new TemporaryIndex();
        await index.Index.ImportAsync(Papers(0, 100), Cancellation);
        await index.Index.CreateSnapshotAsync("s");
        var request = new SearchRequest { Query = "gravity", Size = 10 };
        string[] whole, first, second;
        string cursor;
        using (var opened = Open(index, "s"))
        {
            whole = Ids(opened.Search(request with { Size = 20 }));
            var page = opened.Search(request);
            (first, cursor) = (Ids(page), page.Next!);
        }
        await index.Index.ImportAsync(Papers(100, 100), Cancellation);
        using (var opened = Open(index, "s"))
            second = Ids(opened.Search(request with { Cursor = cursor }));

        Assert.Equal(whole, first.Concat(second));
    }

    [Fact]
    public async Task Deleted_snapshot_frees_what_it_alone_held()
    {
        using var index = new TemporaryIndex();
        await index.Index.ImportAsync(Papers(0, 300), Cancellation);
        await index.Index.CreateSnapshotAsync("a");
        await index.Index.CreateSnapshotAsync("b");
        await index.Index.DeleteAsync(Enumerable.Range(0, 300).Select(i => PaperId.Parse($"p{i}")));
        await index.Index.ImportAsync(Papers(1000, 10), Cancellation);
        // Of one state: neither holds anything alone.
        Assert.Equal([0, 0], index.Index.Snapshots().Select(s => s.OwnBytes));

        var size = (await index.Index.StatisticsAsync(Cancellation)).SizeInBytes;
        Assert.NotNull(await index.Index.DeleteSnapshotAsync("a"));
        var own = Assert.Single(index.Index.Snapshots()).OwnBytes;
        Assert.InRange(own, 1000, size);
        Assert.Equal("b", (await index.Index.DeleteSnapshotAsync("b"))!.Name);
        Assert.Null(await index.Index.DeleteSnapshotAsync("b"));
        Assert.Empty(index.Index.Snapshots());
        Assert.InRange((await index.Index.StatisticsAsync(Cancellation)).SizeInBytes, 1, size - own);
        Assert.Single(Directory.GetFiles(Path.Combine(index.Path, "lucene"), "segments_*"));
    }

    [Fact]
    public async Task Snapshot_that_is_being_searched_stays_readable_when_it_is_deleted()
    {
        using var index = new TemporaryIndex();
        await index.Index.ImportAsync(Papers(0, 300), Cancellation);
        await index.Index.CreateSnapshotAsync("s");
        using var old = Open(index, "s");
        await index.Index.ImportAsync(Papers(300, 300), Cancellation);
        await index.Index.DeleteSnapshotAsync("s");

        Assert.Equal(300, old.Search("*").Total.Value);
        Assert.Equal(PaperSearchError.SnapshotMissing, Assert.Throws<PaperSearchException>(() => Open(index, "s")).Error);
    }

    [Fact]
    public async Task Snapshot_can_be_taken_of_an_empty_index()
    {
        using var index = new TemporaryIndex();
        Assert.Equal(0, (await index.Index.CreateSnapshotAsync("empty")).Papers);
        await index.Index.ImportAsync(Papers(0, 3), Cancellation);
        using var old = Open(index, "empty");
        Assert.Equal(0, old.Search("*").Total.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" a")]
    [InlineData("-a")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a\n")]
    [InlineData("größe")]
    public async Task Name_that_is_none_is_refused(string name)
    {
        using var index = new TemporaryIndex();
        await Assert.ThrowsAsync<ArgumentException>(() => index.Index.CreateSnapshotAsync(name));
        await Assert.ThrowsAsync<ArgumentException>(() => index.Index.CreateSnapshotAsync(new string('a', 101)));
        Assert.Empty(index.Index.Snapshots());
    }

    [Fact]
    public async Task Name_in_use_is_refused_and_an_unknown_one_is_told_with_the_nearest()
    {
        using var index = new TemporaryIndex();
        await index.Index.ImportAsync(Papers(0, 3), Cancellation);
        await index.Index.CreateSnapshotAsync("review");
        var taken = await Assert.ThrowsAsync<PaperSearchException>(() => index.Index.CreateSnapshotAsync("review"));
        Assert.Equal(PaperSearchError.SnapshotExists, taken.Error);

        var missing = Assert.Throws<PaperSearchException>(() => Open(index, "reviev"));
        Assert.Equal(PaperSearchError.SnapshotMissing, missing.Error);
        Assert.Contains("Was 'review' meant?", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Snapshot_is_not_written_to_and_not_taken_while_another_writes()
    {
        using var index = new TemporaryIndex();
        await index.Index.ImportAsync(Papers(0, 3), Cancellation);
        await index.Index.CreateSnapshotAsync("s");
        using (var other = PaperIndex.Open(index.Path))
        {
            var locked = await Assert.ThrowsAsync<PaperSearchException>(() => other.CreateSnapshotAsync("t"));
            Assert.Equal(PaperSearchError.IndexLocked, locked.Error);
        }
        using var old = Open(index, "s");
        var refused = await Assert.ThrowsAsync<PaperSearchException>(() => old.ImportAsync(Papers(0, 1), Cancellation));
        Assert.Equal(PaperSearchError.ReadOnly, refused.Error);
        Assert.Contains("'s' is a snapshot", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commit_without_a_name_is_taken_away_and_one_with_a_name_is_not()
    {
        using var index = new TemporaryIndex();
        await index.Index.ImportAsync(Papers(0, 3), Cancellation);
        await index.Index.CreateSnapshotAsync("s");
        await index.Index.ImportAsync(Papers(3, 3), Cancellation);
        await index.Index.EndWritingAsync();
        var list = Path.Combine(index.Path, "snapshots.json");
        var written = await File.ReadAllTextAsync(list, Cancellation);

        // As if the process had ended behind the deletion's first step.
        await File.WriteAllTextAsync(list, "[]", Cancellation);
        index.Reopen();
        await index.Index.ImportAsync(Papers(6, 3), Cancellation);
        Assert.Single(Directory.GetFiles(Path.Combine(index.Path, "lucene"), "segments_*"));
        await index.Index.EndWritingAsync();

        // As if a program that knows no snapshots had written.
        await File.WriteAllTextAsync(list, written, Cancellation);
        Assert.True(Assert.Single(index.Index.Snapshots()).IsLost);
        var lost = Assert.Throws<PaperSearchException>(() => Open(index, "s"));
        Assert.Contains("are gone", lost.Message, StringComparison.Ordinal);
        Assert.Equal([lost.Message], (await index.Index.VerifyAsync(Cancellation)).Problems);
        Assert.True((await index.Index.DeleteSnapshotAsync("s"))!.IsLost);
        Assert.True((await index.Index.VerifyAsync(Cancellation)).IsSound);
    }

    [Fact]
    public async Task Damaged_list_of_snapshots_stops_writing_before_anything_is_lost()
    {
        using var index = new TemporaryIndex();
        await index.Index.ImportAsync(Papers(0, 3), Cancellation);
        await index.Index.CreateSnapshotAsync("s");
        await index.Index.ImportAsync(Papers(3, 3), Cancellation);
        var list = Path.Combine(index.Path, "snapshots.json");
        var written = await File.ReadAllTextAsync(list, Cancellation);
        await File.WriteAllTextAsync(list, written[..(written.Length / 2)], Cancellation);
        index.Reopen();

        var refused = await Assert.ThrowsAsync<PaperSearchException>(() => index.Index.ImportAsync(Papers(6, 3), Cancellation));
        Assert.Equal(PaperSearchError.IndexCorrupt, refused.Error);
        Assert.Equal(6, index.Index.Search("*").Total.Value);

        await File.WriteAllTextAsync(list, written, Cancellation);
        await index.Index.ImportAsync(Papers(6, 3), Cancellation);
        using var old = Open(index, "s");
        Assert.Equal(3, old.Search("*").Total.Value);
    }

    [Fact]
    public async Task Index_has_an_id_of_its_own_which_older_ones_get_with_the_next_write()
    {
        using var index = new TemporaryIndex();
        using var other = new TemporaryIndex();
        Assert.NotEqual(index.Index.Info().Id, other.Index.Info().Id);
        Assert.Matches("^[0-9a-f]{16}$", index.Index.Info().Id);

        var manifest = Path.Combine(index.Path, "papersearch.json");
        var text = await File.ReadAllTextAsync(manifest, Cancellation);
        await File.WriteAllTextAsync(manifest, text.Replace($",\"id\":\"{index.Index.Info().Id}\"", "", StringComparison.Ordinal),
            Cancellation);
        index.Reopen();
        Assert.Null(index.Index.Info().Id);
        await index.Index.ImportAsync(Papers(0, 1), Cancellation);
        var id = index.Index.Info().Id;
        Assert.NotNull(id);
        index.Reopen();
        Assert.Equal(id, index.Index.Info().Id);
    }

    [Fact]
    public async Task Index_of_other_rules_tells_of_its_snapshots_before_it_is_deleted()
    {
        using var index = new TemporaryIndex();
        await index.Index.CreateSnapshotAsync("review");
        await index.Index.EndWritingAsync();
        var manifest = Path.Combine(index.Path, "papersearch.json");
        var text = await File.ReadAllTextAsync(manifest, Cancellation);
        await File.WriteAllTextAsync(manifest, text.Replace("text-", "text-0-", StringComparison.Ordinal), Cancellation);

        var refused = Assert.Throws<PaperSearchException>(() => Open(index, "review"));
        Assert.Equal(PaperSearchError.IndexOutdated, refused.Error);
        Assert.Contains("Its snapshots (review)", refused.Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(manifest, text, Cancellation);
    }

    private static PaperIndex Open(TemporaryIndex index, string snapshot) =>
        PaperIndex.Open(index.Path, TemporaryIndex.AtOnce with { Snapshot = snapshot });

    private static string[] Ids(SearchPage page) => [.. page.Hits.Select(hit => hit.Id)];

    private static string Listed(PaperIndex index, string query)
    {
        var page = index.Search(new SearchRequest { Query = query, Size = 1000, Highlight = false });
        return $"{page.Total} {page.Partial}\n{string.Join('\n', page.Hits.Select(hit => $"{hit.Id} {hit.Score:R}"))}";
    }

    private static IEnumerable<Paper> Papers(int first, int count) => Enumerable.Range(first, count).Select(i => new Paper
    {
        Id = PaperId.Parse($"p{i}"),
        Title = i % 3 == 0 ? $"Gravity waves {i % 7}" : $"Dark matter and gravity of star {i % 11}",
        Abstract = string.Concat(Enumerable.Repeat("gravity matter waves ", 1 + i % 5)) + $"word{i % 50}",
        Date = new PaperDate(1990 + i % 30),
    });
}
