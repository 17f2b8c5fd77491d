using System.Buffers;

namespace PaperSearch.Text.Latex;

/// <summary>
/// Which braces of a text and which delimiters of its formulas belong together. A formula is from <c>$</c>, <c>$$</c>,
/// <c>\(</c>, <c>\[</c> or the begin of an environment to the next of its kind that no backslash escapes. A group that begins
/// in a formula ends in it; what has no partner means nothing. Reusable; not thread-safe. Linear in the length of the text.
/// </summary>
internal sealed class LatexPairs
{
    /// <summary>A formula that goes on for longer was never closed.</summary>
    private const int LongestFormula = 2000;

    private const string Begin = "\\begin{";
    private const string End = "\\end{";

    private static readonly SearchValues<char> Delimiters = SearchValues.Create("\\${}");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FormulaEnvironments = new HashSet<string>(
        ["equation", "align", "eqnarray", "math", "displaymath", "multline", "gather"], StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Stack<int> open = new();
    private int[] partners = [];
    private string text = "";

    public void Read(string source)
    {
        text = source;
        if (partners.Length < source.Length)
            partners = new int[Math.Max(source.Length, 2 * partners.Length)];
        else
            Array.Clear(partners, 0, source.Length);
        Pair(0, source.Length);
    }

    /// <summary>Where the partner of the opening sign at a place closes; 0 where there is none.</summary>
    public int CloseOf(int at) => Math.Max(0, partners[at]);

    /// <summary>Where the partner of the closing sign at a place opens; -1 where there is none.</summary>
    public int OpenOf(int at) => partners[at] < 0 ? ~partners[at] : -1;

    /// <summary>How many characters the opening sign at a place has.</summary>
    public int OpenWidth(int at) => text[at] switch
    {
        '{' => 1,
        '$' => text[at + 1] == '$' ? 2 : 1,
        _ => text[at + 1] is '(' or '[' ? 2 : text.IndexOf('}', at) + 1 - at,
    };

    /// <summary>How many characters the sign has that closes what opens at a place.</summary>
    public int CloseWidth(int open) => OpenWidth(open) is > 2 and var width ? width - Begin.Length + End.Length : OpenWidth(open);

    /// <summary>Pairs what belongs together in one formula, or outside of all.</summary>
    private void Pair(int at, int end)
    {
        var outer = open.Count;
        while (at < end)
        {
            var step = text.AsSpan(at, end - at).IndexOfAny(Delimiters);
            if (step < 0)
                break;
            at += step;
            switch (text[at])
            {
                case '{':
                    open.Push(at++);
                    break;
                case '}':
                    if (open.Count > outer)
                        Join(open.Pop(), at);
                    at++;
                    break;
                default:
                    at = Formula(at, end) ?? at + (text[at] == '\\' ? 2 : 1);
                    break;
            }
        }
        while (open.Count > outer)
            open.Pop();
    }

    private void Join(int opening, int closing)
    {
        partners[opening] = closing;
        partners[closing] = ~opening;
    }

    private int? Formula(int at, int end)
    {
        var limit = Math.Min(end, at + LongestFormula);
        var close = text[at] == '$' ? CloseOfDollar(at, limit, end) : CloseOfCommand(at, limit);
        if (close < 0)
            return null;
        Join(at, close);
        Pair(at + OpenWidth(at), close);
        return close + CloseWidth(at);
    }

    private int CloseOfDollar(int open, int limit, int end)
    {
        if (open + 1 >= limit)
            return -1;
        var width = OpenWidth(open);
        var at = open + width;
        while (at < limit)
        {
            var step = text.AsSpan(at, limit - at).IndexOfAny('$', '\\', '{');
            if (step < 0)
                return -1;
            at += step;
            if (text[at] == '\\')
                at += 2;
            else if (text[at] == '{')
                at = BehindWords(at, limit) ?? at + 1;
            else if (width == 2 && (at + 1 >= limit || text[at + 1] != '$'))
                at++;
            else
                return at > open + width && IsFormula(open + width, at, at + width, end) ? at : -1;
        }
        return -1;
    }

    /// <summary>Behind the group of a command such as <c>\mbox</c>: the words in it may have formulas of their own.</summary>
    private int? BehindWords(int brace, int limit)
    {
        var name = brace;
        while (name > 0 && char.IsAsciiLetter(text[name - 1]))
            name--;
        if (name == 0 || text[name - 1] != '\\' || LatexCommands.Find(text.AsSpan(name, brace - name)).Role != LatexRole.Words)
            return null;
        var depth = 0;
        for (var at = brace; at < limit; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] is '{' or '}' && (depth += text[at] == '{' ? 1 : -1) == 0)
                return at + 1;
        }
        return null;
    }

    /// <summary>Between "$100 and $200" stands no formula: a digit follows the second sign, and nothing inside is TeX.</summary>
    private bool IsFormula(int from, int close, int behind, int end) =>
        behind >= end || !char.IsAsciiDigit(text[behind]) || text.AsSpan(from, close - from).ContainsAny('\\', '^', '_');

    private int CloseOfCommand(int open, int limit)
    {
        if (open + 1 >= limit)
            return -1;
        switch (text[open + 1])
        {
            case '(':
                return Find("\\)", open + 2, limit);
            case '[':
                return Find("\\]", open + 2, limit);
            case 'b' when text.AsSpan(open, limit - open).StartsWith(Begin):
                return CloseOfEnvironment(open + Begin.Length, limit);
            default:
                return -1;
        }
    }

    private int CloseOfEnvironment(int name, int limit)
    {
        var length = text.AsSpan(name, limit - name).IndexOf('}');
        if (length < 0 || !FormulaEnvironments.Contains(text.AsSpan(name, length).TrimEnd('*')))
            return -1;
        var closing = text.AsSpan(name, length + 1);
        for (var at = name; (at = Find(End, at, limit)) >= 0; at += End.Length)
        {
            if (text.AsSpan(at + End.Length, limit - at - End.Length).StartsWith(closing))
                return at;
        }
        return -1;
    }

    /// <summary>Where a command stands; -1 where it does not. Behind a backslash, which makes a new line, it is none.</summary>
    private int Find(string command, int from, int limit)
    {
        for (var at = from; at < limit; at += command.Length)
        {
            var step = text.AsSpan(at, limit - at).IndexOf(command);
            if (step < 0)
                return -1;
            at += step;
            var first = at;
            while (first > from && text[first - 1] == '\\')
                first--;
            if ((at - first) % 2 == 0)
                return at;
        }
        return -1;
    }
}
