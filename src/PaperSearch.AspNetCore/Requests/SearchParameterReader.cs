using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace PaperSearch.AspNetCore.Requests;

/// <summary>Reads the parameters of a search from an address or a JSON body. An empty value is as good as none.</summary>
internal static class SearchParameterReader
{
    /// <summary>Reads what stands behind the <c>?</c> of an address.</summary>
    /// <param name="query">The names and values.</param>
    /// <param name="table">The parameters there are.</param>
    /// <param name="limits">How much may be asked for.</param>
    /// <param name="alsoKnown">Names that somebody else reads.</param>
    /// <exception cref="RequestException">A name is unknown, a value is none.</exception>
    public static SearchParameters Read(
        IQueryCollection query, SearchParameterTable table, PaperSearchLimits limits, params ReadOnlySpan<string> alsoKnown)
    {
        var parameters = new SearchParameters();
        foreach (var (name, values) in query)
        {
            if (table.Find(name) is { } row)
                parameters = Take(parameters, row, values, limits);
            else if (!alsoKnown.Contains(name))
                throw Unknown(name, [.. table.All.Select(r => r.Name), .. alsoKnown]);
            else if (values.Count > 1)
                throw Repeated(name);
        }
        return parameters;
    }

    /// <summary>
    /// Reads a JSON object with the same names; a list for a value that may be repeated; <c>{"filter":{"year":…}}</c> is
    /// <c>"filter.year"</c>.
    /// </summary>
    /// <exception cref="RequestException">The body is no such object.</exception>
    public static SearchParameters Read(JsonElement body, SearchParameterTable table, PaperSearchLimits limits)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw new RequestException(
                StatusCodes.Status400BadRequest, "invalid_json",
                "The body must be a JSON object such as {\"q\":\"meta learning\"}.");
        return Read(body, "", new SearchParameters(), table, limits, new HashSet<string>(StringComparer.Ordinal));
    }

    /// <summary>For endpoints that take no search: only these names may stand, each once.</summary>
    /// <exception cref="RequestException">There is another.</exception>
    public static void RequireKnown(IQueryCollection query, params string[] known)
    {
        RequireKnown(query.Keys, known);
        foreach (var (name, values) in query)
        {
            if (values.Count > 1)
                throw Repeated(name);
        }
    }

    /// <summary>Only these names may stand.</summary>
    /// <exception cref="RequestException">There is another.</exception>
    public static void RequireKnown(IEnumerable<string> names, IReadOnlyList<string> known)
    {
        foreach (var name in names)
        {
            if (!known.Contains(name))
                throw Unknown(name, known);
        }
    }

    private static SearchParameters Read(
        JsonElement part,
        string prefix,
        SearchParameters parameters,
        SearchParameterTable table,
        PaperSearchLimits limits,
        HashSet<string> read)
    {
        foreach (var property in part.EnumerateObject())
        {
            var name = prefix + Text(() => property.Name);
            if (property.Value.ValueKind == JsonValueKind.Object)
                parameters = Read(property.Value, name + ".", parameters, table, limits, read);
            else if (table.Find(name) is { } row)
                parameters = read.Add(name) ? Take(parameters, row, Values(name, property.Value), limits) : throw Repeated(name);
            else
                throw Unknown(name, [.. table.All.Select(r => r.Name)]);
        }
        return parameters;
    }

    private static SearchParameters Take(
        SearchParameters parameters, SearchParameter row, StringValues values, PaperSearchLimits limits)
    {
        if (values.Count > 1 && !row.IsRepeatable)
            throw Repeated(row.Name);
        if (values.Count > limits.FilterValues)
        {
            throw new RequestException(
                StatusCodes.Status400BadRequest, "too_many_values", $"{row.Name} may stand at most {limits.FilterValues} times.")
            {
                Parameter = row.Name,
            };
        }
        foreach (var value in values)
        {
            if (!string.IsNullOrEmpty(value))
                parameters = row.Read(parameters, value, limits);
        }
        return parameters;
    }

    private static StringValues Values(string name, JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? new StringValues([.. value.EnumerateArray().Select(item => Value(name, item))])
        : new StringValues(Value(name, value));

    private static string? Value(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value.GetString),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => null,
        _ => throw RequestException.Invalid(name, Text(value.GetRawText)!, "a text, a number, true or false"),
    };

    // JSON may hold halves of pairs and bytes that are no text; only reading finds out.
    private static string? Text(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            throw new RequestException(
                StatusCodes.Status400BadRequest, "invalid_json",
                "The body holds what is no Unicode text: half of a surrogate pair, or bytes that are not UTF-8.");
        }
    }

    private static RequestException Repeated(string name) =>
        new(StatusCodes.Status400BadRequest, "repeated_parameter", $"{name} may stand only once.") { Parameter = name };

    private static RequestException Unknown(string name, IReadOnlyList<string> known) =>
        RequestException.Unknown(
            "unknown_parameter", $"There is no parameter '{RequestException.Shown(name)}'.", name, known, parameter: name);
}
