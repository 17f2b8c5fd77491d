using System.Text;
using System.Text.Json;

namespace PaperSearch.Sources;

/// <summary>What the sources of JSON records share. A value of the wrong type is a <see cref="FormatException"/>.</summary>
internal static class JsonRecords
{
    private const int LongestRawText = 64 * 1024;

    // Far beyond any identifier, and well within what an index can hold as one term.
    private const int LongestId = 1000;

    /// <summary>Reads lines one after another; <paramref name="read"/> gets those that are not blank.</summary>
    public static IEnumerable<SourceRecord> ReadLines(Stream content, Func<ReadOnlyMemory<byte>, Paper> read)
    {
        using var lines = new LineReader(content);
        while (lines.MoveNext())
        {
            if (lines.Line.Span.ContainsAnyExcept(" \t\r"u8))
                yield return ReadLine(lines, read);
        }
    }

    public static void Expect(bool condition, string otherwise)
    {
        if (!condition)
            throw new FormatException(otherwise);
    }

    /// <summary>The text behind the property name the reader stands at; numbers as they are written.</summary>
    public static string? Text(ref Utf8JsonReader json, string name)
    {
        json.Read();
        return json.TokenType switch
        {
            JsonTokenType.String => json.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
            JsonTokenType.Null => null,
            _ => throw new FormatException($"\"{name}\" must be a text."),
        };
    }

    /// <summary>Any value behind the property name: texts as they are, others as JSON, <see langword="null"/> for null.</summary>
    public static string? Any(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Null)
            return null;
        if (json.TokenType == JsonTokenType.String)
            return json.GetString();
        using var document = JsonDocument.ParseValue(ref json);
        return document.RootElement.GetRawText();
    }

    /// <summary>The id a record gives, normalised.</summary>
    public static PaperId Id(string text)
    {
        var id = PaperId.Parse(text);
        Expect(!id.IsEmpty, "The id is empty.");
        Expect(id.Value.Length <= LongestId, $"The id is longer than {LongestId} characters.");
        return id;
    }

    /// <summary>Whether the exception says that a record is not as it must be.</summary>
    public static bool IsProblem(Exception e) => e is JsonException or InvalidOperationException or FormatException;

    /// <summary>A record that cannot be read, with as much of its text as is kept.</summary>
    public static ProblemRecord Problem(long line, string reason, string rawText) =>
        new(line, reason, rawText.Length <= LongestRawText ? rawText : rawText[..LongestRawText]);

    /// <summary>What is wrong, for a person who will mend it.</summary>
    public static string Reason(Exception e) => e switch
    {
        JsonException { BytePositionInLine: { } at } => $"Not valid JSON at byte {at}: {e.Message.Split(" LineNumber")[0]}",
        JsonException => $"Not valid JSON: {e.Message}",
        // Thrown for a string that is not UTF-8, among others.
        InvalidOperationException => $"A value cannot be read: {e.Message}",
        _ => e.Message,
    };

    private static SourceRecord ReadLine(LineReader lines, Func<ReadOnlyMemory<byte>, Paper> read)
    {
        if (lines.IsTooLong)
            return Problem(lines.Number, "The line is too long to be a paper.", RawText(lines.Line.Span));
        try
        {
            return new PaperRecord(lines.Number, read(lines.Line));
        }
        catch (Exception e) when (IsProblem(e))
        {
            return Problem(lines.Number, Reason(e), RawText(lines.Line.Span));
        }
    }

    private static string RawText(ReadOnlySpan<byte> bytes) =>
        Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 4 * LongestRawText)]);
}
