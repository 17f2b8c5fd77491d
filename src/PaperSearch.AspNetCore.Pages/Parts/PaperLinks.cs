using PaperSearch.AspNetCore.Pages.Rendering;

namespace PaperSearch.AspNetCore.Pages.Parts;

/// <summary>Where a paper stands elsewhere: addresses made of its identifiers alone, so that none can be anything else.</summary>
internal static class PaperLinks
{
    public static string? ArxivId(Paper paper) => ArxivIdIn(paper.Id.Value) ?? ArxivIdIn(paper.Url);

    public static string? Doi(Paper paper) => paper.AllDois().FirstOrDefault(IsDoi);

    public static bool IsDoi(string text) => PaperId.TryParseDoi(text, out var doi) && doi == text;

    public static string Abstract(string arxivId) => "https://arxiv.org/abs/" + Escape(arxivId);

    public static string Pdf(string arxivId) => "https://arxiv.org/pdf/" + Escape(arxivId);

    public static string OfDoi(string doi) => "https://doi.org/" + Escape(doi);

    /// <summary>A link that leaves this site.</summary>
    public static Html Outside(string address, string text) =>
        Html.Of($"<a href=\"{address}\" rel=\"noopener noreferrer\">{text}</a>");

    private static string? ArxivIdIn(string? text) =>
        text is not null && PaperId.TryParseIdentifier(text, out var id) && !IsDoi(id.Value) ? id.Value : null;

    private static string Escape(string id) => string.Join('/', id.Split('/').Select(Uri.EscapeDataString));
}
