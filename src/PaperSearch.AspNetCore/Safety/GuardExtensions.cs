namespace PaperSearch.AspNetCore.Safety;

/// <summary>Puts the guard before endpoints: what each request passes on its way in and out, whatever application mounts it.</summary>
internal static class GuardExtensions
{
    /// <summary>Says what the requests of an endpoint cost.</summary>
    public static TBuilder Costs<TBuilder>(this TBuilder endpoint, WorkKind kind)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(kind);

    /// <summary>Puts the guard before every endpoint of a group, those mapped later as well.</summary>
    public static void AddPaperSearchGuard(this RouteGroupBuilder group, IServiceProvider services) =>
        ((IEndpointConventionBuilder)group).Add(endpoint =>
        {
            if (endpoint.RequestDelegate is not { } handler)
                return;
            var kind = endpoint.Metadata.OfType<WorkKind>().LastOrDefault();
            endpoint.RequestDelegate = Guard(handler, kind, services);
        });

    private static RequestDelegate Guard(RequestDelegate handler, WorkKind kind, IServiceProvider services)
    {
        var way = new ApplicationBuilder(services);
        way.UseMiddleware<ProblemResponses>();
        way.Run(handler);
        return way.Build();
    }
}
