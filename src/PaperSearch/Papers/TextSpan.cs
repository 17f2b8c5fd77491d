using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaperSearch;

/// <summary>Characters of a text: from (included) to (excluded), in UTF-16 units. In JSON <c>[from, to]</c>.</summary>
[JsonConverter(typeof(TextSpanJsonConverter))]
public readonly record struct TextSpan(int From, int To);

internal sealed class TextSpanJsonConverter : JsonConverter<TextSpan>
{
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray || !reader.Read() || !reader.TryGetInt32(out var from)
            || !reader.Read() || !reader.TryGetInt32(out var to) || !reader.Read() || reader.TokenType != JsonTokenType.EndArray)
            throw new JsonException("A span is an array of two integers.");
        return new TextSpan(from, to);
    }

    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.From);
        writer.WriteNumberValue(value.To);
        writer.WriteEndArray();
    }
}
