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

    /// <summary>The current line and those behind it, up to one that begins something new.</summary>
    public List<string> TakeBlock(Func<string, bool> beginsNew)
    {
        var block = new List<string>();
        while (Current is { } line && (block.Count == 0 || !beginsNew(line)))
        {
            block.Add(line);
            MoveNext();
        }
        return block;
    }
}
