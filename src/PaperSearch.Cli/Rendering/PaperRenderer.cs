using System.Globalization;
using PaperSearch.Text;
using Spectre.Console;

namespace PaperSearch.Cli.Rendering;

/// <summary>Lines about one paper.</summary>
internal static class PaperRenderer
{
    private const int AuthorsInHit = 6;

    /// <summary>Date, category chips, code badge, citations and venue in one line.</summary>
    public static StyledText Facts(Paper paper, bool withVenue = true)
    {
        var line = new StyledText();
        if (paper.Date is { } date)
            line.Add(date.ToString()).Add("  ");
        foreach (var category in paper.Categories)
        {
            var shown = category.Name == category.Code ? category.Code : $"{category.Code} {category.Name}";
            line.Add($"[{shown}]", Styles.Category).Add(" ");
        }
        if (paper.HasCode)
            line.Add(" Code", Styles.Code).Add(" ");
        if (paper.Citations is { } cited)
            line.Add($" {cited.ToString("N0", CultureInfo.InvariantCulture)} citations ");
        if (withVenue && paper.Venue is { Length: > 0 } venue)
            line.Add(" " + ReadableText.Of(venue).Text, Styles.Quiet);
        return line;
    }

    /// <summary>The authors in one line; of many the first ones and how many more there are.</summary>
    public static string Authors(Paper paper, int most = AuthorsInHit)
    {
        var names = string.Join(", ", paper.Authors.Take(most).Select(a => ReadableText.Of(a.DisplayName).Text));
        var more = paper.Authors.Count > most ? $", … (+{paper.Authors.Count - most})" : "";
        return names + more + (paper.AuthorsTruncated ? " et al." : "");
    }

    /// <summary>A text with its marks.</summary>
    public static StyledText Marked(string text, ValueList<TextSpan> spans, Style plain, Style mark)
    {
        var styled = new StyledText();
        var at = 0;
        foreach (var span in spans)
        {
            styled.Add(text[at..span.From], plain).Add(text[span.From..span.To], mark);
            at = span.To;
        }
        return styled.Add(text[at..], plain);
    }

    /// <summary>Title, authors and facts, as a hit has them.</summary>
    public static void Brief(Terminal terminal, int rank, Paper paper)
    {
        const string Indent = "    ";
        var number = rank.ToString(CultureInfo.InvariantCulture) + ".";
        new StyledText().Add(paper.Title.Length > 0 ? ReadableText.Of(paper.Title).Text : "(no title)", Styles.Title)
            .Write(terminal, number.PadRight(Math.Max(Indent.Length, number.Length + 1)));
        if (paper.Authors.Count > 0)
            new StyledText().Add(Authors(paper)).Write(terminal, Indent);
        Facts(paper).Add($"  {paper.Id}", Styles.Quiet).Write(terminal, Indent);
    }

    /// <summary>Every field of a paper.</summary>
    public static void Whole(Terminal terminal, Paper paper)
    {
        new StyledText().Add(paper.Title.Length > 0 ? ReadableText.Of(paper.Title).Text : "(no title)", Styles.Title)
            .Write(terminal);
        if (paper.Authors.Count > 0)
            new StyledText().Add(Authors(paper, int.MaxValue)).Write(terminal);
        if (Facts(paper, withVenue: false) is { IsEmpty: false } facts)
            facts.Write(terminal);
        if (paper.Abstract is { } text)
        {
            terminal.Out.WriteLine();
            foreach (var paragraph in ReadableText.Of(text).Text.Split('\n'))
                new StyledText().Add(paragraph).Write(terminal);
        }
        terminal.Out.WriteLine();
        Field("id", paper.Id.Value);
        Field("doi", string.Join(", ", paper.AllDois()));
        Field("url", paper.Url);
        Field("venue", paper.Venue is { } venue ? ReadableText.Of(venue).Text : null);
        Field("comments", paper.Comments is { } comments ? ReadableText.Of(comments).Text : null);
        Field("updated", paper.Updated?.ToString());
        var owners = paper.PageOwners.Select(a => ReadableText.Of(a.DisplayName).Text);
        Field("found on the page of", paper.PageOwners.Count > 0 ? string.Join(", ", owners) : null);
        Field("source", paper.Source);
        foreach (var extra in paper.Extra)
            Field(extra.Name, extra.Value);

        void Field(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                new StyledText().Add(value).Write(terminal, StyledText.Clean(name) + ": ");
        }
    }
}
