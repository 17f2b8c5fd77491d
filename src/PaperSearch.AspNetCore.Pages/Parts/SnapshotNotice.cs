using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Rendering;

namespace PaperSearch.AspNetCore.Pages.Parts;

/// <summary>Says that a page is of a snapshot, and leads to the newest state.</summary>
internal static class SnapshotNotice
{
    public static Html Of(PageLinks links) => links.Snapshot is { } name
        ? Html.Of($"""
            <p class="notice">This is the index as it was in the snapshot <strong><bdi>{name}</bdi></strong>.
            <a href="{links.Newest}">See it as it is now</a></p>
            """)
        : default;
}
