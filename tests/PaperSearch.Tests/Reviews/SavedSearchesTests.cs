using PaperSearch.Resolving;
using PaperSearch.Reviews;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Reviews;

public sealed class SavedSearchesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    private string File => Path.Combine(folder, "searches.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Search_is_read_as_it_was_saved_and_stands_readable_in_the_file()
    {
        var request = new SearchRequest
        {
            Query = "title:\"größe\" <b> && 深度",
            Filters = new() { Categories = ["cs.LG", "math"], ["lab"] = ["Physics"] },
            Match = MatchRule.All,
            Sort = SortOrder.MostCited,
            Profile = "titles",
            Snapshot = "s",
            Size = 100,
            Facets = [new("year")],
        };
        var saved = SavedSearch.Of("größe", request) with { Note = "n", Found = new(1, "ab", "1", "t") };
        SavedSearches.Read(File, create: true).Add(saved);
        SavedSearches.Read(File).Add(SavedSearch.Of("second", "x"));

        var read = SavedSearches.Read(File);
        Assert.Equal([saved, SavedSearch.Of("second", "x")], read.All);
        Assert.Equal(request with { Size = 10, Facets = [] }, read.Get("größe").ToRequest());
        var text = System.IO.File.ReadAllText(File);
        Assert.Contains("title:\\\"größe\\\" <b> && 深度", text, StringComparison.Ordinal);
        Assert.Contains("\"sort\": \"most-cited\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("relevance", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.Equal([File], Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("{}", "line 1")]
    [InlineData("null", "null")]
    [InlineData("[null]", "Entry 1 is null")]
    [InlineData("[\n{\"name\":\"a\"}]", "a name or a query is missing")]
    [InlineData("[{\"name\":\"a\",\"query\":\"x\",\n\"filter\":{}}]", "line 2")]
    [InlineData("[{\"name\":\"a\",\"query\":\"x\",\"sort\":\"best\"}]", "sort")]
    [InlineData("[{\"name\":\"a\",\"query\":\"x\",\"sort\":1}]", "sort")]
    [InlineData("[{\"name\":\"a\",\"query\":\"x\"},{\"name\":\"a\",\"query\":\"y\"}]", "stands twice")]
    [InlineData("[{\"name\":\" a\",\"query\":\"x\"}]", "Entry 1: The name")]
    [InlineData("[{\"name\":\"a\",\"query\":null}]", "line 1")]
    public void Mistake_in_the_file_is_told_with_its_place(string text, string told)
    {
        System.IO.File.WriteAllText(File, text);
        var mistake = Assert.Throws<PaperSearchException>(() => SavedSearches.Read(File));
        Assert.Equal(PaperSearchError.UnreadableSource, mistake.Error);
        Assert.Contains(told, mistake.Message, StringComparison.Ordinal);
        Assert.Contains("\"filters\":{\"year\"", mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("PaperSearch.", mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_in_use_and_a_name_that_is_none_are_refused_and_the_nearest_is_told()
    {
        SavedSearches.Read(File, create: true).Add(SavedSearch.Of("waves", "x"));
        var searches = SavedSearches.Read(File);
        Assert.Throws<ArgumentException>(() => searches.Add(SavedSearch.Of("waves", "y")));
        Assert.Throws<ArgumentException>(() => searches.Add(SavedSearch.Of("a\nb", "y")));
        Assert.Single(SavedSearches.Read(File).All);
        Assert.Contains("Was 'waves' meant?",
            Assert.Throws<PaperSearchException>(() => searches.Get("wave")).Message, StringComparison.Ordinal);
        Assert.Throws<PaperSearchException>(() => SavedSearches.Read(Path.Combine(folder, "none.json")));
        Assert.Throws<ArgumentException>(() => SavedSearch.Of("r", new SearchRequest { Ranking = RankingProfile.Default }));
    }
}
