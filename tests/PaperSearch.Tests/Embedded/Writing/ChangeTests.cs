namespace PaperSearch.Tests.Embedded.Writing;

public sealed class ChangeTests
{
    [Fact]
    public async Task Changes_are_made_in_order_and_each_tells_what_became_of_it()
    {
        using var papers = new TemporaryIndex();

        var results = await papers.Index.ChangeAsync(
        [
            PaperChange.Put(PaperOf("a", "One", 2024)),
            PaperChange.Put(PaperOf("a", "Older", 2020)),
            PaperChange.Put(PaperOf("a", "Newer", 2025)),
            PaperChange.Delete(PaperId.Parse("b")),
            PaperChange.Put(PaperOf("b", "Two", 2024)),
            PaperChange.Delete(PaperId.Parse("b")),
            PaperChange.Put(PaperOf(new string('x', 40_000), "No id for an index", 2024)),
        ]);

        Assert.Equal(
            [
                PaperChangeOutcome.Added, PaperChangeOutcome.Outdated, PaperChangeOutcome.Updated, PaperChangeOutcome.Missing,
                PaperChangeOutcome.Added, PaperChangeOutcome.Deleted, PaperChangeOutcome.Rejected,
            ],
            results.Select(r => r.Outcome));
        papers.Reopen();
        Assert.Equal(["a"], papers.Ids("*"));
        Assert.Equal("Newer", papers.Index.Get(PaperId.Parse("a"))!.Title);
    }

    [Fact]
    public async Task Paper_whose_next_record_is_refused_stays_and_stands_there_once()
    {
        using var papers = new TemporaryIndex();
        var first = PaperOf("a", "One", 2024);
        var results = await papers.Index.ChangeAsync(
        [
            PaperChange.Put(first),
            PaperChange.Put(first with { Title = "Refused", OtherDois = ["10.1000/" + new string('x', 40_000)] }),
        ]);
        Assert.Equal([PaperChangeOutcome.Added, PaperChangeOutcome.Rejected], results.Select(result => result.Outcome));
        Assert.Equal("One", papers.Index.Get(first.Id)!.Title);

        results = await papers.Index.ChangeAsync(
            [PaperChange.Put(PaperOf("a", "Older", 2020)), PaperChange.Put(PaperOf("a", "Two", 2024))]);
        Assert.Equal([PaperChangeOutcome.Outdated, PaperChangeOutcome.Updated], results.Select(result => result.Outcome));
        Assert.Equal(["a"], papers.Ids("*"));
        Assert.True((await papers.Index.VerifyAsync(TestContext.Current.CancellationToken)).IsSound);
    }

    [Fact]
    public async Task Change_of_a_paper_with_another_id_changes_nothing()
    {
        using var papers = new TemporaryIndex();

        await Assert.ThrowsAsync<ArgumentException>(() => papers.Index.ChangeAsync(
            [PaperChange.Put(PaperOf("a", "One", 2024)), new PaperChange(PaperId.Parse("b"), PaperOf("c", "Two", 2024))]));

        Assert.Empty(papers.Ids("*"));
    }

    [Fact]
    public async Task Right_to_write_goes_back_and_comes_again_and_both_see_what_the_other_wrote()
    {
        using var papers = new TemporaryIndex();
        using var other = PaperIndex.Open(papers.Path, TemporaryIndex.AtOnce);
        for (var round = 0; round < 3; round++)
        {
            await papers.Index.ChangeAsync([PaperChange.Put(PaperOf($"a{round}", "Marimba", 2024))]);
            await Assert.ThrowsAsync<PaperSearchException>(
                () => other.ChangeAsync([PaperChange.Put(PaperOf("x", "Marimba", 2024))]));
            await papers.Index.EndWritingAsync();
            await other.ChangeAsync([PaperChange.Put(PaperOf($"b{round}", "Marimba", 2024))]);
            await other.EndWritingAsync();

            Assert.Equal(2 * (round + 1), papers.Index.Search("marimba").Total.Value);
            Assert.Equal(2 * (round + 1), other.Search("marimba").Total.Value);
            Assert.Equal(papers.Index.Info().Papers, other.Info().Papers);
        }
    }

    [Fact]
    public async Task State_of_the_index_has_its_name_and_changes_with_it()
    {
        using var papers = new TemporaryIndex();
        await papers.Index.ChangeAsync([PaperChange.Put(PaperOf("a", "Marimba", 2024))]);
        var before = papers.Index.Info();
        Assert.Equal(before, papers.Index.Info());
        await papers.Index.ChangeAsync([PaperChange.Put(PaperOf("b", "Marimba", 2024))]);
        var after = papers.Index.Info();

        Assert.Equal(("papers.index", 1, 2), (before.Name, before.Papers, after.Papers));
        Assert.True(after.Generation > before.Generation);
        Assert.Equal(after, papers.Index.Search("marimba").Index);
        using var named = PaperIndex.Open(papers.Path, new PaperIndexOptions { Name = "ours", ReadOnly = true });
        Assert.Equal("ours", named.Info().Name);
        Assert.InRange(named.Info().AsOf, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow);
    }

    private static Paper PaperOf(string id, string title, int updated) =>
        new() { Id = PaperId.Parse(id), Title = title, Updated = new PaperDate(updated) };
}
