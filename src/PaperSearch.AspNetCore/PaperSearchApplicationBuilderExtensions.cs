using PaperSearch.AspNetCore.Safety;

namespace Microsoft.AspNetCore.Builder;

/// <summary>For applications that serve PaperSearch and nothing else.</summary>
public static class PaperSearchApplicationBuilderExtensions
{
    /// <summary>
    /// Gives the answers that no endpoint gives (there is nothing here, not with this method) the same headers and problem
    /// details as those of PaperSearch's endpoints.
    /// </summary>
    public static IApplicationBuilder UsePaperSearchAnswers(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.UseMiddleware<SecurityHeaders>().UseMiddleware<ProblemResponses>().Use(async (context, next) =>
        {
            await next(context).ConfigureAwait(false);
            if (context.GetEndpoint() is not null && context.Response.StatusCode != StatusCodes.Status405MethodNotAllowed)
                return;
            if (Problem.OfStatus(context.Response.StatusCode) is { } problem && !context.Response.HasStarted)
                await problem.WriteAsync(context).ConfigureAwait(false);
        });
    }
}
