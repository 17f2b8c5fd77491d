using PaperSearch.AspNetCore.Pages.Rendering;
using PaperSearch.Highlighting;
using PaperSearch.Text;

namespace PaperSearch.AspNetCore.Pages.Results;

/// <summary>The whole abstract of a hit, with the marks of its passages in their places.</summary>
internal static class WholeAbstract
{
    /// <summary>The abstract, paragraph by paragraph.</summary>
    /// <param name="stored">As the paper holds it.</param>
    /// <param name="passages">What of it is shown beside the title.</param>
    public static Html Of(string stored, ValueList<Passage> passages)
    {
        var readable = ReadableText.Of(stored);
        var spans = passages.SelectMany(passage => InWhole(readable, passage)).ToList();
        var html = new List<Html>();
        var from = 0;
        foreach (var paragraph in readable.Text.Split('\n'))
        {
            var (start, end) = (from, from + paragraph.Length);
            from = end + 1;
            if (string.IsNullOrWhiteSpace(paragraph))
                continue;
            var own = spans.Where(s => s.From >= start && s.To <= end).Select(s => new TextSpan(s.From - start, s.To - start));
            html.Add(Html.Of($"<p dir=\"auto\">{Html.Escaped(new HighlightedText(paragraph, own.ToValueList()).ToHtml())}</p>"));
        }
        return Html.Each(html, piece => piece);
    }

    private static IEnumerable<TextSpan> InWhole(ReadableText readable, Passage passage)
    {
        if (passage.Offset < 0 || passage.End > readable.Stored.Length || passage.Offset > passage.End)
            return [];
        var (from, to) = readable.ToReadable(passage.Offset, passage.End);
        // A passage that does not stand there as it is cannot be marked there.
        return to - from >= passage.Text.Length && readable.Text.AsSpan(from, passage.Text.Length).SequenceEqual(passage.Text)
            ? passage.Spans.Select(s => new TextSpan(from + s.From, from + s.To))
            : [];
    }
}
