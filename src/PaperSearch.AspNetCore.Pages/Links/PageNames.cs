namespace PaperSearch.AspNetCore.Pages.Links;

/// <summary>Names of endpoints, by which addresses are found wherever the pages are mounted.</summary>
internal static class PageNames
{
    public const string Start = "papersearch.pages.start";
}
