using System.Text;

namespace PaperSearch.Sources;

/// <summary>The lines of a page, read one ahead, without white space around them.</summary>
internal sealed class PageLines
{
    private readonly TextReader reader;

    public PageLines(TextReader reader)
    {
        this.reader = reader;
        MoveNext();
    }

    /// <summary>The current line; <see langword="null"/> behind the last.</summary>
    public string? Current { get; private set; }

    /// <summary>The current line's 1-based number.</summary>
    public long Number { get; private set; }

    public void MoveNext()
    {
        Current = reader.ReadLine()?.Trim();
        Number++;
    }

    /// <summary>The current line, and goes to the next.</summary>
    /// <param name="raw">Takes the line as well.</param>
    public string Take(StringBuilder raw)
    {
        var line = Current ?? "";
        raw.Append(line).Append('\n');
        MoveNext();
        return line;
    }

    /// <summary>The next line that is not empty; the empty text at the end and where something new begins.</summary>
    public string TakeText(StringBuilder raw, Func<string, bool> beginsNew)
    {
        while (Current is { Length: 0 })
            MoveNext();
        return Current is null || beginsNew(Current) ? "" : Take(raw);
    }

    /// <summary>Lines up to one that begins something new, paragraphs parted by <c>\n</c>.</summary>
    public string TakeParagraphs(StringBuilder raw, Func<string, bool> beginsNew)
    {
        var text = new StringBuilder();
        var ended = false;
        while (Current is { } line && !beginsNew(line))
        {
            if (line.Length == 0)
                ended = text.Length > 0;
            else
                text.Append(text.Length == 0 ? "" : ended ? "\n" : " ").Append(line);
            ended &= line.Length == 0;
            Take(raw);
        }
        return text.ToString();
    }
}
