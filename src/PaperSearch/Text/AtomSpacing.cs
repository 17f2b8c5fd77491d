using PaperSearch.Text.Latex;

namespace PaperSearch.Text;

/// <summary>
/// Sets the blanks of a formula: around relations and operators as TeX does, between letters and typed signs where the author
/// typed one, none inside scripts.
/// </summary>
internal sealed class AtomSpacing(ReadableOutput output)
{
    private AtomKind last;
    private bool lastTyped;
    private bool wantsBlank;
    private bool wantsBlankBeforeWord;

    /// <summary>How many scripts and the like enclose the place.</summary>
    public int Tightness { get; set; }

    /// <summary>Whether the source has a blank here.</summary>
    public bool SourceBlank { get; set; }

    /// <summary>Whether something stands right before, which a fraction must not be taken together with.</summary>
    public bool IsGlued => !wantsBlank && !output.EndsBlank && last is AtomKind.Ordinary or AtomKind.Close;

    /// <summary>Begins a formula or a script; what is given back is for <see cref="Resume"/>.</summary>
    public (AtomKind, bool, bool) Begin()
    {
        var state = (last, lastTyped, wantsBlank);
        last = AtomKind.None;
        lastTyped = wantsBlank = wantsBlankBeforeWord = SourceBlank = false;
        return state;
    }

    /// <summary>Goes on behind a script of the atom before.</summary>
    public void Resume((AtomKind Last, bool Typed, bool WantsBlank) state)
    {
        (last, lastTyped, wantsBlank) = state;
        if (last == AtomKind.None)
            last = AtomKind.Ordinary;
        SourceBlank = false;
    }

    /// <summary>A word that was set on the line ends here: the next one must not run into it.</summary>
    public void EndWord() => wantsBlankBeforeWord = true;

    /// <summary>Comes before each atom.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="typed">Whether it is a character as it was typed, no command.</param>
    /// <param name="at">Where it stands in the source.</param>
    public void Before(AtomKind kind, bool typed, int at)
    {
        // A sign of an operation without a left operand is a sign of its number, as in "= ±1".
        var isInfix = kind == AtomKind.Relation || (kind == AtomKind.Binary
            && last is not (AtomKind.None or AtomKind.Open or AtomKind.Binary or AtomKind.Relation or AtomKind.Typed));
        var blank = NeedsBlank(kind, typed, isInfix);
        if (blank && Tightness == 0 && last != AtomKind.None)
            output.AddBlank(at, at);
        wantsBlank = kind == AtomKind.Operator || (isInfix && last != AtomKind.None);
        wantsBlankBeforeWord = false;
        last = isInfix || kind != AtomKind.Binary ? kind : AtomKind.Ordinary;
        lastTyped = typed;
        SourceBlank = false;
    }

    private bool NeedsBlank(AtomKind kind, bool typed, bool isInfix)
    {
        if (kind is AtomKind.Close or AtomKind.Punctuation)
            return SourceBlank && last == AtomKind.Typed;
        if (wantsBlank)
        {
            return last != AtomKind.Operator || kind is not (AtomKind.Open or AtomKind.Typed)
                || (kind == AtomKind.Typed && SourceBlank);
        }
        if (isInfix)
            return last is not (AtomKind.Open or AtomKind.Relation or AtomKind.Binary);
        if (kind == AtomKind.Operator)
            return last is AtomKind.Ordinary or AtomKind.Close or AtomKind.Operator || SourceBlank;
        if (wantsBlankBeforeWord && kind == AtomKind.Ordinary)
            return true;
        if (!SourceBlank || last == AtomKind.Open)
            return false;
        return (typed && lastTyped) || last is AtomKind.Punctuation or AtomKind.Typed || kind == AtomKind.Typed;
    }
}
