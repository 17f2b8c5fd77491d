namespace PaperSearch.Web.Tests.Serving;

/// <summary>One server of papers by people of one name for all tests of a class that only read.</summary>
public sealed class NamesakeServer : IAsyncLifetime
{
    internal RunningServer Server { get; private set; } = null!;

    internal HttpClient Client => Server.Client;

    public async ValueTask InitializeAsync() => Server = await RunningServer.StartAsync(
        [
            By("hep-th/9108004", 1991, "hep-th", new Author("Witten", "Edward"), new Author("Seiberg", "Nathan")),
            By("hep-th/9402044", 1994, "hep-th", new Author("Witten", "E."), new Author("Seiberg", "Nathan")),
            By("math/9601001", 1996, "math.AG", new Author("Witten", "Edward"), new Author("Seiberg", "N.")),
            By("1501.00001", 2015, "q-bio.GN", new Author("Witten", "Evan"), new Author("Katz", "Rafi")),
            By("1601.00001", 2016, "q-bio.GN", new Author("Witten", "E."), new Author("Katz", "Rafi")),
            By("10.1000/a(1)<b>", 2015, "stat.ME", new Author("Witten", "Daniela"), new Author("<i>Simon</i>", "\"Noah\"")),
        ]);

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private static Paper By(string id, int year, string category, params Author[] authors) => new()
    {
        Id = PaperId.Parse(id),
        Title = "Notes of " + id,
        Date = new PaperDate(year),
        Categories = [ArxivTaxonomy.Resolve(category)],
        Authors = [.. authors],
    };
}
