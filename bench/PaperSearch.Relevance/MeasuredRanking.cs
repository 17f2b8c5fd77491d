using System.Globalization;
using System.Reflection;
using PaperSearch.Resolving;

namespace PaperSearch.Relevance;

/// <summary>A ranking that is measured.</summary>
/// <param name="Label">What tables call it.</param>
/// <param name="Profile">Its parameters; <see langword="null"/> for what a request has that names none.</param>
internal sealed record MeasuredRanking(string Label, RankingProfile? Profile)
{
    public static MeasuredRanking Default { get; } = new("default", null);

    /// <summary>One of <see cref="RankingProfile"/>'s own profiles, with changes such as <c>B=0.4</c>.</summary>
    /// <param name="name">The profile's name; empty for the default.</param>
    /// <param name="changes">Parameters and their values.</param>
    public static MeasuredRanking Of(string name, IReadOnlyList<string> changes)
    {
        // A copy, as its properties are set below.
        var profile = Named(name) with { };
        foreach (var change in changes)
        {
            var property = change.Split('=') is [var parameter, _] ? Property(parameter, BindingFlags.Instance) : null;
            if (property is not { CanWrite: true })
                throw new UsageException($"--set {change}: expected PARAMETER=VALUE, a parameter of RankingProfile.");
            property.SetValue(profile, Value(change, property.PropertyType));
        }
        return new MeasuredRanking(string.Join(' ', changes.Prepend(name).Where(part => part.Length > 0)), profile);
    }

    private static RankingProfile Named(string name) => name.Length == 0
        ? RankingProfile.Default
        : Property(name, BindingFlags.Static)?.GetValue(null) as RankingProfile
            ?? throw new UsageException($"There is no profile '{name}'.");

    private static PropertyInfo? Property(string name, BindingFlags kind) =>
        typeof(RankingProfile).GetProperty(name, BindingFlags.Public | BindingFlags.IgnoreCase | kind);

    private static object Value(string change, Type type)
    {
        try
        {
            return Convert.ChangeType(change[(change.IndexOf('=', StringComparison.Ordinal) + 1)..], type,
                CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is FormatException or OverflowException or InvalidCastException)
        {
            throw new UsageException($"--set {change}: {e.Message}");
        }
    }
}
