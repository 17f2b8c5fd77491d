using System.Globalization;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Parts;

/// <summary>Which index answered, and of when it is.</summary>
internal static class IndexLine
{
    public static Html Of(IndexInfo index) => Html.Of(
        $"<bdi>{index.Name}</bdi>{(index.Snapshot is { } name ? Html.Of($", snapshot <bdi>{name}</bdi>") : default)}: "
        + $"{Shown.Papers(index.Papers)}, as of "
        + $"<time datetime=\"{Time(index, "yyyy-MM-dd'T'HH:mm:ss'Z'")}\">{Time(index, "d MMM yyyy, HH:mm")} UTC</time>");

    private static string Time(IndexInfo index, string format) =>
        index.AsOf.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
}
