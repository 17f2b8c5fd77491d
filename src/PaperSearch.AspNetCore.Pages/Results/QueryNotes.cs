using PaperSearch.AspNetCore.Pages.Links;
using PaperSearch.AspNetCore.Pages.Parts;
using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.Querying;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Pages.Results;

/// <summary>How the query was read, where that is not as it was typed.</summary>
internal static class QueryNotes
{
    public static Html Of(PageLinks links, SearchParameters state, SearchPage page)
    {
        var query = page.Query;
        var isOther = !ResultsState.IsEverything(state) && Words(query.Raw) != Words(query.Canonical);
        return Html.If(isOther || query.Warnings.Count > 0, $"""
            <div class="notes">
            {Html.If(isOther, $"<p>Searched as {Link(links, state, query.Canonical)}</p>")}
            {Html.If(query.Warnings.Count > 0,
                $"<ul>{Html.Each(query.Warnings, warning => Warning(links, state, query.Raw, warning))}</ul>")}
            </div>
            """);
    }

    private static Html Warning(PageLinks links, SearchParameters state, string raw, QueryDiagnostic warning)
    {
        if (warning.Spelling is { } spelling)
            return Spelling(links, state, spelling);
        if (warning.Acronym is { } acronym)
            return Acronym(links, state, acronym);
        var from = Math.Clamp(warning.At, 0, raw.Length);
        var about = raw.Substring(from, Math.Clamp(warning.Length, 0, raw.Length - from));
        var isQuoted = warning.Message.Contains(about, StringComparison.Ordinal);
        var quote = Html.If(about.Length > 0 && !isQuoted, $"<code dir=\"auto\">{about}</code> ");
        return Html.Of($"<li>{quote}<bdi>{warning.Message}</bdi></li>");
    }

    private static Html Spelling(PageLinks links, SearchParameters state, Respelling spelling)
    {
        var meant = Html.Of($"<em dir=\"auto\">{string.Join(" or ", spelling.Meant)}</em>");
        if (spelling.Query is null)
            return Html.Of($"<li>No paper has <em dir=\"auto\">{spelling.Typed}</em>; showing papers with {meant}</li>");
        var other = links.Search(state with { Query = spelling.Query, Cursor = null });
        var typed = Html.Of($"<a href=\"{other}\" dir=\"auto\">{spelling.Typed}</a>");
        return spelling.IsSearched
            ? Html.Of($"<li>Showing papers with {meant}; search instead for {typed}</li>")
            : Html.Of($"<li>Did you mean <a href=\"{other}\">{meant}</a>?</li>");
    }

    private static Html Acronym(PageLinks links, SearchParameters state, AcronymReading acronym)
    {
        var typed = Html.Of($"<em dir=\"auto\">{acronym.Typed.Trim('"')}</em>");
        if (acronym.IsSearched)
        {
            var alone = To(acronym.Query!, acronym.Typed);
            var meant = Html.Of($"<em dir=\"auto\">{acronym.Meanings[0].LongForm}</em>");
            return Html.Of($"<li>Showing papers with {typed} or {meant}; search instead for {alone}</li>");
        }
        var offered = Html.Each(
            acronym.Meanings,
            meaning => Html.Of($"{To(meaning.Query!, acronym.ShortForm ?? meaning.LongForm)} ({Shown.Papers(meaning.Papers)})"),
            between: ", ");
        return Html.Of($"<li>{typed}: also search for {offered}</li>");

        Html To(string query, string text) => Html.Of(
            $"<a href=\"{links.Search(state with { Query = query, Cursor = null })}\" dir=\"auto\">{text}</a>");
    }

    private static Html Link(PageLinks links, SearchParameters state, string query) => Html.Of(
        $"<a href=\"{links.Search(state with { Query = query, Cursor = null })}\"><code dir=\"auto\">{query}</code></a>");

    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
