using Lucene.Net.QueryParsers.Flexible.Standard.Parser;

namespace PaperSearch.Querying;

/// <summary>
/// Where the nodes of Lucene's tree stand in the text. The tree itself knows the places of words only, so the tokens that it was
/// made of are stepped through again, each node taking its own, while the tree is read in the order of the text.
/// </summary>
internal sealed class LucenePlaces(IReadOnlyList<Token> tokens)
{
    private int at;

    /// <summary>Where the next part begins.</summary>
    public int Begin()
    {
        while (tokens[at].Kind is RegexpToken.AND or RegexpToken.OR)
            at++;
        return tokens[at].BeginColumn;
    }

    /// <summary>From an index of the text to the end of the last token that was taken.</summary>
    public TextSpan Since(int from) => new(from, tokens[at - 1].EndColumn);

    /// <summary>Takes <c>+</c>, <c>-</c> or <c>NOT</c>: where it begins.</summary>
    public int Sign()
    {
        var from = Begin();
        at++;
        return from;
    }

    /// <summary>Takes a parenthesis with the field before it: where the parenthesis begins.</summary>
    public int Open()
    {
        TakeField();
        return tokens[at++].BeginColumn;
    }

    /// <summary>Takes the parenthesis behind a group: where it ends.</summary>
    public int Close() => tokens[at++].EndColumn;

    /// <summary>Takes a word, phrase or range with its field: where it stands without the field.</summary>
    public TextSpan Operand()
    {
        TakeField();
        var from = tokens[at].BeginColumn;
        switch (tokens[at++].Kind)
        {
            case RegexpToken.RANGEIN_START or RegexpToken.RANGEEX_START:
                while (tokens[at++].Kind is not (RegexpToken.RANGEIN_END or RegexpToken.RANGEEX_END)) { }
                break;
            case >= RegexpToken.OP_LESSTHAN and <= RegexpToken.OP_MORETHANEQ:
                at++;
                break;
            default:
                if (tokens[at].Kind == RegexpToken.FUZZY_SLOP)
                    at++;
                break;
        }
        return Since(from);
    }

    // The sign of a range (year>=2015) belongs to the operand, as ">=" does in the scholar's syntax.
    private void TakeField()
    {
        Begin();
        if (tokens[at + 1].Kind is RegexpToken.OP_COLON or RegexpToken.OP_EQUAL)
            at += 2;
        else if (tokens[at + 1].Kind is >= RegexpToken.OP_LESSTHAN and <= RegexpToken.OP_MORETHANEQ)
            at++;
    }
}
