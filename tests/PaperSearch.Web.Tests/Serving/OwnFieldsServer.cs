namespace PaperSearch.Web.Tests.Serving;

/// <summary>A server of an index with fields of an application, which it learns of by opening it.</summary>
public sealed class OwnFieldsServer : IAsyncLifetime
{
    private static readonly PaperFieldTable fields = PaperFieldTable.Default.With(
        PaperField.Keyword("lab") with { Label = "Laboratory", Facets = [new("lab", FacetType.Terms, "Laboratories")] },
        PaperField.Number("rating"),
        PaperField.Text("notes"));

    internal RunningServer Server { get; private set; } = null!;

    internal HttpClient Client => Server.Client;

    public async ValueTask InitializeAsync() => Server = await RunningServer.StartAsync(
        [
            Make("a", "Physics", "3"),
            Make("b", "Physics", "5"),
            Make("c", "<b>Chemistry</b> & \"Co\"", "12"),
            Make("d", "", "good"),
        ],
        fields: fields);

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private static Paper Make(string id, string lab, string rating) => new()
    {
        Id = PaperId.Parse(id),
        Title = "Marimba " + id,
        Extra = [new("lab", lab), new("rating", rating), new("notes", "Read the lattice"), new("shelf", "9")],
    };
}
