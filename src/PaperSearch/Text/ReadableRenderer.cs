using PaperSearch.Text.Latex;

namespace PaperSearch.Text;

/// <summary>
/// Makes one text readable: tokens are handed out here; prose, formulas and commands are read in the other parts. Groups
/// deeper than <see cref="DeepestGroup"/> keep their braces; what is no sound LaTeX stays as it is written.
/// </summary>
internal sealed partial class ReadableRenderer
{
    private const int DeepestGroup = 48;

    private readonly string text;
    private readonly ReadableOutput output;
    private readonly AtomSpacing spacing;
    private readonly LatexReader reader = new();
    private bool inFormula;
    private int depth;

    public ReadableRenderer(string text)
    {
        this.text = text;
        output = new ReadableOutput(text);
        spacing = new AtomSpacing(output);
        reader.Reset(text);
    }

    public ReadableOutput Render()
    {
        Read(0, text.Length);
        return output;
    }

    private void Read(int at, int end)
    {
        while (at < end)
            at = inFormula ? ReadInFormula(at, end) : ReadInText(at, end);
    }

    private int See(char c, int at, int width)
    {
        output.Add(c, at, at + width);
        return at + width;
    }

    private int AsWritten(in LatexToken token)
    {
        if (inFormula)
            spacing.Before(Atoms.Of(token.Sign), typed: true, token.Start);
        output.AddAsWritten(token.Start, token.End);
        return token.End;
    }

    private int ReadInText(int at, int end)
    {
        var token = reader.Read(at, end);
        switch (token.Kind)
        {
            case LatexTokenKind.Text:
                return Prose(at, token.End, end);
            case LatexTokenKind.FormulaOpen:
                return Formula(token) ?? AsWritten(token);
            case LatexTokenKind.Tie:
                return Tie(at, end);
            case LatexTokenKind.Superscript or LatexTokenKind.Subscript when !reader.IsScript(at, end):
                return AsWritten(token);
            case LatexTokenKind.Stray when token.Sign == '"' && openQuotes > 0:
                openQuotes--;
                return See('”', at, 2);
            default:
                return Structure(token, end);
        }
    }

    /// <summary>What is read alike in texts and formulas.</summary>
    private int Structure(in LatexToken token, int end) => token.Kind switch
    {
        LatexTokenKind.Command => Command(token, end),
        LatexTokenKind.Accent => Accent(token),
        LatexTokenKind.Escaped => Sign(token.Start, token.End, token.Sign.ToString(), Atoms.Of(token.Sign)),
        LatexTokenKind.GroupOpen => Group(token) ?? See('{', token.Start, 1),
        LatexTokenKind.Superscript => Script(token.Start, token.End, end, above: true) ?? See('^', token.Start, 1),
        LatexTokenKind.Subscript => Script(token.Start, token.End, end, above: false) ?? See('_', token.Start, 1),
        _ => AsWritten(token),
    };

    private char At(int at, int end) => at < end ? text[at] : '\0';

    /// <summary>A blank that a command sets.</summary>
    private int Blank(int at, int behind, int end)
    {
        if (spacing.Tightness == 0)
            output.AddBlank(at, behind);
        spacing.SourceBlank = false;
        return SkipBlanks(behind, inFormula ? end : Math.Min(end, behind + 1));
    }

    private int SkipBlanks(int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
