using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Api;

/// <summary>
/// <c>GET /papers/{id}/similar</c>: the papers that resemble one of the index. <c>GET /similar</c>: those that resemble a text.
/// </summary>
internal static class SimilarEndpoints
{
    private const string Ending = "/similar";
    private const string Title = "title";
    private const string Text = "text";
    private const string Size = "size";
    private const string Explain = "explain";

    private static readonly SimilarRequest usual = new();

    private static readonly (string, string)[] shared =
    [
        (Size, $"How many papers, 1 to {SimilarRequest.MaximumSize} (default {usual.Size})"),
        (Explain, "Whether to tell the parts of each score"),
        (SearchParameterTable.SnapshotName, "The snapshot to ask"),
    ];

    private static readonly (string, string)[] ofText =
    [
        (Title, "The title of a paper; counts twice, and a paper of just this title comes first"),
        (Text, "Its abstract, or any text"),
    ];

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapRead("/papers/{id}" + Ending, (HttpContext context, string id, PaperSearches searches) =>
                OfPaperAsync(context, PaperIds.Read(id), searches))
            .WithName(EndpointNames.Similar).WithTags("Papers").Costs(WorkKind.Search)
            .WithMetadata(new TakesOnly(shared) { Filters = true })
            .WithSummary("The papers that resemble a paper")
            .WithDescription("By the words of titles and abstracts and by the topics that stand behind words; those that do most "
                + "first. A slash in the id may stand as it is or as %2F.")
            .Produces<SimilarPage>();
        api.MapRead(Ending, OfTextAsync)
            .WithName(EndpointNames.SimilarToText).WithTags("Papers").Costs(WorkKind.Search)
            .WithMetadata(new TakesOnly([.. ofText, .. shared]) { Filters = true })
            .WithSummary("The papers that resemble a text").Produces<SimilarPage>();
    }

    /// <summary>
    /// Answers for a paper whose id has slashes, as the endpoint of papers takes these addresses.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="asked">What stands for the id in the address.</param>
    /// <param name="searches">Asks the index.</param>
    /// <returns>Whether it has answered: the address is one of similar papers, and no paper's own.</returns>
    public static async Task<bool> TryAnswerAsync(HttpContext context, string asked, PaperSearches searches)
    {
        if (!asked.EndsWith(Ending, StringComparison.Ordinal) || asked.Length == Ending.Length)
            return false;
        var snapshot = context.Request.Query[SearchParameterTable.SnapshotName].ToString() is { Length: > 0 } name ? name : null;
        if (await searches.GetAsync(PaperId.Parse(asked), snapshot, context.RequestAborted).ConfigureAwait(false) is not null)
            return false;
        await OfPaperAsync(context, asked[..^Ending.Length], searches).ConfigureAwait(false);
        return true;
    }

    private static Task OfPaperAsync(HttpContext context, string id, PaperSearches searches) =>
        AnswerAsync(context, usual with { Paper = PaperId.Parse(id) }, searches);

    private static Task OfTextAsync(HttpContext context, PaperSearches searches)
    {
        var longest = searches.Limits.QueryLength;
        var request = usual with { Title = Value(Title), Text = Value(Text) };
        if (request.Title.Length + request.Text.Length > 0)
            return AnswerAsync(context, request, searches, Title, Text);
        throw new RequestException(
            StatusCodes.Status400BadRequest, "missing_parameter", "Give a text=, such as an abstract, or a title=.")
        {
            Parameter = Text,
        };

        string Value(string name) => context.Request.Query[name].ToString() is var value && value.Length <= longest
            ? value
            : throw RequestException.Invalid(name, value, $"a text of at most {longest} characters");
    }

    private static async Task AnswerAsync(
        HttpContext context, SimilarRequest request, PaperSearches searches, params string[] alsoKnown)
    {
        var query = context.Request.Query;
        SearchParameterReader.RequireKnown(
            query.Keys, [.. alsoKnown, Size, Explain, SearchParameterTable.SnapshotName, .. searches.FilterNames]);
        var parameters = searches.Read(query, alsoKnown);
        request = request with
        {
            Size = query[Size].ToString() is { Length: > 0 } size
                ? ParameterValues.Number(Size, size, 1, Math.Min(SimilarRequest.MaximumSize, searches.Limits.PageSize))
                : usual.Size,
            Filters = parameters.Filters,
            Explain = parameters.Explain,
            Snapshot = parameters.Snapshot,
        };
        var state = await searches.InfoAsync(request.Snapshot, context.RequestAborted).ConfigureAwait(false);
        if (EntityTags.IsKnown(context, EntityTags.Tag(
            state, $"similar {request.Paper} {parameters.ToQueryString()}\n{request.Title}\n{request.Text}")))
            return;
        var page = await searches.SimilarAsync(request, context.RequestAborted).ConfigureAwait(false)
            ?? throw new RequestException(
                StatusCodes.Status404NotFound, "paper_not_found", "There is no such paper in the index.");
        await JsonAnswer.WriteAsync(context, page, SearchJson.Default.SimilarPage).ConfigureAwait(false);
    }
}
