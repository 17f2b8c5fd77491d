using System.Globalization;

namespace PaperSearch.AspNetCore.Requests;

/// <summary>Reads values of parameters; what is none is a <see cref="RequestException"/> that says what to write.</summary>
internal static class ParameterValues
{
    public static bool Flag(string name, string value) => value switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => throw RequestException.Invalid(name, value, "true or false"),
    };

    public static int Number(string name, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw RequestException.Invalid(
                    name, value, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));

    /// <summary>A text that is no longer than the limits allow.</summary>
    public static string Short(string name, string value, PaperSearchLimits limits) =>
        value.Length <= limits.ValueLength
            ? value
            : throw RequestException.Invalid(
                    name, value,
                    string.Create(CultureInfo.InvariantCulture, $"a text of at most {limits.ValueLength} characters"));

    /// <summary>One of the names; else the answer tells them, the nearest first.</summary>
    public static T Choice<T>(string name, string value, IReadOnlyDictionary<string, T> choices) =>
        choices.TryGetValue(value, out var choice)
            ? choice
            : throw RequestException.Invalid(name, value, $"one of {string.Join(", ", choices.Keys)}");

    /// <summary>Parts between commas, without blanks around them and without empty ones.</summary>
    public static string[] Parts(string value) =>
        value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
