using System.Xml.Linq;
using PaperSearch.Reviews;
using PaperSearch.Tests.Embedded;

namespace PaperSearch.Tests.Reviews;

public sealed class SearchWatchTests : IDisposable
{
    private readonly TemporaryIndex index = new();

    private string State => Path.Combine(Path.GetDirectoryName(index.Path)!, "told.jsonl");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => index.Dispose();

    [Fact]
    public async Task First_run_remembers_and_further_ones_tell_each_paper_once()
    {
        await PutAsync("a", "b");
        Assert.Empty(await TellAsync());
        Assert.Empty(await TellAsync());
        await PutAsync("c", "d");
        Assert.Equal(["c", "d"], await TellAsync());
        Assert.Empty(await TellAsync());
    }

    [Fact]
    public async Task First_run_tells_everything_where_that_is_asked_for()
    {
        await PutAsync("a", "b");
        Assert.Equal(["a", "b"], await TellAsync(tellFirst: true));
        Assert.Empty(await TellAsync(tellFirst: true));
    }

    [Fact]
    public async Task Paper_that_is_changed_or_deleted_and_added_again_is_not_new()
    {
        await PutAsync("a");
        await TellAsync();
        await PutAsync("b");
        await TellAsync();
        await index.Index.DeleteAsync([PaperId.Parse("b")]);
        Assert.Empty(await TellAsync());
        await PutAsync("b", "a");
        Assert.Empty(await TellAsync());
    }

    [Fact]
    public async Task Paper_that_was_there_and_matches_only_now_is_new()
    {
        await index.Index.ImportAsync([Paper("a") with { Title = "Nothing of the kind" }], Cancellation);
        await TellAsync();
        await PutAsync("a");
        Assert.Equal(["a"], await TellAsync());
    }

    [Fact]
    public async Task Index_that_is_built_anew_brings_nothing_that_was_told()
    {
        await PutAsync("a", "b");
        await TellAsync();
        await PutAsync("c");
        await TellAsync();
        using var other = new TemporaryIndex();
        await other.Index.ImportAsync([Paper("a"), Paper("c"), Paper("d")], Cancellation);

        var watch = SearchWatch.Open(State);
        Assert.Equal(["d"], (await watch.LookAsync(other.Index, Search, cancellation: Cancellation)).New.Select(id => id.Value));
    }

    [Fact]
    public async Task What_was_not_marked_as_told_is_told_again()
    {
        await PutAsync("a");
        await TellAsync();
        await PutAsync("b");
        // The process ended before it had marked, and before it had saved.
        await SearchWatch.Open(State).LookAsync(index.Index, Search, cancellation: Cancellation);
        var watch = SearchWatch.Open(State);
        watch.MarkTold(await watch.LookAsync(index.Index, Search, cancellation: Cancellation));
        Assert.Equal(["b"], await TellAsync());
    }

    [Fact]
    public async Task Paper_that_comes_between_looking_and_marking_is_told_the_next_time()
    {
        await PutAsync("a");
        var watch = SearchWatch.Open(State);
        var first = await watch.LookAsync(index.Index, Search, cancellation: Cancellation);
        await PutAsync("b");
        watch.MarkTold(first);
        watch.Save();
        Assert.Equal(["b"], await TellAsync());
    }

    [Fact]
    public async Task Changed_question_tells_what_it_finds_more_and_says_so()
    {
        await PutAsync("a");
        await index.Index.ImportAsync([Paper("x") with { Title = "Dark matter" }], Cancellation);
        await TellAsync();
        var watch = SearchWatch.Open(State);
        var order = await watch.LookAsync(
            index.Index, Search with { Sort = PaperSearch.Searching.SortOrder.Oldest }, cancellation: Cancellation);
        Assert.False(order.IsChanged);
        var other = await watch.LookAsync(index.Index, Search with { Query = "gravity OR dark" }, cancellation: Cancellation);
        Assert.True(other.IsChanged);
        Assert.Equal(["x"], other.New.Select(id => id.Value));
    }

    [Fact]
    public async Task Papers_with_only_some_of_the_words_are_not_told_of()
    {
        await PutAsync("a");
        var search = Search with { Query = "gravity dark" };
        Assert.Empty(await TellAsync(search: search));
        await PutAsync("b");
        Assert.Empty(await TellAsync(search: search));
        await index.Index.ImportAsync([Paper("x") with { Title = "Dark gravity" }], Cancellation);
        Assert.Equal(["x"], await TellAsync(search: search));
    }

    [Fact]
    public async Task Latest_told_come_first_and_once()
    {
        await PutAsync("a");
        await TellAsync();
        await PutAsync("b");
        await TellAsync();
        await PutAsync("c");
        await TellAsync();
        var watch = SearchWatch.Open(State);
        Assert.Equal(["c", "b"], watch.Recent.Select(told => told.Id.Value));

        var file = Path.Combine(Path.GetDirectoryName(State)!, "new.xml");
        await watch.WriteFeedAsync(file, index.Index, Cancellation);
        var feed = XDocument.Load(file).Root!;
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entries = feed.Elements(atom + "entry").ToList();
        Assert.Equal(["Gravity c", "Gravity b"], entries.Select(entry => entry.Element(atom + "title")!.Value));
        Assert.Equal(entries[0].Element(atom + "updated")!.Value, feed.Element(atom + "updated")!.Value);
        Assert.Empty(feed.Descendants(atom + "link"));
    }

    [Fact]
    public async Task File_that_is_something_else_is_left_alone()
    {
        await File.WriteAllTextAsync(State, "{\"id\":\"a\"}\n", Cancellation);
        var mistake = Assert.Throws<PaperSearchException>(() => SearchWatch.Open(State));
        Assert.Contains("line 1", mistake.Message, StringComparison.Ordinal);
    }

    private static SavedSearch Search { get; } = SavedSearch.Of("g", "gravity");

    private static Paper Paper(string id) => new() { Id = PaperId.Parse(id), Title = "Gravity " + id };

    private Task PutAsync(params string[] ids) => index.Index.ImportAsync(ids.Select(Paper), Cancellation);

    private async Task<string[]> TellAsync(bool tellFirst = false, SavedSearch? search = null)
    {
        var watch = SearchWatch.Open(State);
        var result = await watch.LookAsync(index.Index, search ?? Search, tellFirst, Cancellation);
        Assert.Equal(result.New.Count, result.Run.Returned);
        watch.MarkTold(result);
        watch.Save();
        return [.. result.New.Select(id => id.Value).Order(StringComparer.Ordinal)];
    }
}
