using System.Runtime.InteropServices;
using System.Text.Json;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.Sources;

namespace PaperSearch.AspNetCore.Writing;

/// <summary>Reads papers from the body of a request: JSON, or JSON Lines where the content type says so.</summary>
internal static class PaperBody
{
    private static readonly string[] lineTypes =
        ["application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines"];

    /// <summary>The records of a body, in order; those that cannot be read are values.</summary>
    /// <exception cref="RequestException">The body is of another type, or has more records than are taken at once.</exception>
    /// <exception cref="JsonException">The body is JSON, but not whole.</exception>
    public static async Task<IReadOnlyList<SourceRecord>> ReadAsync(HttpRequest request, int most, CancellationToken cancellation)
    {
        // Kept whole, at most as many bytes as the limits allow: sources read without waiting.
        var content = new MemoryStream();
        if (IsLines(request))
            await request.Body.CopyToAsync(content, cancellation).ConfigureAwait(false);
        else if (request.HasJsonContentType())
            await CopyAsLinesAsync(request.Body, content, cancellation).ConfigureAwait(false);
        else
            throw Unsupported("The body must be application/json or application/x-ndjson.");
        content.Position = 0;

        var source = PaperSources.Find("jsonl")!;
        var input = new SourceInput("request", content, DateOnly.FromDateTime(DateTime.UtcNow));
        var records = source.Read(input).Take(most + 1).ToList();
        return records.Count <= most
            ? records
            : throw new RequestException(
                StatusCodes.Status413PayloadTooLarge, "too_many_papers", $"A request may bring {most} papers at most.");
    }

    private static bool IsLines(HttpRequest request)
    {
        var type = request.ContentType?.Split(';')[0].Trim();
        return lineTypes.Contains(type, StringComparer.OrdinalIgnoreCase);
    }

    // One object or a list of them, each on a line of its own, so that lists and lines are read by the same source. They are
    // copied as they stand: a text that cannot be read is one record's problem.
    private static async Task CopyAsLinesAsync(Stream body, MemoryStream lines, CancellationToken cancellation)
    {
        using var document = await JsonDocument.ParseAsync(body, default, cancellation).ConfigureAwait(false);
        var root = document.RootElement;
        IEnumerable<JsonElement> records = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray() : [root];
        foreach (var record in records)
            AddLine(lines, JsonMarshal.GetRawUtf8Value(record));
    }

    // In JSON a line can end between values only.
    private static void AddLine(MemoryStream lines, ReadOnlySpan<byte> record)
    {
        var start = (int)lines.Length;
        lines.Write(record);
        var line = lines.GetBuffer().AsSpan(start, record.Length);
        line.Replace((byte)'\n', (byte)' ');
        line.Replace((byte)'\r', (byte)' ');
        lines.WriteByte((byte)'\n');
    }

    private static RequestException Unsupported(string detail) =>
        new(StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type", detail);
}
