using Spectre.Console;

namespace PaperSearch.Cli.Rendering;

/// <summary>
/// Text in pieces of different style, wrapped between words at a width. What comes from papers passes through
/// <see cref="Clean(string)"/>, so that no control character reaches the terminal.
/// </summary>
internal sealed class StyledText
{
    private readonly List<(string Text, Style Style)> pieces = [];

    public bool IsEmpty => pieces.Count == 0;

    public StyledText Add(string text, Style? style = null)
    {
        if (text.Length > 0)
            pieces.Add((Clean(text), style ?? Style.Plain));
        return this;
    }

    /// <summary>Writes the text and ends the line.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="first">What stands before the first line; further lines are indented as far.</param>
    /// <param name="further">What stands before further lines, where it is not blanks.</param>
    public void Write(Terminal terminal, string first = "", string? further = null)
    {
        var indent = first.GetCellWidth();
        var room = Math.Max(20, terminal.Width - indent);
        var column = 0;
        var pendingBlank = false;
        terminal.Out.Write(first);
        foreach (var (word, style, afterBlank) in Words())
        {
            var width = word.GetCellWidth();
            pendingBlank |= afterBlank && column > 0;
            if (column > 0 && afterBlank && column + 1 + width > room)
            {
                terminal.Out.WriteLine();
                terminal.Out.Write(further ?? new string(' ', indent));
                column = 0;
                pendingBlank = false;
            }
            if (pendingBlank)
            {
                terminal.Out.Write(" ");
                column++;
                pendingBlank = false;
            }
            terminal.Out.Write(word, style);
            column += width;
        }
        terminal.Out.WriteLine();
    }

    /// <summary>The text with control and direction characters made visible or harmless.</summary>
    public static string Clean(string text)
    {
        var span = text.AsSpan();
        var isUnclean = span.IndexOfAnyInRange('\0', '\u001F') >= 0 || span.IndexOfAnyInRange('\u007F', '\u009F') >= 0
            || span.IndexOfAnyInRange('\u202A', '\u202E') >= 0 || span.IndexOfAnyInRange('\u2066', '\u2069') >= 0;
        return isUnclean ? string.Concat(text.Select(Clean)) : text;
    }

    private static char Clean(char c) => c switch
    {
        '\n' or '\t' => ' ',
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => '\uFFFD',
        _ => char.IsControl(c) ? '\uFFFD' : c,
    };

    /// <summary>
    /// The words with their styles; a word of several styles comes in pieces, the later ones not after a blank.
    /// </summary>
    private IEnumerable<(string Word, Style Style, bool AfterBlank)> Words()
    {
        var blank = true;
        foreach (var (text, style) in pieces)
        {
            var at = 0;
            while (at < text.Length)
            {
                if (text[at] == ' ')
                {
                    blank = true;
                    at++;
                    continue;
                }
                var end = text.IndexOf(' ', at);
                end = end < 0 ? text.Length : end;
                yield return (text[at..end], style, blank);
                blank = false;
                at = end;
            }
        }
    }
}
