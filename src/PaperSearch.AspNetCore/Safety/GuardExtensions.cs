namespace PaperSearch.AspNetCore.Safety;

/// <summary>
/// Puts the guard before endpoints: what each request passes on its way in and out, whatever application mounts it.
/// </summary>
internal static class GuardExtensions
{
    /// <summary>Says what the requests of an endpoint cost.</summary>
    public static TBuilder Costs<TBuilder>(this TBuilder endpoint, WorkKind kind)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(kind);

    /// <summary>Puts the guard before every endpoint of a group, those mapped later as well.</summary>
    public static void AddPaperSearchGuard(this IEndpointConventionBuilder group, IServiceProvider services) =>
        // When everything is said about an endpoint, its cost as well.
        group.Finally(endpoint =>
        {
            if (endpoint.RequestDelegate is not { } handler)
                return;
            // The endpoint's own word stands behind that of its group.
            var kind = endpoint.Metadata.OfType<WorkKind>().LastOrDefault();
            endpoint.RequestDelegate = Guard(handler, kind, services);
        });

    private static RequestDelegate Guard(RequestDelegate handler, WorkKind kind, IServiceProvider services)
    {
        var way = new ApplicationBuilder(services);
        way.UseMiddleware<RequestTimes>(kind);
        way.UseMiddleware<SecurityHeaders>();
        way.UseMiddleware<ProblemResponses>();
        way.UseMiddleware<CrossOrigin>();
        if (kind != WorkKind.Operation)
            way.UseMiddleware<ClientRate>();
        if (kind == WorkKind.Write)
            way.UseMiddleware<ApiKeyGate>();
        way.UseMiddleware<BodySize>(kind);
        way.UseResponseCompression();
        if (kind == WorkKind.Search)
            way.UseMiddleware<WholeBody>();
        if (kind is WorkKind.Search or WorkKind.Export)
            way.UseMiddleware<ClientShare>(kind);
        if (kind is WorkKind.Search or WorkKind.Export or WorkKind.Write)
            way.UseMiddleware<ConcurrencyLimit>(kind);
        way.Run(handler);
        return way.Build();
    }
}
