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
    [InlineData("Max 2014")]
    [InlineData("wells 2014")]
    [InlineData("wells14")]
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

    [Theory]
    [InlineData("kingma14", "Kingma")]
    [InlineData("Kingma14a", "Kingma")]
    [InlineData("[Kingma14]", "Kingma")]
    [InlineData("\\cite{kingma14optimization}", "Kingma")]
    [InlineData("KingmaB14", "Kingma")]
    [InlineData("DBLP:journals/corr/KingmaB14", "Kingma")]
    [InlineData("KingmaBa14", "Kingma and Ba")]
    public async Task Word_with_the_digits_of_a_year_is_a_key_where_someone_has_the_name(string query, string names)
    {
        await using var backend = await CreateAsync(CitedPapers);
        var page = await backend.Searcher.SearchAsync(query, Cancellation);

        var warning = Assert.Single(page.Query.Warnings);
        Assert.StartsWith($"Papers of {names} of about 2014", warning.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["both", "three"], page.Hits.Select(hit => hit.Paper.Id.Value).Order());
    }

    [Theory]
    [InlineData("kingma-etal-2014-inference", "three")]
    [InlineData("kingmaInferenceAgain2014", "three")]
    [InlineData("kingma_inference_2014", "three")]
    [InlineData("kingma14inference", "three")]
    [InlineData("kingma:2014", "both")]
    [InlineData("kingma-ba-2014-optimization", "both")]
    public async Task Key_has_the_parts_that_its_program_sets_together(string query, string id)
    {
        await using var backend = await CreateAsync(CitedPapers);
        var page = await backend.Searcher.SearchAsync(query, Cancellation);

        Assert.Equal(id, page.Hits[0].Paper.Id.Value);
        Assert.DoesNotContain(page.Query.Warnings, warning => warning.Code == "unknown_field");
    }

    [Theory]
    [InlineData("Kovac 2014", "plain accent quoting")]
    [InlineData("Kovač 2014", "accent plain quoting")]
    [InlineData("kovač14", "accent plain")]
    [InlineData("Braun 2014", "braun")]
    [InlineData("Braun2014", "braun")]
    [InlineData("von Braun 2014", "vonbraun")]
    [InlineData("Ade 2014", "ade")]
    [InlineData("Adje 2014", "adje")]
    [InlineData("Müller 2014", "muller mueller")]
    [InlineData("Mueller 2014", "mueller muller")]
    [InlineData("Hall 2014 lattices", "hall14lattices hall14 hall13")]
    [InlineData("Hall 2014 seeds", "hall14 hall14lattices hall13")]
    [InlineData("hall 2014 lattices", "hall14lattices hall14 hall13")]
    [InlineData("Perdew Hall 2014", "perdew")]
    [InlineData("García Iglesias 2014", "iglesias")]
    [InlineData("IceCube 2014", "icecube")]
    [InlineData("Stone 2014", "stone")]
    [InlineData("he 2014", "he")]
    public async Task Papers_that_are_meant_come_in_the_order_of_likeness(string query, string ids)
    {
        await using var backend = await CreateAsync(AlikePapers);
        var page = await backend.Searcher.SearchAsync(query, Cancellation);

        Assert.Equal(ids.Split(' '), page.Hits.Select(hit => hit.Paper.Id.Value).Take(ids.Count(c => c == ' ') + 1));
    }

    private static IEnumerable<Paper> AlikePapers =>
    [
        Cited("plain", "Bellman functions", "Jakub Kovac"),
        Cited("accent", "Breakpoint distances", "Vjekoslav Kovač"),
        Cited("quoting", "Kovac 2014 Kovač 2014 again", "Nobody Else"),
        Cited("braun", "Pion form factors", "V. M. Braun"),
        Cited("munzinger", "Strange matter", "P. Braun-Munzinger") with { Date = new PaperDate(2013) },
        Cited("vonbraun", "Rockets", "Wernher von Braun") with { Date = new PaperDate(2012) },
        Cited("adje", "Programs", "Assalé Adjé"),
        Cited("ade", "Bolometers", "W. S. Holland", "P. A. R. Ade"),
        Cited("muller", "Percolation", "Peter Müller"),
        Cited("mueller", "Gravimeters", "Holger Mueller"),
        Cited("hall14", "Categories", "Ann Hall"),
        Cited("hall14lattices", "Lattices", "Ben Hall"),
        Cited("hall13", "Seeds", "Ann Hall") with { Date = new PaperDate(2013) },
        Cited("perdew", "Densities", "John Perdew", "Carl Hall"),
        Cited("icecube", "Neutrinos in ice", "IceCube Collaboration"),
        Cited("stone", "Walls", "Ida Stone"),
        Cited("iglesias", "Hopf algebras", "Agustín García Iglesias"),
        Cited("garcia", "Detectors", "A. García", "B. Iglesias"),
        Cited("he", "Residuals", "Kaiming He"),
        .. Enumerable.Range(0, 150).Select(i => Cited($"w{i}", "A stone in the hall of 2014", "Ann Other")),
    ];

    private static IEnumerable<Paper> CitedPapers =>
    [
        Cited("ba", "Vision by attention", "Jimmy Ba"),
        Cited("both", "Optimization", "Diederik P. Kingma", "Jimmy Ba"),
        Cited("three", "Inference", "Diederik P. Kingma", "Jimmy Ba", "Max Welling"),
        Cited("cms", "Muons", "CMS Collaboration"),
        Cited("atlas", "Jets", "ATLAS Collaboration"),
        Cited("wells", "Control", "Daniel Wells"),
        .. Enumerable.Range(0, 150).Select(i => Cited($"w{i}", "As well as quantum wells 14 and vitamin D", "Ann Other")),
    ];

    private static Paper Cited(string id, string title, params string[] authors) => new()
    {
        Id = PaperId.Parse(id),
        Title = title,
        Authors = [.. authors.Select(AuthorParser.Parse)],
        Date = new PaperDate(2014),
    };
}
