namespace PaperSearch.Text;

/// <summary>Readable text while it is made: what was added last can still be changed. Not thread-safe.</summary>
internal sealed class ReadableOutput : MappedText
{
    private readonly List<(int From, int To)> formulas = [];

    public ReadableOutput(string text)
    {
        source = text.AsMemory();
        Grow(text.Length);
    }

    public ReadOnlySpan<char> Chars => chars.AsSpan(0, Length);

    /// <summary>The last character; a blank where there is none.</summary>
    public char Last => Length == 0 ? ' ' : chars[Length - 1];

    public bool EndsBlank => char.IsWhiteSpace(Last);

    public void Add(string text, int start, int end)
    {
        foreach (var c in text)
            Add(c, start, end);
    }

    /// <summary>The outermost formulas, from (included) to (excluded), sorted and apart.</summary>
    public IReadOnlyList<(int From, int To)> Formulas => formulas;

    /// <summary>Makes a formula of what was added since <paramref name="first"/>.</summary>
    public void SetFormula(int first)
    {
        DropFormulas(first);
        if (first < Length)
            formulas.Add((first, Length));
    }

    /// <summary>Adds a blank, where none stands before.</summary>
    public void AddBlank(int start, int end)
    {
        if (!EndsBlank)
            Add(' ', start, end);
    }

    public void TrimBlank()
    {
        if (Length == 0 || chars[Length - 1] != ' ')
            return;
        Length--;
        // A formula may end with the blank, or have nothing else.
        if (formulas is not [.., var last] || last.To <= Length)
            return;
        formulas.RemoveAt(formulas.Count - 1);
        if (last.From < Length)
            formulas.Add((last.From, Length));
    }

    /// <summary>Puts another character in the place of one.</summary>
    public void Replace(int at, char c) => chars[at] = c;

    /// <summary>Puts others in the place of one character.</summary>
    public void Replace(int at, string text)
    {
        var (start, end) = (starts[at], ends[at]);
        chars[at] = text[0];
        for (var i = 1; i < text.Length; i++)
            Insert(at + i, text[i], start, end);
    }

    /// <summary>Puts one character in the place of all since another.</summary>
    public void ReplaceFrom(int first, char c)
    {
        chars[first] = c;
        ends[first] = ends[Length - 1];
        Length = first + 1;
        DropFormulas(first);
    }

    /// <summary>Inserts a character that is made of what the one at this place is made of, or the last one.</summary>
    public void Insert(int at, char c) =>
        Insert(at, c, at < Length ? starts[at] : ends[at - 1], at < Length ? ends[at] : ends[at - 1]);

    /// <summary>Lets what is seen since <paramref name="first"/>, in another order, come as one from the source.</summary>
    public void Turn(int first, int middle, int start, int end)
    {
        DropFormulas(first);
        chars.AsSpan(first, middle - first).Reverse();
        chars.AsSpan(middle, Length - middle).Reverse();
        chars.AsSpan(first, Length - first).Reverse();
        starts.AsSpan(first, Length - first).Fill(start);
        ends.AsSpan(first, Length - first).Fill(end);
    }

    /// <summary>The text that was made, and the map of its characters.</summary>
    public (string Text, int[] Starts, int[] Ends) ToText() => (new string(chars, 0, Length), starts[..Length], ends[..Length]);

    private void Insert(int at, char c, int start, int end)
    {
        Add(c, start, end);
        for (var i = Length - 1; i > at; i--)
            (chars[i], starts[i], ends[i]) = (chars[i - 1], starts[i - 1], ends[i - 1]);
        (chars[at], starts[at], ends[at]) = (c, start, end);
        for (var i = formulas.Count - 1; i >= 0 && formulas[i].To > at; i--)
            formulas[i] = (formulas[i].From + (formulas[i].From >= at ? 1 : 0), formulas[i].To + 1);
    }

    private void DropFormulas(int first)
    {
        while (formulas.Count > 0 && formulas[^1].From >= first)
            formulas.RemoveAt(formulas.Count - 1);
    }
}
