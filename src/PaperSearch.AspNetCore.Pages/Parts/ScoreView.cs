using System.Globalization;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Parts;

/// <summary>What a score is made of, as lists in lists: the value of each is made of those below it as its text says.</summary>
internal static class ScoreView
{
    public static Html Of(ScorePart? score) => score is null
        ? default
        : Html.Of($"<details class=\"score\"><summary>Score {Number(score.Value)}</summary>{List([score])}</details>");

    private static Html List(ValueList<ScorePart> parts) => Html.Of($"<ul>{Html.Each(parts, Part)}</ul>");

    private static Html Part(ScorePart part) => Html.Of(
        $"<li><b>{Number(part.Value)}</b> <bdi>{part.Text}</bdi>{Html.If(part.Parts.Count > 0, $"{List(part.Parts)}")}</li>");

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
