using System.Diagnostics.CodeAnalysis;
using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Safety;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Mounts what those who run the API need beside it.</summary>
public static class PaperSearchOperationsEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps <c>/health/live</c> and <c>/health/ready</c>. Endpoints that the application maps in the group it gets, as an
    /// exporter's <c>/metrics</c>, pass the same guard: their number is never limited.
    /// </summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="prefix">Where they begin, for example <c>/</c>.</param>
    public static RouteGroupBuilder MapPaperSearchOperations(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "/")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var operations = endpoints.MapGroup(prefix);
        operations.AddPaperSearchGuard(endpoints.ServiceProvider);
        operations.Costs(WorkKind.Operation);
        HealthEndpoints.Map(operations);
        return operations;
    }
}
