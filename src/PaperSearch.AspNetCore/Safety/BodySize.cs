using Microsoft.AspNetCore.Http.Features;

namespace PaperSearch.AspNetCore.Safety;

/// <summary>Says how large a request may be; the server stops reading beyond it.</summary>
internal sealed class BodySize(RequestDelegate next, WorkKind kind, IOptions<PaperSearchOptions> options)
{
    private readonly long most = kind == WorkKind.Write ? options.Value.Limits.WriteBytes : options.Value.Limits.SearchBytes;

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
        // A declared length needs no reading to be refused.
        if (context.Request.ContentLength > most)
            return new Problem(StatusCodes.Status413PayloadTooLarge, "body_too_large", $"The body may have {most} bytes at most.").WriteAsync(context);
        return next(context);
    }
}
