using System.Globalization;
using PaperSearch.Searching;

namespace PaperSearch.Cli.Rendering;

/// <summary>The parts of a query for people: as a tree with readings and hits, and why a page is empty.</summary>
internal static class QueryTreeRenderer
{
    /// <summary>How many parts are told where a page is empty.</summary>
    private const int MostTold = 8;

    /// <summary>The query part by part, with what each was read as.</summary>
    public static void Tree(Terminal terminal, QueryPart root)
    {
        Line(terminal, root, "", "");
        Below(terminal, root, "");
    }

    /// <summary>Which parts leave nothing, and what of the query finds something.</summary>
    public static void Empty(Terminal terminal, SearchPage page)
    {
        if (page.Query.Tree is not { } tree)
            return;
        var line = page.Nearest is { WithoutFilters: true, LeftOut.Count: 0 }
            ? new StyledText().Add("The filters leave none of the papers that match.")
            : Why(tree, page.Nearest);
        if (!line.IsEmpty)
            line.Write(terminal);
        if (page.Nearest is { } nearest)
            Nearest(terminal, nearest);
    }

    private static StyledText Why(QueryPart tree, NearestQuery? nearest)
    {
        var parts = (tree.Parts.Count > 0 ? tree.Parts : [tree]).Where(p => p.Hits is not null).ToList();
        // A word that only ranks does no harm where no paper has it.
        var dead = parts.Where(p => p.Hits == 0 && (nearest is null || nearest.LeftOut.Contains(p.Text))).ToList();
        var told = dead.Count > 0 ? dead : parts;
        var line = new StyledText();
        for (var i = 0; i < told.Count && i < MostTold; i++)
        {
            line.Add(i == 0 ? "" : dead.Count > 0 && i == told.Count - 1 ? " and " : ", ").Add(told[i].Text, Styles.Mark)
                .Add(dead.Count > 0 ? "" : $" ({Number(told[i].Hits!.Value)})");
        }
        if (told.Count > MostTold)
            line.Add($" and {told.Count - MostTold} more");
        return told.Count == 0 ? line
            : dead.Count > 0 ? line.Add(dead.Count == 1 ? " matches no paper." : " match no paper.")
            : line.Add(tree.Parts.Count > 0 ? ": no paper matches all of it." : ": none of these passes the filters.");
    }

    private static void Nearest(Terminal terminal, NearestQuery nearest)
    {
        var line = new StyledText().Add("Without ");
        var leftOut = nearest.LeftOut.Concat(nearest.WithoutFilters ? ["the filters"] : []).ToList();
        line.Add(leftOut.Count > 2 ? "these" : string.Join(" and ", leftOut))
            .Add(": ").Add(nearest.Query, Styles.Mark).Add($" ({Papers(nearest.Hits)})").Write(terminal);
    }

    private static void Below(Terminal terminal, QueryPart node, string indent)
    {
        for (var i = 0; i < node.Parts.Count; i++)
        {
            var isLast = i == node.Parts.Count - 1;
            var further = indent + (isLast ? "   " : "│  ");
            Line(terminal, node.Parts[i], indent + (isLast ? "└─ " : "├─ "), further);
            Below(terminal, node.Parts[i], further);
        }
    }

    private static void Line(Terminal terminal, QueryPart part, string first, string further) => new StyledText()
        .Add(part.Text, Styles.Mark)
        .Add(part.Hits is { } hits ? $" · {Papers(hits)}" : " · not counted")
        .Add($" · {part.Explanation}", Styles.Quiet)
        .Write(terminal, first, further);

    private static string Papers(long number) => $"{Number(number)} {(number == 1 ? "paper" : "papers")}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
