using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaperSearch;

/// <summary>
/// Writes a <see cref="ValueList{T}"/> as an array. Public for what the JSON generator writes where an application's types hold
/// such lists. Thread-safe.
/// </summary>
public sealed class ValueListJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

    /// <inheritdoc/>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "All types of reference share the code of one of them.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        // Named, so that code for them is there where none can be made while the program runs.
        typeToConvert == typeof(ValueList<TextSpan>) ? new Converter<TextSpan>()
        : typeToConvert == typeof(ValueList<int>) ? new Converter<int>()
        : typeToConvert == typeof(ValueList<string>) ? new Converter<string>()
        : (JsonConverter)Activator.CreateInstance(
            typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<ValueList<T>>
    {
        public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
                throw new JsonException("A list must be an array.");
            // Item by item, so that a source-generated context need know the item's type only, not an array of it.
            var info = options.GetTypeInfo(typeof(T));
            var items = new List<T>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                items.Add((T)JsonSerializer.Deserialize(ref reader, info)!);
            return items.ToValueList();
        }

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            var info = options.GetTypeInfo(typeof(T));
            foreach (var item in value)
                JsonSerializer.Serialize(writer, item, info);
            writer.WriteEndArray();
        }
    }
}
