using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.AspNetCore.Writing;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Api;

/// <summary>
/// <c>GET /snapshots</c>: the named states that <c>snapshot=</c> asks for. <c>PUT</c> and <c>DELETE /snapshots/{name}</c>, with
/// an API key.
/// </summary>
internal static class SnapshotEndpoints
{
    private const string Note = "note";

    private const string Expected =
        "the name of a snapshot: 1 to 100 letters a to z, digits, dots, hyphens and underscores, a letter or digit first";

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapRead("/snapshots", ListAsync).WithName(EndpointNames.Snapshots).WithTags("Snapshots").Costs(WorkKind.Light)
            .WithSummary("The snapshots of the index, oldest first")
            .WithDescription("Named states of the index that stay as they are: snapshot=NAME searches one.")
            .Produces<ValueList<IndexSnapshot>>();

    /// <summary>Maps what changes them.</summary>
    public static void MapWriting(IEndpointRouteBuilder api)
    {
        api.MapPut("/snapshots/{name}", PutAsync).WithName(EndpointNames.PutSnapshot).WithTags("Snapshots").Costs(WorkKind.Write)
            .WithMetadata(new TakesOnly((Note, "Anything to remember it by")))
            .WithSummary("Takes a snapshot of the state that the index is in")
            .WithDescription("Copies nothing. A name that is taken is refused. With an API key.")
            .Produces<IndexSnapshot>(StatusCodes.Status201Created);
        api.MapDelete("/snapshots/{name}", DeleteAsync).WithName(EndpointNames.DeleteSnapshot).WithTags("Snapshots")
            .Costs(WorkKind.Write).WithMetadata(new TakesOnly())
            .WithSummary("Forgets a snapshot").WithDescription("With an API key.").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task ListAsync(HttpContext context, IPaperSearcher index)
    {
        SearchParameterReader.RequireKnown(context.Request.Query);
        var all = await index.SnapshotsAsync(context.RequestAborted).ConfigureAwait(false);
        // Their sizes change while the index does, and other processes take and delete them.
        context.Response.Headers.CacheControl = "no-store";
        await JsonAnswer.WriteAsync(context, all, SearchJson.Default.ValueListIndexSnapshot).ConfigureAwait(false);
    }

    private static async Task PutAsync(
        HttpContext context, string name, WriteQueue queue, Addresses addresses, IOptions<PaperSearchOptions> options)
    {
        SearchParameterReader.RequireKnown(context.Request.Query, Note);
        var note = ParameterValues.Short(Note, context.Request.Query[Note].ToString(), options.Value.Limits);
        IndexSnapshot taken;
        try
        {
            taken = await queue.RunAsync(store => store.CreateSnapshotAsync(name, note), context.RequestAborted)
                .ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            throw RequestException.Invalid("name", name, Expected);
        }
        context.Response.Headers.Location = addresses.OfSnapshots(context);
        await JsonAnswer.WriteAsync(context, taken, SearchJson.Default.IndexSnapshot, StatusCodes.Status201Created)
            .ConfigureAwait(false);
    }

    private static async Task DeleteAsync(HttpContext context, string name, WriteQueue queue, IPaperSearcher index)
    {
        SearchParameterReader.RequireKnown(context.Request.Query);
        if (await queue.RunAsync(store => store.DeleteSnapshotAsync(name), context.RequestAborted).ConfigureAwait(false) is null)
        {
            string[] known = [.. (await index.SnapshotsAsync(context.RequestAborted).ConfigureAwait(false)).Select(s => s.Name)];
            throw RequestException.Unknown(
                "unknown_snapshot", "There is no such snapshot.", name, known, status: StatusCodes.Status404NotFound);
        }
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
