using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Rendering;

namespace PaperSearch.AspNetCore.Pages.Parts;

/// <summary>How to ask, from the one table of fields.</summary>
internal static class QueryHelp
{
    private static readonly (string Query, string Meaning)[] forms =
    [
        ("graph neural network", "papers about these words, best first"),
        ("\"knowledge distillation\"", "these words side by side"),
        ("author:hinton year:2006..2012", "fields and ranges: all must hold"),
        ("quantum AND NOT annealing", "AND, OR, NOT and parentheses"),
        ("optimi*", "words that begin so; behavi*r, colo?r inside words"),
        ("\"deep reinf*\"", "the same in a phrase; * alone is any word"),
        ("\"universities\"", "a word alone: as written first"),
        ("1706.03762", "an arXiv id or a DOI"),
    ];

    public static Html Of(PageLinks links) => Html.Of($"""
        <details class="help">
        <summary>How to ask</summary>
        <div class="columns">
        <table><caption>Forms</caption><tbody>
        {Html.Each(forms, form => Html.Of(
            $"<tr><th scope=\"row\"><a href=\"{links.Search(form.Query)}\"><code>{form.Query}</code></a></th>"
            + $"<td>{form.Meaning}</td></tr>"))}
        {Html.If(links.SimilarForm is not null,
            $"<tr><th scope=\"row\"><a href=\"{links.Similar("")}\">a pasted text</a></th><td>papers that resemble it</td></tr>")}
        </tbody></table>
        <table><caption>Fields</caption><tbody>
        {Html.Each(links.Fields.All, field => Html.Of(
            $"<tr><th scope=\"row\"><code>{field.Name}:</code></th><td>{field.Description}</td></tr>"))}
        </tbody></table>
        </div>
        </details>
        """);
}
