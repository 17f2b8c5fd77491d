using System.Globalization;
using PaperSearch.Searching;

namespace PaperSearch.Cli.Rendering;

/// <summary>Suggestions, one a line: the kind, the text with what was typed marked, what says more of it.</summary>
internal static class SuggestionRenderer
{
    private const int KindWidth = 10;

    public static void Render(Terminal terminal, SuggestPage page)
    {
        foreach (var suggestion in page.Suggestions)
        {
            var line = new StyledText();
            var at = 0;
            foreach (var mark in suggestion.Marks)
            {
                line.Add(suggestion.Text[at..mark.From]).Add(suggestion.Text[mark.From..mark.To], Styles.Mark);
                at = mark.To;
            }
            line.Add(suggestion.Text[at..]);
            if (suggestion.Detail is { } detail)
                line.Add("  " + detail, Styles.Quiet);
            if (suggestion.Count is { } count)
                line.Add("  " + count.ToString("N0", CultureInfo.InvariantCulture), Styles.Quiet);
            var kind = suggestion.Kind.ToString().ToLowerInvariant();
            line.Write(terminal, kind.PadRight(KindWidth), new string(' ', KindWidth));
        }
    }
}
