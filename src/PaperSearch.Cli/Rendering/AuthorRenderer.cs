using System.Globalization;
using PaperSearch.Searching;
using PaperSearch.Text;
using Spectre.Console;

namespace PaperSearch.Cli.Rendering;

/// <summary>An author's page: figures, then papers.</summary>
internal static class AuthorRenderer
{
    public static void Render(Terminal terminal, AuthorPage page)
    {
        new StyledText().Add(ReadableText.Of(page.Name).Text, Styles.Title).Write(terminal);
        if (page.Profile is { } profile)
        {
            var figures = new StyledText();
            if (profile.PrimaryCategory is { } category)
                figures.Add($"[{category.Code} {category.Name}]", Styles.Category).Add("  ");
            Figure(figures, "h-index", profile.HIndex);
            Figure(figures, "papers", profile.Papers);
            Figure(figures, "citations", profile.Citations);
            Figure(figures, "Novelty", profile.NoveltyPercent, "%");
            Figure(figures, "AI Score", profile.AiScore);
            figures.Write(terminal);
        }
        if (page.Candidates.Count > 0)
        {
            Candidates(terminal, page);
            return;
        }
        if (page.Evidence.Count > 0)
            new StyledText().Add(Facts(page.Evidence), Styles.Quiet).Write(terminal);
        terminal.Out.WriteLine();
        var count = page.Papers.Count.ToString("N0", CultureInfo.InvariantCulture);
        terminal.Out.WriteLine(page.Papers.Count == 1 ? "1 Paper" : $"{count} Papers");
        foreach (var paper in page.Papers)
        {
            terminal.Out.WriteLine();
            PaperRenderer.Facts(paper).Write(terminal);
            new StyledText().Add(ReadableText.Of(paper.Title).Text, Styles.Title).Write(terminal);
            if (paper.Authors.Count > 0)
                new StyledText().Add(PaperRenderer.Authors(paper)).Write(terminal);
            var text = ReadableText.Of(paper.Abstract ?? "").Text;
            foreach (var paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                new StyledText().Add(paragraph, Styles.Quiet).Write(terminal);
        }
    }

    private static void Candidates(Terminal terminal, AuthorPage page)
    {
        var people = page.MoreCandidates ? $"{page.Candidates.Count} people and more" : $"{page.Candidates.Count} people";
        terminal.Out.WriteLine(page.Candidates.Count == 1 ? "May be more than one person:" : $"May be {people}:");
        foreach (var person in page.Candidates)
        {
            terminal.Out.WriteLine();
            var papers = person.Papers.ToString("N0", CultureInfo.InvariantCulture);
            new StyledText().Add(ReadableText.Of(person.Reference).Text, Styles.Title)
                .Add(person.Papers == 1 ? " · 1 paper" : $" · {papers} papers").Write(terminal);
            new StyledText().Add(Facts(person.Evidence), Styles.Quiet).Write(terminal);
        }
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"One of them: papersearch author \"{page.Candidates[0].Reference}\"");
    }

    private static string Facts(ValueList<string> evidence) => string.Join(" · ", evidence);

    private static void Figure(StyledText line, string name, double? value, string unit = "")
    {
        if (value is { } number)
            line.Add($"{name} {number.ToString("0.##", CultureInfo.InvariantCulture)}{unit}  ");
    }
}
