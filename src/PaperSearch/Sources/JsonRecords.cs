using System.Text;
using System.Text.Json;

namespace PaperSearch.Sources;

/// <summary>Values of JSON records as the sources need them. A value of the wrong type is a <see cref="FormatException"/>.</summary>
internal static class JsonRecords
{
    private const int LongestRawText = 64 * 1024;

    public static void Expect(bool condition, string otherwise)
    {
        if (!condition)
            throw new FormatException(otherwise);
    }

    /// <summary>The text behind the property name the reader stands at; numbers as they are written.</summary>
    public static string? Text(ref Utf8JsonReader json)
    {
        var name = json.GetString();
        json.Read();
        return json.TokenType switch
        {
            JsonTokenType.String => json.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
            JsonTokenType.Null => null,
            _ => throw new FormatException($"\"{name}\" must be a text."),
        };
    }

    public static PaperDate? Date(ref Utf8JsonReader json)
    {
        var name = json.GetString();
        var text = Text(ref json);
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return PaperDate.TryParse(text, out var date) ? date : throw new FormatException($"\"{name}\": \"{text}\" is no date (yyyy, yyyy-mm or yyyy-mm-dd).");
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

    /// <summary>A DOI without resolver and prefix; a text that is none as it stands.</summary>
    public static string Doi(string text) => PaperId.Parse(text).Value;

    /// <summary>The record's own text, as much as is kept of it.</summary>
    public static string RawText(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 4 * LongestRawText)]);
        return text.Length <= LongestRawText ? text : text[..LongestRawText];
    }

    public static string Reason(Exception e) => e switch
    {
        JsonException { BytePositionInLine: { } at } => $"Not valid JSON at byte {at}: {e.Message.Split(" LineNumber")[0]}",
        _ => e.Message,
    };
}
