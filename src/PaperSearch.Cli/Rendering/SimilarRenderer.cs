using System.Globalization;
using PaperSearch.Searching;
using PaperSearch.Text;
using Spectre.Console;

namespace PaperSearch.Cli.Rendering;

/// <summary>Papers that resemble another, each with how much and the words that it shares.</summary>
internal static class SimilarRenderer
{
    private const string Indent = "    ";

    public static void Render(Terminal terminal, SimilarPage page)
    {
        var rank = 0;
        foreach (var similar in page.Papers)
        {
            if (rank > 0)
                terminal.Out.WriteLine();
            PaperRenderer.Brief(terminal, ++rank, similar.Paper);
            var words = string.Join(", ", similar.SharedWords.Select(word => ReadableText.Of(word).Text));
            new StyledText().Add(similar.Score.ToString("0.00", CultureInfo.InvariantCulture) + " alike", Styles.Quiet)
                .Add(words.Length > 0 ? $", shares {words}" : "", Styles.Quiet).Write(terminal, Indent);
            if (similar.Explanation is { } explanation)
                PageRenderer.Explanation(terminal, explanation, Indent.Length);
        }
    }
}
