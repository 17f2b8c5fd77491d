using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PaperSearch.AspNetCore.Safety;

namespace PaperSearch.AspNetCore.Api;

/// <summary>Answers with a JSON document. The work is done then: the request's turn goes to the next.</summary>
internal static class JsonAnswer
{
    public static async Task WriteAsync<T>(
        HttpContext context, T value, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK)
    {
        ConcurrencyLimit.End(context);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(context.Response.Body, value, type, context.RequestAborted).ConfigureAwait(false);
    }
}
