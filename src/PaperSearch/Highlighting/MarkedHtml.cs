using System.Net;
using System.Text;

namespace PaperSearch.Highlighting;

/// <summary>Marked text as HTML in which nothing of the text can be markup.</summary>
internal static class MarkedHtml
{
    public static string Of(string text, ValueList<TextSpan> spans)
    {
        var html = new StringBuilder(text.Length + 16);
        var at = 0;
        foreach (var span in spans)
        {
            html.Append(WebUtility.HtmlEncode(text[at..span.From])).Append("<mark>")
                .Append(WebUtility.HtmlEncode(text[span.From..span.To])).Append("</mark>");
            at = span.To;
        }
        return html.Append(WebUtility.HtmlEncode(text[at..])).ToString();
    }
}
