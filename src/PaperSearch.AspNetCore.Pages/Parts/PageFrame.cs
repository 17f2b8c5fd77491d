using PaperSearch.AspNetCore.Pages.Assets;
using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.AspNetCore.Requests;

namespace PaperSearch.AspNetCore.Pages.Parts;

/// <summary>What every page has: head, search box, footer.</summary>
internal sealed record PageFrame(PageLinks Links)
{
    /// <summary>The window's title.</summary>
    public required string Title { get; init; }

    /// <summary>A name for the stylesheet: which page it is.</summary>
    public required string Kind { get; init; }

    /// <summary>What the box holds, with what a new search keeps.</summary>
    public SearchParameters State { get; init; } = new();

    /// <summary>Further elements of the head.</summary>
    public Html Head { get; init; }

    public required Html Main { get; init; }

    /// <summary>What the footer says about the index.</summary>
    public Html Foot { get; init; }

    public Html ToHtml() => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>{Title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <link rel="stylesheet" href="{Links.Of(Asset.Style)}">
        <link rel="icon" href="{Links.Of(Asset.Icon)}" type="image/svg+xml">
        <link rel="search" type="application/opensearchdescription+xml" href="{Links.OpenSearch}" title="PaperSearch">
        <script type="module" src="{Links.Of(Asset.Keyboard)}"></script>
        {Head}
        </head>
        <body class="{Kind}">
        <a class="skip" href="#main">Skip to content</a>
        <header class="top">
        <a class="brand" href="{Links.Start}">PaperSearch</a>
        {SearchBox.Of(Links, State with { Snapshot = Links.Snapshot })}
        </header>
        <main id="main" tabindex="-1">
        {SnapshotNotice.Of(Links)}{Main}
        </main>
        <footer class="foot">
        <p>{Foot}</p>
        <p class="keys-hint">Press <kbd>?</kbd> for keys</p>
        </footer>
        </body>
        </html>

        """);
}
