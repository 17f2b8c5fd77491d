namespace PaperSearch;

/// <summary>A person or a collaboration in an author list. Equal by value.</summary>
/// <param name="Family">Family name with its particles ("van der Maaten"), or the whole name of a collaboration.</param>
/// <param name="Given">Given names or initials as printed, or <see langword="null"/>.</param>
/// <param name="Suffix">"Jr.", "III", or <see langword="null"/>.</param>
public sealed record Author(string Family, string? Given = null, string? Suffix = null)
{
    /// <summary>The name in reading order: <c>Zhaoxin Huan</c>, <c>John Smith Jr.</c></summary>
    public string DisplayName
    {
        get
        {
            var name = string.IsNullOrEmpty(Given) ? Family : $"{Given} {Family}";
            return string.IsNullOrEmpty(Suffix) ? name : $"{name} {Suffix}";
        }
    }

    /// <summary>The <see cref="DisplayName"/>.</summary>
    public override string ToString() => DisplayName;
}
