namespace PaperSearch.Text.Markup;

/// <summary>
/// Writes a text with tags as LaTeX: scripts as text's scripts, MathML as formulas, of other elements what is in them.
/// </summary>
internal sealed class MarkupRenderer(string text, List<Tag> tags, MarkupText output, bool asTyped)
{
    private const string DocumentBegin = @"\begin{document}";
    private const string DocumentEnd = @"\end{document}";

    /// <summary>The tag for which a blank is due.</summary>
    private Tag? parting;

    public void Render()
    {
        var at = 0;
        for (var i = 0; i < tags.Count;)
        {
            AddText(at, tags[i].Start);
            (i, at) = Read(i);
        }
        AddText(at, text.Length);
    }

    /// <summary>Reads the tag at an index, or its whole element.</summary>
    /// <returns>The next tag, and where the text goes on.</returns>
    private (int Next, int At) Read(int i)
    {
        var tag = tags[i];
        var isWhole = tag.Partner > i;
        switch (tag.Role)
        {
            case TagRole.Block:
                parting ??= tag;
                break;
            case TagRole.Subscript or TagRole.Superscript when IsScript(i):
                AddScript(tag);
                break;
            case TagRole.Latex when isWhole && !StandsAsFormula(i):
                AddLatex(tag.End, tags[tag.Partner].Start);
                return Behind(tag.Partner);
            case TagRole.Hidden or TagRole.Latex when isWhole:
                return Behind(tag.Partner);
            case TagRole.Formula when isWhole:
                AddBlank();
                new FormulaMarkup(text, tags, output).Render(i);
                return Behind(tag.Partner);
        }
        return Behind(i);
    }

    private (int Next, int At) Behind(int i) => (i + 1, tags[i].End);

    private void AddText(int at, int end)
    {
        if (at == end)
            return;
        if (parting is not null && !char.IsWhiteSpace(text[at]))
            AddBlank();
        // The blank that is due stands there already.
        parting = null;
        while (at > 0 && at < end && text[at] == ' ' && output.Length > 0 && output.EndsBlank)
            at++;
        output.AddAsWritten(at, end);
    }

    private void AddBlank()
    {
        if (parting is { } tag && output.Length > 0 && !output.EndsBlank)
            output.Add(' ', tag.Start, tag.End);
        parting = null;
    }

    private void AddScript(in Tag tag)
    {
        if (tag.IsClosing)
        {
            output.Add('}', tag.Start, tag.End);
            if (asTyped)
                output.Add('$', tag.Start, tag.End);
            return;
        }
        AddBlank();
        var script = (tag.Role, asTyped) switch
        {
            (TagRole.Subscript, false) => @"\textsubscript{",
            (_, false) => @"\textsuperscript{",
            (TagRole.Subscript, _) => "$_{",
            _ => "$^{",
        };
        foreach (var c in script)
            output.Add(c, tag.Start, tag.End);
    }

    /// <summary>Whether something stands in a script, and its braces are balanced, so that it is one argument.</summary>
    private bool IsScript(int i)
    {
        var (begin, end) = (tags[Math.Min(i, tags[i].Partner)], tags[Math.Max(i, tags[i].Partner)]);
        if (begin == end || begin.End == end.Start)
            return false;
        var depth = 0;
        for (var at = begin.End; at < end.Start && depth >= 0; at++)
        {
            if (text[at] == '\\')
                at++;
            else
                depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
        }
        return depth == 0 && text[end.Start - 1] != '\\';
    }

    /// <summary>Whether the same formula stands beside its LaTeX as MathML.</summary>
    private bool StandsAsFormula(int i) =>
        (i > 0 && tags[i - 1].Role == TagRole.Formula)
        || (tags[i].Partner + 1 < tags.Count && tags[tags[i].Partner + 1].Role == TagRole.Formula);

    private void AddLatex(int at, int end)
    {
        var latex = text.AsSpan(at, end - at);
        if (latex.IndexOf(DocumentBegin) is >= 0 and var begin)
        {
            at += begin + DocumentBegin.Length;
            if (text.AsSpan(at, end - at).IndexOf(DocumentEnd) is >= 0 and var length)
                end = at + length;
        }
        AddText(at, end);
    }
}
