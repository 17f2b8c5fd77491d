using System.Text.RegularExpressions;

namespace PaperSearch.Exports;

/// <summary>What reference managers ask for and a paper tells by its id, its address or its venue's words.</summary>
/// <param name="Kind">How it was published.</param>
/// <param name="ArxivId">Its id at arXiv, or <see langword="null"/>.</param>
/// <param name="PrimaryClass">The code of its first category of arXiv, where it is there.</param>
/// <param name="Doi">Its DOI, or <see langword="null"/>.</param>
/// <param name="Url">Its address, or <see langword="null"/>.</param>
internal sealed partial record Publication(PublicationKind Kind, string? ArxivId, string? PrimaryClass, string? Doi, string? Url)
{
    public static Publication Of(Paper paper)
    {
        var doi = paper.AllDois().FirstOrDefault();
        var arxiv = ArxivIdIn(paper.Id.Value) ?? ArxivIdIn(paper.Url) ?? ArxivIdIn(doi);
        var kind = paper.Venue is { } venue ? IsConference(venue) ? PublicationKind.Conference : PublicationKind.Journal
            : arxiv is not null ? PublicationKind.Preprint
            : PublicationKind.Other;
        return new Publication(
            kind,
            arxiv,
            arxiv is null ? null : paper.Categories.FirstOrDefault(c => ArxivTaxonomy.IsKnown(c.Code))?.Code,
            doi,
            paper.Url ?? (arxiv is null ? null : "https://arxiv.org/abs/" + arxiv));
    }

    private static string? ArxivIdIn(string? text) =>
        text is not null && PaperId.TryParseIdentifier(text, out var id) && !IsDoi(id.Value) ? id.Value : null;

    private static bool IsDoi(string id) => id.StartsWith("10.", StringComparison.Ordinal);

    // "Conf. Proc." and "Proceedings of the National Academy" are journals.
    private static bool IsConference(string venue) => ConferenceWord().IsMatch(venue);

    [GeneratedRegex(
        @"\b(Conference on|Workshop|Symposium|Congress|In Proceedings|In Proc)\b"
        + "|^(NIPS|NeurIPS|ICML|ICLR|CVPR|ICCV|ECCV|ACL|EMNLP|NAACL|COLING|AAAI|IJCAI|KDD|SIGIR|SIGMOD|SIGCOMM"
        + @"|OSDI|SOSP|CHI|INTERSPEECH|ICASSP|ICRA|AISTATS|UAI|COLT)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ConferenceWord();
}
