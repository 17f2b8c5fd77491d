using Microsoft.AspNetCore.Cors.Infrastructure;

namespace PaperSearch.AspNetCore.Safety;

/// <summary>Lets pages of other origins read answers, where the options name the origins; else no header says so.</summary>
internal sealed class CrossOrigin
{
    private readonly RequestDelegate next;
    private readonly ICorsService cors;
    private readonly CorsPolicy? policy;

    public CrossOrigin(RequestDelegate next, ICorsService cors, IOptions<PaperSearchOptions> options)
    {
        this.next = next;
        this.cors = cors;
        policy = PolicyOf(options.Value);
    }

    public Task InvokeAsync(HttpContext context)
    {
        var isPreflight = HttpMethods.IsOptions(context.Request.Method)
            && context.Request.Headers.AccessControlRequestMethod.Count > 0;
        if (policy is not null)
            context.Response.Headers.Append("Vary", "Origin");
        if (policy is not null && context.Request.Headers.Origin.Count > 0)
        {
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            cors.ApplyResult(cors.EvaluatePolicy(context, policy), context.Response);
        }
        if (!isPreflight)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    // Reading only: a browser page of another site has no business with an API key.
    private static CorsPolicy? PolicyOf(PaperSearchOptions options) => options.CorsOrigins.Count == 0
        ? null
        : new CorsPolicyBuilder(options.CorsOrigins.Contains("*") ? ["*"] : [.. options.CorsOrigins])
            .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post)
            .WithHeaders("content-type", "if-none-match")
            .WithExposedHeaders("etag", "retry-after")
            .SetPreflightMaxAge(TimeSpan.FromHours(1))
            .Build();
}
