using System.Globalization;
using PaperSearch.AspNetCore.Rendering;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Parts;

/// <summary>Which index answered, and of when it is.</summary>
internal static class IndexLine
{
    public static Html Of(IndexInfo index) => Html.Of(
        $"<bdi>{index.Name}</bdi>: {Shown.Papers(index.Papers)}, as of <time datetime=\"{index.AsOf.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\">{index.AsOf.UtcDateTime.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture)} UTC</time>");
}
