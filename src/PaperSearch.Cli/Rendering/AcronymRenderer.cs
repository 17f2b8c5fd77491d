using System.Globalization;
using PaperSearch.Searching;

namespace PaperSearch.Cli.Rendering;

/// <summary>Acronyms, one a paragraph: what it stands for, each meaning with the papers that say so.</summary>
internal static class AcronymRenderer
{
    private const int Narrowest = 6;

    public static void Render(Terminal terminal, AcronymPage page)
    {
        var width = Math.Max(Narrowest, page.Acronyms.Max(acronym => acronym.Text.Length) + 2);
        foreach (var acronym in page.Acronyms)
        {
            var line = new StyledText();
            foreach (var meaning in acronym.Meanings)
                line.Add((line.IsEmpty ? "" : "; ") + meaning.LongForm).Add(" " + Number(meaning.Papers), Styles.Quiet);
            if (acronym.Papers - acronym.Meanings.Sum(meaning => meaning.Papers) is > 0 and var others)
                line.Add("; others " + Number(others), Styles.Quiet);
            line.Write(terminal, StyledText.Clean(acronym.Text).PadRight(width), new string(' ', width));
        }
        if (page.Total > page.Acronyms.Count)
        {
            var shown = $"{Number(page.Acronyms.Count)} of {Number(page.Total)} acronyms; --size N shows more.";
            new StyledText().Add(shown, Styles.Quiet).Write(terminal);
        }
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
