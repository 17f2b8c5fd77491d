using System.Buffers;
using System.Text.RegularExpressions;

namespace PaperSearch.Names;

/// <summary>What printers set in and around names that is no part of them.</summary>
internal static partial class PrintedName
{
    private static readonly SearchValues<char> marks =
        SearchValues.Create("<^$[*\u2020\u2021\u00A7\u00B6\u2016\u00B9\u00B2\u00B3\u2070\u2074\u2075\u2076\u2077\u2078\u2079");

    /// <summary>
    /// The text on one line, without marks of footnotes, with a blank behind glued initials ("J.A.Smith") and none behind an
    /// apostrophe ("d' Alembert").
    /// </summary>
    public static string Clean(string text)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.AsSpan().ContainsAny(marks))
            text = FootnoteMark().Replace(text, "");
        if (text.Contains('.', StringComparison.Ordinal))
            text = GluedInitial().Replace(text, " ");
        return Attached(text);
    }

    /// <summary>The text without the blank behind an apostrophe that ends a word before a name: "dell' Acqua".</summary>
    public static string Attached(string text) =>
        text.Contains("' ", StringComparison.Ordinal) || text.Contains("\u2019 ", StringComparison.Ordinal)
            ? ApartArticle().Replace(text, "")
            : text;

    /// <summary>The name without titles before it and without the braces that keep it whole.</summary>
    public static string Bare(string name)
    {
        if (name is ['{', .., '}'] && name.AsSpan(1).IndexOfAny('{', '}') == name.Length - 2)
            name = name[1..^1].Trim();
        while (name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank && NameTable.IsTitle(name.AsSpan(0, blank)))
            name = name[(blank + 1)..];
        return name;
    }

    [GeneratedRegex(
        """
        <sup>[^<]*</sup>
        | \$\s*\{?\}?\^\s*(\{[^{}$]*\}|[^{}$\s])\s*\$
        | (?<!\\)\^(\{[\d\s,;*]*\}|\d+)
        | \s*\[\s*[\d*](\s*[,;]?\s*[\d*])*\s*\]
        | [*\u2020\u2021\u00A7\u00B6\u2016\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+
          (,(?=[*\u2020\u2021\u00B9\u00B2\u00B3\u2070\u2074-\u2079]))?
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
        | RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteMark();

    [GeneratedRegex(@"(?<=(^|[\s.,;-])\p{Lu}\.)(?=\p{Lu}\p{Ll}+(?!\.))", RegexOptions.ExplicitCapture)]
    private static partial Regex GluedInitial();

    [GeneratedRegex(@"(?<=(^|\s)\p{L}{1,4}['\u2019])\s+(?=\p{Lu})", RegexOptions.ExplicitCapture)]
    private static partial Regex ApartArticle();
}
