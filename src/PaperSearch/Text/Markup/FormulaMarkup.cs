using PaperSearch.Text.Latex;

namespace PaperSearch.Text.Markup;

/// <summary>Writes MathML as a formula of LaTeX.</summary>
internal sealed class FormulaMarkup(string text, List<Tag> tags, MarkupText output)
{
    private const int DeepestElement = 64;
    private int depth;

    /// <summary>Writes the element that begins with a tag.</summary>
    public void Render(int element)
    {
        var (begin, end) = (tags[element], tags[tags[element].Partner]);
        Add(@"\(", begin);
        AddChildren(element);
        Add(@"\)", end);
    }

    private void AddElement(int i)
    {
        var tag = tags[i];
        if (tag.Role == TagRole.Hidden || depth == DeepestElement)
            return;
        depth++;
        switch (tag.Name)
        {
            case "mi" or "mo" or "mn" or "ms":
                AddSymbol(i);
                break;
            case "mtext":
                Add(@"\text{", tag);
                AddText(i);
                Add("}", tag);
                break;
            case "mspace":
                Add(" ", tag);
                break;
            case "msub" or "munder":
                AddArguments(i, "", "_");
                break;
            case "msup":
                AddArguments(i, "", "^");
                break;
            case "msubsup" or "munderover" or "mmultiscripts":
                AddArguments(i, "", "_", "^");
                break;
            case "mover":
                AddOver(i);
                break;
            case "mfrac":
                AddArguments(i, @"\frac", "");
                break;
            case "mroot":
                AddRoot(i);
                break;
            case "msqrt":
                Add(@"\sqrt{", tag);
                AddChildren(i);
                Add("}", tag);
                break;
            case "mfenced":
                Add("(", tag);
                AddChildren(i, ",");
                Add(")", tag);
                break;
            case "mtr" or "mtd" or "mlabeledtr":
                Add(" ", tag);
                AddChildren(i);
                Add(" ", tag);
                break;
            default:
                if (!AddChildren(i))
                    AddText(i);
                break;
        }
        depth--;
    }

    private bool AddChildren(int element, string between = "")
    {
        var any = false;
        foreach (var child in Children(element))
        {
            if (any)
                Add(between, tags[child]);
            AddElement(child);
            any = true;
        }
        return any;
    }

    private IEnumerable<int> Children(int element)
    {
        for (var i = element + 1; i < tags[element].Partner; i = tags[i].Partner + 1)
        {
            // A tag without its element has nothing to give.
            if (tags[i].IsClosing)
                yield break;
            yield return i;
        }
    }

    /// <summary>Adds a command and the children as its arguments, a sign before each but the first.</summary>
    private void AddArguments(int element, string command, params ReadOnlySpan<string> signs)
    {
        Add(command, tags[element]);
        var number = 0;
        foreach (var child in Children(element))
        {
            var isEmpty = tags[child].Name is "none" or "mprescripts";
            var sign = number == 0 ? "" : signs[Math.Min(number, signs.Length) - 1];
            number++;
            if (isEmpty)
                continue;
            Add(sign, tags[child]);
            AddArgument(child, isBare: sign.Length == 0 && command.Length == 0);
        }
    }

    private void AddArgument(int child, bool isBare)
    {
        if (isBare && tags[child].Name is "mi" or "mo" or "mn" or "mtext")
        {
            AddElement(child);
            return;
        }
        Add("{", tags[child]);
        AddElement(child);
        Add("}", tags[child]);
    }

    private void AddOver(int element)
    {
        var children = Children(element).Take(2).ToList();
        var accent = children.Count == 2 ? Accent(children[1]) : null;
        if (accent is null)
        {
            AddArguments(element, "", "^");
            return;
        }
        Add(accent, tags[element]);
        AddArgument(children[0], isBare: false);
    }

    private void AddRoot(int element)
    {
        var children = Children(element).Take(2).ToList();
        Add(@"\sqrt", tags[element]);
        if (children.Count == 2)
        {
            Add("[", tags[children[1]]);
            AddElement(children[1]);
            Add("]", tags[children[1]]);
        }
        if (children.Count > 0)
            AddArgument(children[0], isBare: false);
    }

    private string? Accent(int child) => TextOf(child) is [var sign]
        ? sign switch
        {
            '¯' or '‾' or '\u0304' or '\u0305' or '―' or '_' => @"\bar",
            '^' or 'ˆ' or '\u0302' => @"\hat",
            '~' or '˜' or '∼' or '\u0303' => @"\tilde",
            '→' or '⃗' => @"\vec",
            '˙' or '.' or '\u0307' => @"\dot",
            '¨' or '\u0308' => @"\ddot",
            'ˇ' or '\u030C' => @"\check",
            _ => null,
        }
        : null;

    /// <summary>A name of more than a letter is set as a word, so that it does not run together with the next.</summary>
    private void AddSymbol(int element)
    {
        var tag = tags[element];
        var symbol = TextOf(element);
        var isWord = tag.Name == "mi" && symbol.Length > 1 && !symbol.ContainsAnyExceptInRange('A', 'z');
        if (isWord && LatexCommands.Find(symbol) is { Role: LatexRole.Sign, Atom: AtomKind.Operator })
        {
            Add("\\", tag);
            AddText(element);
            Add(" ", tag);
        }
        else if (isWord)
        {
            Add(@"\mathrm{", tag);
            AddText(element);
            Add("}", tag);
        }
        else
            AddText(element);
    }

    private ReadOnlySpan<char> TextOf(int element)
    {
        var (from, to) = Stretch(element);
        return text.AsSpan(from, to - from);
    }

    /// <summary>The text in a leaf, white space around it left out.</summary>
    private (int From, int To) Stretch(int element)
    {
        var from = tags[element].End;
        var to = Math.Max(from, tags[element + (tags[element].Partner > element ? 1 : 0)].Start);
        while (from < to && char.IsWhiteSpace(text[from]))
            from++;
        while (from < to && char.IsWhiteSpace(text[to - 1]))
            to--;
        return (from, to);
    }

    /// <summary>Adds the text in a leaf, signs that mean something to LaTeX escaped.</summary>
    private void AddText(int element)
    {
        var (from, to) = Stretch(element);
        for (var at = from; at < to; at++)
        {
            var c = text[at];
            // What is only to be heard: that a function is applied, that factors stand side by side.
            if (c is >= '\u2061' and <= '\u2064')
                continue;
            if (c is '{' or '}' or '$' or '%' or '#' or '_' && !(at > from && text[at - 1] == '\\'))
                output.Add('\\', at, at + 1);
            if (c == '^')
                Add(@"\wedge ", at, at + 1);
            else if (c == '~')
                Add(@"\sim ", at, at + 1);
            else
                output.Add(c, at, at + 1);
        }
    }

    private void Add(string latex, in Tag tag) => Add(latex, tag.Start, tag.End);

    private void Add(string latex, int start, int end)
    {
        foreach (var c in latex)
            output.Add(c, start, end);
    }
}
