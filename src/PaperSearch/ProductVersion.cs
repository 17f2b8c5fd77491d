using System.Reflection;

namespace PaperSearch;

/// <summary>Which PaperSearch this is.</summary>
internal static class ProductVersion
{
    private const int RevisionLength = 12;

    /// <summary>The version with the beginning of the revision it was built of: <c>0.1.0+2526b0d1c3aa</c>.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        var assembly = typeof(ProductVersion).Assembly;
        var whole = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? assembly.GetName().Version!.ToString();
        var plus = whole.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? whole : whole[..Math.Min(whole.Length, plus + 1 + RevisionLength)];
    }
}
