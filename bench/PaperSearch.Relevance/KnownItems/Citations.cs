using PaperSearch.Relevance.Corpus;

namespace PaperSearch.Relevance.KnownItems;

/// <summary>A paper as others cite it.</summary>
internal static class Citations
{
    private static readonly HashSet<string> stopWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "on", "of", "in", "for", "to", "and", "with", "from", "by", "at", "is", "are", "some",
        "how", "what", "why",
    };

    /// <summary>The paper's id or DOI, bare, with a prefix, or as an address.</summary>
    public static string Identifier(SourcePaper paper, Random random) => random.Next(6) switch
    {
        0 => paper.Id,
        1 => "arXiv:" + paper.Id + "v2",
        2 => "https://arxiv.org/abs/" + paper.Id,
        3 => $"arxiv.org/pdf/{paper.Id}.pdf",
        4 when paper.Doi is { } doi && !doi.Contains(' ', StringComparison.Ordinal) => "https://doi.org/" + doi,
        _ when paper.Doi is { } doi && !doi.Contains(' ', StringComparison.Ordinal) => "doi:" + doi,
        _ => paper.Id,
    };

    /// <summary>The reference in one of the styles of bibliographies.</summary>
    public static string? Reference(SourcePaper paper, Random random)
    {
        if (paper.Authors.Count == 0 || paper.Authors.Any(a => a.Given.Length == 0))
            return null;
        var shown = paper.Authors.Take(paper.Authors.Count > 6 ? 3 : 6).ToList();
        var more = shown.Count < paper.Authors.Count ? " et al." : "";
        var initialsFirst = string.Join(", ", shown.Select(a => $"{Initials(a.Given)} {a.Family}")) + more;
        var familyFirst = string.Join(", ", shown.Select(a => $"{a.Family}, {Initials(a.Given)}")) + more;
        var where = paper.Journal ?? "arXiv preprint";
        return random.Next(5) switch
        {
            0 => $"{familyFirst} ({paper.Year}). {paper.Title}. {where}.",
            1 => $"[{random.Next(1, 99)}] {initialsFirst}, \"{paper.Title},\" {where}, vol. {random.Next(1, 80)}, "
                + $"pp. {random.Next(100, 400)}-{random.Next(400, 900)}, {paper.Year}.",
            2 => $"{initialsFirst}. {paper.Title}. In Proceedings of the {random.Next(3, 30)}th International Conference, "
                + $"pages 1-{random.Next(4, 20)}, {paper.Year}.",
            3 => $"{initialsFirst}. \u201C{paper.Title}.\u201D {where} ({paper.Year}).",
            _ => $"{paper.Authors[0].Family} et al., {paper.Title}, {where}, {paper.Year}",
        };
    }

    /// <summary>A key of a bibliography: family name, year, and the first telling word of the title.</summary>
    public static string? Key(SourcePaper paper, Random random)
    {
        if (paper.Authors.Count == 0 || paper.Authors[0].Family is not { Length: > 1 } family || !family.All(char.IsAsciiLetter))
            return null;
        var word = paper.Title.Split([' ', '-', ':', ','], StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(w => w.All(char.IsAsciiLetter) && !stopWords.Contains(w));
        if (word is null)
            return null;
        return random.Next(3) switch
        {
            0 => $"{family.ToLowerInvariant()}{paper.Year}{word.ToLowerInvariant()}",
            1 => $"{family}{paper.Year}{word}",
            _ => $"{family}_{paper.Year}_{word.ToLowerInvariant()}",
        };
    }

    private static string Initials(string given) =>
        string.Join(" ", given.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).Select(g => g[0] + "."));
}
