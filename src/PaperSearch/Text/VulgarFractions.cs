using System.Buffers;

namespace PaperSearch.Text;

/// <summary>Fractions that are one character: "½" is read as "1/2" is.</summary>
internal static class VulgarFractions
{
    /// <summary>All of them.</summary>
    public const string All = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞↉";

    private static readonly string[] written =
    [
        "1/4", "1/2", "3/4", "1/7", "1/9", "1/10", "1/3", "2/3", "1/5", "2/5", "3/5", "4/5", "1/6", "5/6", "1/8", "3/8", "5/8",
        "7/8", "0/3",
    ];

    /// <summary>All of them, to look for.</summary>
    public static SearchValues<char> Signs { get; } = SearchValues.Create(All);

    /// <summary>A fraction written out; <see langword="null"/> of any other character.</summary>
    public static string? Find(char sign) => sign >= All[0] && All.IndexOf(sign) is >= 0 and var at ? written[at] : null;
}
