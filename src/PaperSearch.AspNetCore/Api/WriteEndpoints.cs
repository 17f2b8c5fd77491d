using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;
using PaperSearch.AspNetCore.Writing;
using PaperSearch.Searching;
using PaperSearch.Sources;

namespace PaperSearch.AspNetCore.Api;

/// <summary>
/// <c>PUT /papers/{id}</c>, <c>POST /papers</c>, <c>DELETE /papers/{id}</c>, with an API key. Answered when the change is on the
/// disk; from then on searches of this server see it, <c>refresh=wait_for</c> or not.
/// </summary>
internal static class WriteEndpoints
{
    private const string Refresh = "refresh";
    private static readonly (string, string) refresh = (Refresh, "wait_for: answer when searches see the change");

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPut("/papers/{**id}", PutAsync).WithName(EndpointNames.PutPaper).WithTags("Writing").Costs(WorkKind.Write)
            .WithMetadata(new TakesOnly(refresh), new TakesPapers())
            .WithSummary("Adds or replaces a paper")
            .WithDescription("The body is the paper as JSON, as GET gives it. With an API key.")
            .Produces<RecordResult>().Produces<RecordResult>(StatusCodes.Status201Created);
        api.MapPost("/papers", PostAsync).WithName(EndpointNames.PostPapers).WithTags("Writing").Costs(WorkKind.Write)
            .WithMetadata(new TakesOnly(refresh), new TakesPapers())
            .WithSummary("Adds or replaces papers")
            .WithDescription("The body is JSON (a paper or a list) or JSON Lines (application/x-ndjson). "
                + "Each record has its own result. With an API key.")
            .Produces<WriteAnswer>();
        api.MapDelete("/papers/{**id}", DeleteAsync).WithName(EndpointNames.DeletePaper).WithTags("Writing").Costs(WorkKind.Write)
            .WithMetadata(new TakesOnly(refresh))
            .WithSummary("Deletes a paper").WithDescription("With an API key.").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task PutAsync(
        HttpContext context, string? id, WriteQueue queue, IPaperSearcher index, Addresses addresses)
    {
        var waits = ReadRefresh(context.Request);
        var asked = PaperId.Parse(PaperIds.Read(id));
        var paper = await PaperBody.ReadAsync(context.Request, 1, context.RequestAborted).ConfigureAwait(false) switch
        {
            [PaperRecord record] => record.Paper,
            [ProblemRecord problem] =>
                throw new RequestException(
                    StatusCodes.Status400BadRequest, "invalid_paper", problem.Reason),
            _ => throw new RequestException(StatusCodes.Status400BadRequest, "invalid_paper", "The body must be one paper."),
        };
        // A record without an id of its own was given one made of its content.
        if (paper.Id != asked && paper.Id != PaperId.FromContent("jsonl", paper.Title, paper.Date?.Year ?? 0))
            throw new RequestException(
                StatusCodes.Status400BadRequest, "id_mismatch", $"The paper's id is '{paper.Id}', the address names another.");
        PaperChange[] change = [PaperChange.Put(paper with { Id = asked })];
        var result = (await queue.ApplyAsync(change, context.RequestAborted).ConfigureAwait(false))[0];
        if (waits)
            await index.InfoAsync(context.RequestAborted).ConfigureAwait(false);
        if (result.Outcome == PaperChangeOutcome.Outdated)
            throw new RequestException(StatusCodes.Status409Conflict, "outdated", result.Reason!);
        if (result.Outcome == PaperChangeOutcome.Rejected)
            throw new RequestException(StatusCodes.Status422UnprocessableEntity, "invalid_paper", result.Reason!);
        var isNew = result.Outcome == PaperChangeOutcome.Added;
        if (isNew)
            context.Response.Headers.Location = addresses.OfPaper(context, asked);
        var answer = new RecordResult(1, asked.Value, result.Outcome, result.Reason);
        var status = isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await JsonAnswer.WriteAsync(context, answer, WriteJson.Default.RecordResult, status).ConfigureAwait(false);
    }

    private static async Task PostAsync(
        HttpContext context, WriteQueue queue, IPaperSearcher index, IOptions<PaperSearchOptions> options)
    {
        var waits = ReadRefresh(context.Request);
        var most = options.Value.Limits.WritePapers;
        var records = await PaperBody.ReadAsync(context.Request, most, context.RequestAborted).ConfigureAwait(false);
        var papers = records.OfType<PaperRecord>().ToList();
        PaperChange[] changes = [.. papers.Select(record => PaperChange.Put(record.Paper))];
        var written = await queue.ApplyAsync(changes, context.RequestAborted).ConfigureAwait(false);
        if (waits)
            await index.InfoAsync(context.RequestAborted).ConfigureAwait(false);
        var results = papers
            .Zip(written, (record, done) => new RecordResult(record.Line, done.Id.Value, done.Outcome, done.Reason))
            .Concat(records.OfType<ProblemRecord>()
                .Select(problem => new RecordResult(problem.Line, null, PaperChangeOutcome.Rejected, problem.Reason)))
            .OrderBy(result => result.Record).ToValueList();
        await JsonAnswer.WriteAsync(context, WriteAnswer.Of(results), WriteJson.Default.WriteAnswer).ConfigureAwait(false);
    }

    private static async Task DeleteAsync(HttpContext context, string? id, WriteQueue queue, IPaperSearcher index)
    {
        var waits = ReadRefresh(context.Request);
        PaperChange[] change = [PaperChange.Delete(PaperId.Parse(PaperIds.Read(id)))];
        var result = (await queue.ApplyAsync(change, context.RequestAborted).ConfigureAwait(false))[0];
        if (waits)
            await index.InfoAsync(context.RequestAborted).ConfigureAwait(false);
        if (result.Outcome != PaperChangeOutcome.Deleted)
            throw new RequestException(StatusCodes.Status404NotFound, "paper_not_found", "There is no such paper in the index.");
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static bool ReadRefresh(HttpRequest request)
    {
        SearchParameterReader.RequireKnown(request.Query, Refresh);
        return request.Query[Refresh].ToString() switch
        {
            "" or "false" => false,
            "wait_for" => true,
            var other => throw RequestException.Invalid(Refresh, other, "wait_for or false"),
        };
    }
}
