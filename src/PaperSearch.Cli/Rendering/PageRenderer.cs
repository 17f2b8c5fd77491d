using System.Globalization;
using PaperSearch.Searching;
using PaperSearch.Text;
using Spectre.Console;

namespace PaperSearch.Cli.Rendering;

/// <summary>A page of hits for people: head line, warnings, hits, facets, how to go on.</summary>
internal static class PageRenderer
{
    /// <param name="terminal">Where to.</param>
    /// <param name="page">The page.</param>
    /// <param name="explain">Whether to show the parts of the query.</param>
    /// <param name="isByRelevance">Whether papers that have only some of the words stand among the others.</param>
    public static void Render(Terminal terminal, SearchPage page, bool explain = false, bool isByRelevance = true)
    {
        Warnings(terminal, page.Query);
        Head(terminal, page);
        if (page.Query.Tree is { } tree && explain)
        {
            terminal.Out.WriteLine();
            QueryTreeRenderer.Tree(terminal, tree);
        }
        // Where none has all words, the head line says so.
        var lined = isByRelevance || NoneHasAll(page);
        foreach (var hit in page.Hits)
        {
            terminal.Out.WriteLine();
            if (hit.Missing is not null && !lined)
            {
                new StyledText().Add("Also with some of these words:").Write(terminal);
                terminal.Out.WriteLine();
                lined = true;
            }
            Hit(terminal, hit);
        }
        foreach (var facet in page.Facets.Values)
        {
            if (facet.Buckets.Count == 0)
                continue;
            terminal.Out.WriteLine();
            FacetRenderer.Render(terminal, facet);
        }
        if (page.Next is not null)
        {
            terminal.Out.WriteLine();
            // Whole in one line, so that it can be copied.
            terminal.Out.WriteLine($"More: repeat the search with --cursor {page.Next}", Styles.Quiet);
        }
    }

    private static void Head(Terminal terminal, SearchPage page)
    {
        var line = new StyledText();
        if (page.Listed == 0)
            line.Add($"Nothing found in {Number(page.Index.Papers)} papers.");
        else if (NoneHasAll(page))
            line.Add($"No paper has all words; {Places(page)}{Papers(page.Partial!)} with some of them");
        else if (page.Partial is { Value: > 0 } some)
        {
            line.Add($"{Places(page)}{Number(page.Listed)}: {Papers(page.Total)} with all words, ")
                .Add($"{Papers(some)} with some of them");
        }
        else
            line.Add(Places(page) + Papers(page.Total));
        line.Add($" · {page.TookMs.ToString("0", CultureInfo.InvariantCulture)} ms", Styles.Quiet);
        if (page.Query.Canonical != page.Query.Raw && page.Query.Canonical.Length < 200)
            line.Add($" · searched as: {page.Query.Canonical}", Styles.Quiet);
        line.Write(terminal);
        if (page.CutOff is not null)
            new StyledText().Add(page.CutOff, Styles.Warning).Write(terminal);
        if (page.Listed == 0 && page is { Query.Tree: not null, CutOff: null })
            QueryTreeRenderer.Empty(terminal, page);
        if (page.Listed == 0 && page.Nearest is null)
            new StyledText().Add(page.Index.Papers == 0
                ? "The index is empty. Put papers in with: papersearch import PATH"
                : "Try fewer or other words, word* for its endings, word~ for its spellings, or take filters away.")
                .Write(terminal);
    }

    private static bool NoneHasAll(SearchPage page) => page is { Total.Value: 0, Partial.Value: > 0 };

    private static string Places(SearchPage page) =>
        page.Hits.Count == 0 ? "" : $"{page.Hits[0].Rank}-{page.Hits[^1].Rank} of ";

    /// <summary>On the error stream: how many papers were written, and where to.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="count">How many.</param>
    /// <param name="path">Where to.</param>
    /// <param name="partial">The papers with only some of the words, which are not exported.</param>
    public static void Exported(Terminal terminal, long count, string? path, TotalHits? partial) =>
        terminal.Error.WriteLine(count > 0 ? $"{Papers(new TotalHits(count, true))} written to {path}"
            : partial is { Value: > 0 } some
                ? $"No paper has all words, so nothing is written. --match most writes {Papers(some)} with some of them."
            : "Nothing found.");

