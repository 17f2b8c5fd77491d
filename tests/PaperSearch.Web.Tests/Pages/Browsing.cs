using System.Net;
using System.Text.RegularExpressions;

namespace PaperSearch.Web.Tests.Pages;

/// <summary>What a visitor without JavaScript does with a page.</summary>
internal static partial class Browsing
{
    /// <summary>The text of a page that must be well.</summary>
    public static async Task<string> PageAsync(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {(int)response.StatusCode} {text}");
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        return text;
    }

    /// <summary>The text of a page, well or not.</summary>
    public static async Task<string> GetStringOfAnyAsync(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>The page with its attributes' values left out: quotes in texts are always escaped.</summary>
    public static string WithoutValues(this string page) => Regex.Replace(page, "\"[^\"]*\"", "\"\"");

    /// <summary>The values of an attribute, in the page's order.</summary>
    public static List<string> Attributes(this string page, string element, string attribute) =>
        [.. Regex.Matches(page, $"<{element}\\b[^>]*? {attribute}=\"([^\"]*)\"")
            .Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))];

    /// <summary>The address of the first link with this text.</summary>
    public static string Link(this string page, string text) =>
        WebUtility.HtmlDecode(Regex.Match(page, $"<a [^>]*href=\"([^\"]*)\"[^>]*>{Regex.Escape(text)}</a>").Groups[1].Value);

    /// <summary>The text in the first element of this name, without its markup.</summary>
    public static string Text(this string page, string element)
    {
        var inner = Regex.Match(page, $"<{element}\\b[^>]*>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value;
        return WebUtility.HtmlDecode(Tag().Replace(inner, ""));
    }

    /// <summary>The titles of the hits.</summary>
    public static List<string> Hits(this string page) =>
        [.. Regex.Matches(page, "<article class=\"hit\">.*?</article>", RegexOptions.Singleline)
            .Select(m => m.Value.Contains("<h2>", StringComparison.Ordinal) ? m.Value.Text("h2") : m.Value.Text("h3"))];

    /// <summary>What the browser sends when the form with these inputs is submitted.</summary>
    public static string Submit(this string page, params (string Name, string Value)[] changes)
    {
        var pairs = new List<(string Name, string Value)>();
        foreach (Match input in Input().Matches(page))
        {
            var name = input.Value.Attributes("input", "name").FirstOrDefault();
            var value = input.Value.Attributes("input", "value").FirstOrDefault() ?? "";
            var isBox = input.Value.Contains("type=\"checkbox\"", StringComparison.Ordinal);
            if (name is not null && !changes.Any(c => c.Name == name && !isBox)
                && (!isBox || input.Value.Contains(" checked", StringComparison.Ordinal)))
                pairs.Add((name, value));
        }
        pairs.AddRange(changes);
        return "/search?"
            + string.Join('&', pairs.Select(p => $"{Uri.EscapeDataString(p.Name)}={Uri.EscapeDataString(p.Value)}"));
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();
}
