using System.Buffers;

namespace PaperSearch.Text.Acronyms;

/// <summary>
/// Finds where a text defines an acronym: "long form (SF)" and "SF (long form)", by the rules of A. Schwartz and M. Hearst, "A
/// simple algorithm for identifying abbreviation definitions in biomedical text", PSB 2003. An acronym has 2 to 10 characters,
/// at most two words and a letter; its long form at most min(n + 5, 2 n) words. Which words they are says
/// <see cref="LongForms"/>. Thread-safe.
/// </summary>
internal static class AcronymReader
{

    /// <summary>No text defines more; the rest of a list is not read.</summary>
    private const int MostDefinitions = 32;

    private static readonly SearchValues<char> ends = SearchValues.Create(";,:=[]");

    // What may stand before an acronym in parentheses.
    private static readonly string[] introductions =
    [
        "also known as ", "abbreviated as ", "abbreviated ", "abbreviation ", "denoted as ", "denoted by ", "referred to as ",
        "called ", "termed ", "hereafter ", "henceforth ", "hereinafter ", "dubbed ", "a.k.a. ", "aka ", "i.e. ", "or ", "the ",
        "short for ", "that is ", "in short ", "for short ", "so-called ",
    ];

    /// <summary>The definitions of a text, in its order.</summary>
    /// <param name="stored">A title or abstract as its source wrote it.</param>
    public static List<AcronymDefinition> Read(string? stored)
    {
        var found = new List<AcronymDefinition>();
        // Most texts have no parentheses, or none with capitals; none of these needs to be made readable.
        if (stored is null || !MayDefine(stored))
            return found;
        var text = ReadableText.Of(stored).Text;
        for (var open = text.IndexOf('('); open >= 0 && found.Count < MostDefinitions; open = text.IndexOf('(', open + 1))
        {
            var close = ClosingOf(text, open);
            if (close < 0)
                continue;
            var before = text.AsSpan(0, open).TrimEnd();
            var inside = text.AsSpan(open + 1, close - open - 1).Trim();
            // "f(x)" is no definition.
            if (open > 0 && !char.IsWhiteSpace(text[open - 1]))
                continue;
            if ((Behind(before, inside) ?? Before(before, inside)) is { } definition)
                found.Add(definition);
        }
        return found;
    }

    /// <summary>Whether a text has what any definition has: a parenthesis with a short word in or before it.</summary>
    private static bool MayDefine(string text)
    {
        for (var open = text.IndexOf('('); open >= 0; open = text.IndexOf('(', open + 1))
        {
            if (open > 0 && open + 1 < text.Length && (char.IsWhiteSpace(text[open - 1]) || text[open - 1] == '~')
                && text[open + 1] is not ')')
                return true;
        }
        return false;
    }

    private static int ClosingOf(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }
        return -1;
    }

    /// <summary>"long form (SF)"</summary>
    private static AcronymDefinition? Behind(ReadOnlySpan<char> before, ReadOnlySpan<char> inside)
    {
        // "(GAN; Goodfellow et al. 2014)", "(or GANs)"
        if (inside.IndexOfAny(ends) is > 0 and var end)
            inside = inside[..end].TrimEnd();
        inside = WithoutIntroduction(inside).Trim("\"'\u201C\u201D\u2018\u2019`*");
        var acronym = ShortForms.Singular(inside);
        if (!ShortForms.IsAcronym(acronym))
            return null;
        var longForm = LongForms.Before(before, acronym);
        if (longForm.IsEmpty && ShortForms.IsAcronym(inside))
            longForm = LongForms.Before(before, acronym = inside);
        return longForm.IsEmpty ? null : new(acronym.ToString(), longForm.ToString());
    }

    /// <summary>"SF (long form)"</summary>
    private static AcronymDefinition? Before(ReadOnlySpan<char> before, ReadOnlySpan<char> inside)
    {
        var acronym = before[(before.LastIndexOf(' ') + 1)..].TrimStart("\"'\u201C\u2018`").TrimEnd("\"'\u201D\u2019");
        acronym = ShortForms.Singular(acronym);
        // A word with one capital begins a sentence or is a name.
        if (!ShortForms.IsAcronym(acronym) || ShortForms.Capitals(acronym) < 2)
            return null;
        if (inside.IndexOfAny(";[]") is > 0 and var end)
            inside = inside[..end].TrimEnd();
        inside = WithoutIntroduction(inside).Trim("\"'\u201C\u201D\u2018\u2019`*");
        var longForm = LongForms.Before(inside, acronym);
        return longForm.Length == inside.Length && longForm.Contains(' ') ? new(acronym.ToString(), longForm.ToString()) : null;
    }

    private static ReadOnlySpan<char> WithoutIntroduction(ReadOnlySpan<char> text)
    {
        foreach (var introduction in introductions)
        {
            if (text.StartsWith(introduction, StringComparison.OrdinalIgnoreCase))
                return WithoutIntroduction(text[introduction.Length..].TrimStart());
        }
        return text;
    }
}
