using System.Buffers;

namespace PaperSearch.Text;

// Text outside of formulas.
internal sealed partial class ReadableRenderer
{
    private const int LongestQuotation = 120;

    private static readonly SearchValues<char> Ligatures = SearchValues.Create("`'\"-");

    private int openQuotes;
    private int singleQuoteEnd = -1;

    /// <summary>Reads text, which goes on to <paramref name="stop"/>: dashes and quotes are typed with several signs.</summary>
    private int Prose(int at, int stop, int end)
    {
        while (at < stop)
        {
            var run = text.AsSpan(at, stop - at).IndexOfAny(Ligatures);
            if (run != 0)
            {
                var next = run < 0 ? stop : at + run;
                output.AddAsWritten(at, next);
                at = next;
            }
            else
            {
                at = text[at] == '-' ? Dashes(at, end) : Quote(at, end);
            }
        }
        return at;
    }

    /// <summary>A tie is a blank; but before a number and behind a blank, and in an address, authors mean the sign.</summary>
    private int Tie(int at, int end)
    {
        var number = At(SkipBlanks(at + 1, end), end);
        if ((output.EndsBlank || output.Last is '(' or '[') && (char.IsAsciiDigit(number) || number is '$' or '.'))
            return See('~', at, 1);
        // "w ~ h" is said of quantities.
        if (output.EndsBlank && at > 0 && At(at + 1, end) == ' ')
            return See('~', at, 1);
        if (output.Last == '/' && char.IsLetter(At(at + 1, end)))
            return See('~', at, 1);
        output.AddBlank(at, at + 1);
        return At(at + 1, end) == ' ' ? at + 2 : at + 1;
    }

    private int Dashes(int at, int end)
    {
        var stop = at;
        while (stop < end && text[stop] == '-')
            stop++;
        // Arrows are typed with dashes too.
        if (stop - at is not (2 or 3) || output.Last == '<' || At(stop, end) == '>')
            output.AddAsWritten(at, stop);
        else
            output.Add(stop - at == 2 ? '–' : '—', at, stop);
        return stop;
    }

    private int Quote(int at, int end)
    {
        var isDouble = At(at + 1, end) == text[at];
        switch (text[at])
        {
            case '`' when isDouble:
                openQuotes++;
                return See('“', at, 2);
            case '\'' when isDouble && openQuotes > 0:
                openQuotes--;
                return See('”', at, 2);
            case '"' when openQuotes > 0:
                openQuotes--;
                return See('”', at, 1);
            case '\'' when at == singleQuoteEnd:
                return See('’', at, 1);
            case '`' when !CharFolding.IsWord(output.Last) && EndOfQuotation(at, end) is >= 0 and var close:
                singleQuoteEnd = close;
                return See('‘', at, 1);
            default:
                return See(text[at], at, 1);
        }
    }

    /// <summary>Where the quotation that begins here ends: at an apostrophe that no letter follows.</summary>
    private int EndOfQuotation(int at, int end)
    {
        var limit = Math.Min(end, at + LongestQuotation);
        for (var i = at + 2; i < limit && text[i] is not ('`' or '‘' or '“'); i++)
        {
            if (text[i] == '\'' && !char.IsWhiteSpace(text[i - 1]) && !char.IsLetterOrDigit(At(i + 1, end)))
                return i;
        }
        return -1;
    }
}
