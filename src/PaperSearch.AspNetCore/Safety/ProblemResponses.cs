using PaperSearch.AspNetCore.Requests;

namespace PaperSearch.AspNetCore.Safety;

/// <summary>Answers what goes wrong as problem details (RFC 9457), and tells no more of the inside than a client needs.</summary>
internal sealed partial class ProblemResponses(RequestDelegate next, ILogger<ProblemResponses> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var problem = Problem.Of(e);
            if (problem.Status == StatusCodes.Status500InternalServerError)
                LogFailure(log, context.Request.Path, e);
            await problem.WriteAsync(context).ConfigureAwait(false);
        }
    }

    [LoggerMessage(LogLevel.Error, "A request to {Path} failed.")]
    private static partial void LogFailure(ILogger log, PathString path, Exception e);
}