    /// <summary>On the error stream: what there is to say about the query's text.</summary>
    public static void Warnings(Terminal terminal, QueryInfo query)
    {
        foreach (var warning in query.Warnings)
        {
            // The place in the query, where the query fits a line.
            if (query.Raw.Length > 0 && query.Raw.Length < terminal.Width - 2 && warning.At <= query.Raw.Length)
            {
                var before = StyledText.Clean(query.Raw[..warning.At]).GetCellWidth();
                var length = Math.Min(warning.Length, query.Raw.Length - warning.At);
                var under = StyledText.Clean(query.Raw.Substring(warning.At, length)).GetCellWidth();
                terminal.Error.WriteLine("  " + StyledText.Clean(query.Raw));
                terminal.Error.WriteLine("  " + new string(' ', before) + new string('^', Math.Max(1, under)), Styles.Warning);
            }
            terminal.Error.WriteLine("  " + StyledText.Clean(warning.Message), Styles.Warning);
            if (warning.Spelling is { Query: { } other, IsSearched: false })
                terminal.Error.WriteLine("  Search for: " + StyledText.Clean(other));
            foreach (var meaning in warning.Acronym is { IsSearched: false } acronym ? acronym.Meanings : [])
                terminal.Error.WriteLine("  Also search for it: " + StyledText.Clean(meaning.Query!));
        }
    }

    private static void Hit(Terminal terminal, SearchHit hit)
    {
        var indent = "    ";
        var rank = hit.Rank.ToString(CultureInfo.InvariantCulture) + ".";
        var title = hit.Paper.Title.Length > 0 ? hit.Paper.Title : "(no title)";
        (hit.Highlights is { Title.Text.Length: > 0 } marked
            ? PaperRenderer.Marked(marked.Title.Text, marked.Title.Spans, Styles.Title, Styles.MarkInTitle)
            : new StyledText().Add(ReadableText.Of(title).Text, Styles.Title)).Write(terminal, rank.PadRight(4));
        if (hit.Paper.Authors.Count > 0)
            new StyledText().Add(PaperRenderer.Authors(hit.Paper)).Write(terminal, indent);
        PaperRenderer.Facts(hit.Paper).Add($"  {hit.Id}", Styles.Quiet).Write(terminal, indent);
        Passages(terminal, hit, indent);
        if (hit.Missing is { } missing)
            new StyledText().Add($"without {string.Join(", ", missing)}", Styles.Quiet).Write(terminal, indent);
        if (hit.Explanation is not null)
            Explanation(terminal, hit.Explanation, 4);
    }

    private static void Passages(Terminal terminal, SearchHit hit, string indent)
    {
        if (hit.Highlights is not { Abstract.Count: > 0 } highlights)
            return;
        var line = new StyledText();
        var shownTo = 0;
        foreach (var passage in highlights.Abstract)
        {
            if (passage.Offset > shownTo + 1)
                line.Add(line.IsEmpty ? "… " : " … ", Styles.Quiet);
            else if (!line.IsEmpty)
                line.Add(" ");
            var at = 0;
            foreach (var span in passage.Spans)
            {
                line.Add(passage.Text[at..span.From]).Add(passage.Text[span.From..span.To], Styles.Mark);
                at = span.To;
            }
            line.Add(passage.Text[at..]);
            shownTo = passage.End;
        }
        if (shownTo < (hit.Paper.Abstract?.Length ?? 0))
            line.Add(" …", Styles.Quiet);
        line.Write(terminal, indent);
    }

    /// <summary>The parts of a score, each below what it is a part of.</summary>
    public static void Explanation(Terminal terminal, ScorePart part, int indent)
    {
        new StyledText().Add($"{part.Value.ToString("0.####", CultureInfo.InvariantCulture)}  {part.Text}", Styles.Quiet)
            .Write(terminal, new string(' ', indent));
        foreach (var below in part.Parts)
            Explanation(terminal, below, indent + 2);
    }

    private static string Papers(TotalHits total) =>
        $"{(total.Exact ? "" : "at least ")}{Number(total.Value)} {(total.Value == 1 ? "paper" : "papers")}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
