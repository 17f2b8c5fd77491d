using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaperSearch.Searching;

/// <summary>Filters as an object with a list for each facet: <c>{"category":["cs.LG"],"year":["2015..2020"]}</c>.</summary>
internal sealed class SearchFiltersJsonConverter : JsonConverter<SearchFilters>
{
    public override SearchFilters Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Filters must be an object.");
        var filters = new SearchFilters();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var facet = reader.GetString()!;
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
                throw new JsonException("The values of a filter must be an array.");
            var values = new List<string>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType != JsonTokenType.String)
                    throw new JsonException("The value of a filter must be a text.");
                values.Add(reader.GetString()!);
            }
            filters = filters.With(facet, values.ToValueList());
        }
        return filters;
    }

    public override void Write(Utf8JsonWriter writer, SearchFilters value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (facet, values) in value.All)
        {
            writer.WriteStartArray(facet);
            foreach (var one in values)
                writer.WriteStringValue(one);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }
}
