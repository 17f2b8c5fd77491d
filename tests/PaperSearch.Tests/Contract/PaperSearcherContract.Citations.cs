using PaperSearch.Names;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Contract;

/// <content>Papers that are cited by names and years, in the forms of texts and lists of references.</content>
public abstract partial class PaperSearcherContract<TBackend>
{
    [Theory]
    [InlineData("Kingma & Ba, 2014", "Kingma, Ba")]
    [InlineData("Kingma & Ba (2014)", "Kingma, Ba")]
    [InlineData("Kingma and Ba 2014", "Kingma, Ba")]
    [InlineData("Kingma, D. P., & Ba, J. (2014). Optimization", "Kingma, Ba")]
    [InlineData("Kingma D, Ba J 2014", "Kingma, Ba")]
    [InlineData("[Kingma et al., 2014]", "Kingma")]
    [InlineData("Kingma, Ba & Welling 2014", "Kingma, Ba, Welling")]
    [InlineData("Welling 2014", "Welling")]
    [InlineData("Welling '14", "Welling")]
    [InlineData("WELLING 2014", "WELLING")]
    [InlineData("ATLAS Collaboration 2014", "ATLAS Collaboration")]
    [InlineData("The ATLAS collaboration, 2014", "ATLAS collaboration")]
    public async Task Citation_names_all_its_authors(string query, string names)
    {
        await using var backend = await CreateAsync(CitedPapers);
        var page = await backend.Searcher.SearchAsync(query, Cancellation);

        var warning = page.Query.Warnings.First(warning => warning.Code == "read_as_citation");
        var last = names.LastIndexOf(", ", StringComparison.Ordinal);
        var told = last < 0 ? names : $"{names[..last]} and {names[(last + 2)..]}";
        Assert.StartsWith($"Papers of {told} of about 2014", warning.Message, StringComparison.Ordinal);
        var wanted = names.Split(", ");
        Assert.All(wanted, name => Assert.Contains(
            page.Hits[0].Paper.Authors, author => author.Family.Contains(name, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("black & white holes")]
    [InlineData("Wells & Holes")]
    [InlineData("Quantum Wells 2014")]
    [InlineData("Vitamin D 2014")]
    [InlineData("Collaboration 2014")]
    [InlineData("Kingma 1997")]
    [InlineData("The 2014")]
    [InlineData("WELLS 2014")]
    public async Task Words_that_are_no_names_cite_nothing(string query)
    {
        await using var backend = await CreateAsync(CitedPapers);
        var page = await backend.Searcher.SearchAsync(query, Cancellation);

        Assert.DoesNotContain(page.Query.Warnings, warning => warning.Code == "read_as_citation");
    }

    [Theory]
    [InlineData("[Kingma2014]")]
    [InlineData("\\cite{kingma2014}")]
    public async Task Key_is_read_in_brackets_and_commands(string query)
    {
        await using var backend = await CreateAsync(CitedPapers);
        var page = await backend.Searcher.SearchAsync(query, Cancellation);

        Assert.All(page.Hits, hit => Assert.Contains(hit.Paper.Authors, author => author.Family == "Kingma"));
        Assert.Equal(2, page.Total.Value);
    }

    private static IEnumerable<Paper> CitedPapers =>
    [
        Cited("ba", "Vision by attention", "Jimmy Ba"),
        Cited("both", "Optimization", "Diederik P. Kingma", "Jimmy Ba"),
        Cited("three", "Inference", "Diederik P. Kingma", "Jimmy Ba", "Max Welling"),
        Cited("cms", "Muons", "CMS Collaboration"),
        Cited("atlas", "Jets", "ATLAS Collaboration"),
        Cited("wells", "Control", "Daniel Wells"),
        .. Enumerable.Range(0, 150).Select(i => Cited($"w{i}", "As well as quantum wells and vitamin D", "Ann Other")),
    ];

    private static Paper Cited(string id, string title, params string[] authors) => new()
    {
        Id = PaperId.Parse(id),
        Title = title,
        Authors = [.. authors.Select(AuthorParser.Parse)],
        Date = new PaperDate(2014),
    };
}
