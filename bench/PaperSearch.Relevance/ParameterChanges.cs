using System.Globalization;
using System.Reflection;

namespace PaperSearch.Relevance;

/// <summary>Parameters that the command line sets: <c>B=0.4</c>.</summary>
internal static class ParameterChanges
{
    /// <summary>Sets properties.</summary>
    /// <param name="parameters">What is changed: a copy of its own.</param>
    /// <param name="changes">Names of properties with values.</param>
    /// <param name="option">The option that they were given by.</param>
    public static T Apply<T>(T parameters, IReadOnlyList<string> changes, string option)
        where T : class
    {
        foreach (var change in changes)
        {
            var property = change.Split('=') is [var name, _]
                ? typeof(T).GetProperty(name, BindingFlags.Public | BindingFlags.IgnoreCase | BindingFlags.Instance)
                : null;
            if (property is not { CanWrite: true })
                throw new UsageException($"{option} {change}: expected PARAMETER=VALUE, a parameter of {typeof(T).Name}.");
            property.SetValue(parameters, Value(change, property.PropertyType, option));
        }
        return parameters;
    }

    private static object Value(string change, Type type, string option)
    {
        try
        {
            return Convert.ChangeType(
                change[(change.IndexOf('=', StringComparison.Ordinal) + 1)..], type, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is FormatException or OverflowException or InvalidCastException)
        {
            throw new UsageException($"{option} {change}: {e.Message}");
        }
    }
}
