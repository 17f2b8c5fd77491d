using Microsoft.AspNetCore.Http.Features;

namespace PaperSearch.AspNetCore.Safety;

/// <summary>
/// Says how large a request may be; the server stops reading beyond it. What is compressed tells no size and is not taken.
/// </summary>
internal sealed class BodySize(RequestDelegate next, WorkKind kind, IOptions<PaperSearchOptions> options)
{
    private readonly long most = kind == WorkKind.Write ? options.Value.Limits.WriteBytes : options.Value.Limits.SearchBytes;

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
        // A declared length needs no reading to be refused.
        if (context.Request.ContentLength > most)
        {
            return new Problem(StatusCodes.Status413PayloadTooLarge, "body_too_large", $"The body may have {most} bytes at most.")
                .WriteAsync(context);
        }
        if (MayCome(context) && context.Request.Headers.ContentEncoding.Count > 0)
        {
            return new Problem(
                StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type", "A compressed body is not taken.")
                .WriteAsync(context);
        }
        return next(context);
    }

    /// <summary>Whether a request may have a body.</summary>
    public static bool MayCome(HttpContext context) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? context.Request.ContentLength is not (null or 0);
}
