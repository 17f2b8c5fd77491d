using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperSearch.AspNetCore.Requests;

namespace PaperSearch.AspNetCore.Safety;

/// <summary>
/// Problem details (RFC 9457): <c>type</c>, <c>title</c>, <c>status</c>, <c>detail</c>, <c>code</c>, and where text is at fault
/// <c>parameter</c>, <c>position</c>, <c>length</c>.
/// </summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">A stable name of the kind.</param>
/// <param name="Detail">For a person.</param>
internal sealed record Problem(int Status, string Code, string Detail)
{
    // Quotes and names in any script stay readable; nothing reads problem details as HTML.
    private static readonly JsonWriterOptions asWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private RequestException? Cause { get; init; }

    /// <summary>After how many seconds the same request may succeed, where that is known.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>What an exception says to a client; what is not the client's business is only "internal".</summary>
    public static Problem Of(Exception e) => e switch
    {
        RequestException request => new Problem(request.Status, request.Code, request.Message) { Cause = request },
        PaperSearchException { Error: PaperSearchError.CursorMismatch } =>
            new(StatusCodes.Status400BadRequest, "cursor_mismatch", e.Message),
        PaperSearchException { Error: PaperSearchError.CursorExpired } =>
            new(StatusCodes.Status410Gone, "cursor_expired", e.Message),
        PaperSearchException { Error: PaperSearchError.IndexLocked } =>
            new(
                StatusCodes.Status503ServiceUnavailable, "index_locked",
                "Another process writes to the index. Try again when it is done.")
            {
                RetryAfter = 5,
            },
        PaperSearchException { Error: PaperSearchError.ReadOnly } =>
            new(StatusCodes.Status403Forbidden, "read_only", "The index is served for reading only."),
        PaperSearchException { Error: PaperSearchError.SnapshotMissing } =>
            new(StatusCodes.Status404NotFound, "unknown_snapshot", e.Message),
        PaperSearchException { Error: PaperSearchError.SnapshotExists } =>
            new(StatusCodes.Status409Conflict, "snapshot_exists", e.Message),
        PaperSearchException { Error: PaperSearchError.Unsupported } =>
            new(StatusCodes.Status400BadRequest, "unsupported", e.Message),
        PaperSearchException =>
            new(StatusCodes.Status503ServiceUnavailable, "index_unavailable", "The index cannot be read now.")
            {
                RetryAfter = 30,
            },
        JsonException json => new Problem(StatusCodes.Status400BadRequest, "invalid_json",
            string.Create(
                CultureInfo.InvariantCulture,
                $"The body is not valid JSON: line {json.LineNumber + 1}, byte {json.BytePositionInLine}.")),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            new(
                StatusCodes.Status413PayloadTooLarge, "body_too_large", "The body is larger than this server takes."),
        BadHttpRequestException bad => new(bad.StatusCode, "bad_request", "The request cannot be read."),
        _ => new(StatusCodes.Status500InternalServerError, "internal", "The server failed. It is not the request's fault."),
    };

    /// <summary>What a bare status says; <see langword="null"/> for those that need no word.</summary>
    public static Problem? OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => new(status, "not_found", "There is nothing at this address."),
        StatusCodes.Status405MethodNotAllowed => new(status, "method_not_allowed", "This address does not take this method."),
        StatusCodes.Status415UnsupportedMediaType =>
            new(status, "unsupported_media_type", "This address does not take this type of content."),
        _ => null,
    };

    /// <summary>Answers with it; what was prepared before is dropped.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.Remove("ETag");
        response.Headers.Remove("Content-Encoding");
        response.Headers.Remove("Content-Disposition");
        response.StatusCode = Status;
        response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var view = context.GetEndpoint()?.Metadata.GetMetadata<ProblemView>();
        response.ContentType = view is null ? "application/problem+json" : "text/html; charset=utf-8";
        var body = view is null ? AsJson() : Encoding.UTF8.GetBytes(view.Show(context, this));
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    private ReadOnlyMemory<byte> AsJson()
    {
        var body = new System.Buffers.ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(body, asWritten))
            Write(json);
        return body.WrittenMemory;
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "about:blank");
        json.WriteString("title", Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(Status));
        json.WriteNumber("status", Status);
        json.WriteString("code", Code);
        json.WriteString("detail", Detail);
        if (Cause?.Parameter is { } parameter)
            json.WriteString("parameter", parameter);
        if (Cause?.Position is { } position)
            json.WriteNumber("position", position);
        if (Cause?.Length is { } length)
            json.WriteNumber("length", length);
        foreach (var (name, value) in Cause?.More ?? new Dictionary<string, object?>())
        {
            json.WritePropertyName(name);
            JsonSerializer.Serialize(json, value, Searching.SearchJson.Default.Options);
        }
        json.WriteEndObject();
    }
}
