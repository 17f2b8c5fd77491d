using System.Text.RegularExpressions;

namespace PaperSearch;

/// <summary>
/// The DOIs of a text that has nothing else. Several of one paper stand behind one another, parted by blanks, commas,
/// semicolons or bars, which may be signs of a DOI as well: a new one begins where its registrant does.
/// </summary>
internal static partial class DoiList
{
    /// <summary>The DOIs in their normal form, each once; a text without any as it stands; empty for no text.</summary>
    public static ValueList<string> Read(string? text) =>
        string.IsNullOrWhiteSpace(text) ? []
        : IdentifierRecognizer.TryReadDoi(text, out var only) && !text.AsSpan().Trim().ContainsAny(Separators) ? [only]
        : TryRead(text, out var all) || all.Count > 0 ? all
        : [text.Trim()];

    /// <summary>Whether there is nothing in the text but DOIs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dois">The DOIs that are in it, whatever else is.</param>
    public static bool TryRead(string text, out ValueList<string> dois)
    {
        var found = new List<string>();
        var starts = Start().EnumerateMatches(text);
        var from = -1;
        var isWhole = true;
        foreach (var start in starts)
        {
            isWhole &= from >= 0 ? Add(text.AsSpan(from, start.Index - from), found) : start.Index == 0;
            from = start.Index;
        }
        isWhole &= from >= 0 && Add(text.AsSpan(from), found);
        dois = found.ToValueList();
        return isWhole;
    }

    private static ReadOnlySpan<char> Separators => " ,;|\u3001\uFF0C\uFF1B\t\n\r";

    private static bool Add(ReadOnlySpan<char> stretch, List<string> found)
    {
        stretch = stretch.TrimEnd(Separators);
        var label = stretch.IndexOf("10.");
        var end = label;
        do
        {
            var blank = stretch[end..].IndexOfAny(" \t\n\r");
            end = blank < 0 ? stretch.Length : end + blank;
            // A line may have been broken within the DOI.
            if (end < stretch.Length && stretch[end - 1] is '/' or '-')
                end++;
            else
                break;
        }
        while (end < stretch.Length);
        var doi = string.Concat(stretch[label..end].ToString().Split([' ', '\t', '\n', '\r']));
        if (!IdentifierRecognizer.TryReadDoi(doi, out var normal))
            return false;
        if (!found.Contains(normal))
            found.Add(normal);
        return end == stretch.Length;
    }

    [GeneratedRegex(
        @"(?<![^\s,;|\u3001\uFF0C\uFF1B\[(<""'])(https?://[^\s,;|]*?/|((dx|www)\.)?doi\.org/|doi:?\s*)?"
        + @"10\.\d{4,9}(\.\d+)*(/|%2f)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
