namespace PaperSearch;

/// <summary>A person or a collaboration in an author list. Equal by value.</summary>
/// <param name="Family">Family name with its particles ("van der Maaten"), or the whole name of a collaboration.</param>
/// <param name="Given">Given names or initials as printed, or <see langword="null"/>.</param>
/// <param name="Suffix">"Jr.", "III", or <see langword="null"/>.</param>
public sealed record Author(string Family, string? Given = null, string? Suffix = null)
{
    /// <summary>
    /// The name in reading order: <c>Zhaoxin Huan</c>, <c>John Smith Jr.</c>; names in scripts of East Asia begin with the family
    /// name, <c>山田 太郎</c>.
    /// </summary>
    public string DisplayName
    {
        get
        {
            var name = string.IsNullOrEmpty(Given) ? Family
                : IsEastAsian(Family) && IsEastAsian(Given) ? $"{Family} {Given}"
                : $"{Given} {Family}";
            return string.IsNullOrEmpty(Suffix) ? name : $"{name} {Suffix}";
        }
    }

    private static bool IsEastAsian(string name) => name is [>= '\u2E80' and <= '\uD7FB', ..];

    /// <summary>The <see cref="DisplayName"/>.</summary>
    public override string ToString() => DisplayName;
}
