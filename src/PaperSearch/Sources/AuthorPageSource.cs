using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PaperSearch.Names;

namespace PaperSearch.Sources;

/// <summary>
/// A scholar's page as text: name, figures (<c>h-index14</c>, <c>11papers</c>, <c>Novelty51%</c>, …), then papers, each a head
/// line (<c>LGMar 7, 2025Code</c>: category, date, whether there is code), title, authors and abstract. A line that is an
/// arXiv id or a DOI alone names the paper. The page's owner is an author of every paper on it, also where "et al." hides
/// the name.
/// </summary>
internal sealed partial class AuthorPageSource : IPaperSource
{
    private const int LongestRawText = 64 * 1024;

    private static readonly string[] months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public string Name => "author-page";

    public string Description => "a scholar's page as text: figures, then papers";

    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var figures = 0;
        var heads = 0;
        foreach (var line in Encoding.UTF8.GetString(head).Split('\n', StringSplitOptions.TrimEntries).Take(400))
        {
            figures += Figure().IsMatch(line) ? 1 : 0;
            heads += IsHead(line) ? 1 : 0;
        }
        return figures >= 2 || figures + heads >= 2;
    }

    public IEnumerable<SourceRecord> Read(SourceInput input)
    {
        using var reader = new StreamReader(input.Content, Encoding.UTF8, leaveOpen: true);
        var lines = new PageLines(reader);
        var profile = ReadProfile(lines, input);
        yield return profile is not null
            ? new ProfileRecord(1, profile)
            : new ProblemRecord(1, "There is no author's name at the top of the page.", lines.Current ?? "");
        while (lines.Current is not null)
            yield return ReadPaper(lines, input, profile?.Name);
    }

    private static AuthorProfile? ReadProfile(PageLines lines, SourceInput input)
    {
        AuthorProfile? profile = null;
        string? before = null;
        for (; lines.Current is { } line && !IsHead(line); lines.MoveNext())
        {
            if (line.Length == 0)
                continue;
            var figure = Figure().Match(line);
            // Label and figure may stand in two lines.
            if (!figure.Success && before is not null)
                figure = Figure().Match($"{before} {line}");
            before = figure.Success ? null : line;
            if (profile is null)
            {
                if (figure.Success)
                    continue;
                profile = new AuthorProfile
                {
                    Name = AuthorParser.Parse(line),
                    AsOf = PaperDate.FromDay(input.AsOf),
                    Source = Path.GetFileName(input.Name),
                };
            }
            else if (figure.Success)
                profile = WithFigure(profile, figure);
            else if (profile.PrimaryCategory is null && ArxivTaxonomy.IsKnown(line))
                profile = profile with { PrimaryCategory = ArxivTaxonomy.Resolve(line) };
        }
        return profile;
    }

    // Of a figure that comes twice ("11papers", then "11 Papers" over the list) the first counts.
    private static AuthorProfile WithFigure(AuthorProfile profile, Match figure)
    {
        var label = (figure.Groups["before"].Value + figure.Groups["after"].Value).ToLowerInvariant();
        var value = double.Parse(
            figure.Groups["value"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return label switch
        {
            "h-index" => profile with { HIndex = profile.HIndex ?? (int)value },
            "papers" or "paper" => profile with { Papers = profile.Papers ?? (int)value },
            "citations" or "citation" => profile with { Citations = profile.Citations ?? (int)value },
            "novelty" => profile with { NoveltyPercent = profile.NoveltyPercent ?? value },
            _ => profile with { AiScore = profile.AiScore ?? value },
        };
    }

    private static SourceRecord ReadPaper(PageLines lines, SourceInput input, Author? owner)
    {
        var at = lines.Number;
        var block = lines.TakeBlock(IsHead);
        var head = Head().Match(block[0]);
        var text = new Queue<string>(block.Skip(1));
        var (id, dois, url) = TakeIdentifiers(ref text);
        var title = TakeLine(text);
        var authors = NextLine(text) is { } next && IsAuthorList(next) ? AuthorList.Parse(TakeLine(text)) : AuthorList.Parse("");
        if (title.Length == 0)
            return Problem("The paper has no title.");
        if (DateOf(head, input.AsOf) is not { } date)
            return Problem($"\"{block[0]}\" has no valid date.");
        return new PaperRecord(at, new Paper
        {
            Id = id ?? PaperId.FromContent("author-page", title, date.Year),
            Title = TextLines.Join(title),
            Abstract = TakeParagraphs(text),
            Authors = authors.Authors,
            AuthorsTruncated = authors.Truncated,
            Categories = [ArxivTaxonomy.Resolve(head.Groups["category"].Value)],
            Date = date,
            Updated = date,
            Doi = dois.FirstOrDefault(),
            OtherDois = dois.Skip(1).ToValueList(),
            Url = url,
            HasCode = head.Groups["code"].Success,
            PageOwners = owner is null ? [] : [owner],
            // The file alone: where it stood on somebody's disk is nobody's business.
            Source = "author-page:" + Path.GetFileName(input.Name),
        });

        ProblemRecord Problem(string reason)
        {
            var raw = string.Join('\n', block);
            return new ProblemRecord(at, reason, raw.Length <= LongestRawText ? raw : raw[..LongestRawText]);
        }
    }

    private static (PaperId? Id, List<string> Dois, string? Url) TakeIdentifiers(ref Queue<string> text)
    {
        PaperId? arxiv = null;
        var dois = new List<string>();
        var others = new Queue<string>();
        foreach (var line in text)
        {
            if (DoiList.TryRead(line, out var listed))
                dois.AddRange(listed.Except(dois, StringComparer.Ordinal));
            else if (PaperId.TryParseDoi(line, out var doi))
                dois.Add(doi);
            else if (PaperId.TryParseIdentifier(line, out var id))
                arxiv ??= id;
            else
                others.Enqueue(line);
        }
        text = others;
        var url = arxiv is { } paper ? "https://arxiv.org/abs/" + paper.Value : null;
        return (arxiv ?? (dois.Count > 0 ? PaperId.Parse(dois[0]) : null), dois, url);
    }

    private static string? NextLine(Queue<string> text)
    {
        while (text.TryPeek(out var line))
        {
            if (line.Length > 0)
                return line;
            text.Dequeue();
        }
        return null;
    }

    private static string TakeLine(Queue<string> text) => NextLine(text) is null ? "" : text.Dequeue();

    private static string? TakeParagraphs(Queue<string> text)
    {
        var result = new StringBuilder();
        while (NextLine(text) is not null)
        {
            result.Append(result.Length == 0 ? "" : "\n");
            result.Append(text.Dequeue());
            while (text.TryPeek(out var line) && line.Length > 0)
                result.Append(' ').Append(text.Dequeue());
        }
        return result.Length == 0 ? null : result.ToString();
    }

    // Where a page leaves the authors out, the abstract comes next: its parts are no names.
    private static bool IsAuthorList(string line)
    {
        const int MostWordsOfName = 6;
        return line.Split([", ", "; ", " and "], StringSplitOptions.None)
            .All(part => part.Count(c => c == ' ') < MostWordsOfName || NameTable.IsGroup(part));
    }

    private static PaperDate? DateOf(Match head, DateOnly asOf)
    {
        var month = Array.IndexOf(months, head.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
        var day = 0;
        if (head.Groups["day"].Success && (day = int.Parse(head.Groups["day"].Value, CultureInfo.InvariantCulture)) == 0)
            return null;
        if (head.Groups["year"].Success)
        {
            var year = int.Parse(head.Groups["year"].Value, CultureInfo.InvariantCulture);
            return PaperDate.FromSortKey((year * 10000) + (month * 100) + day);
        }
        // Without a year: the latest such day that is not after the page's. A leap day comes every four years, once in eight.
        for (var year = asOf.Year; year > asOf.Year - 8; year--)
        {
            if (PaperDate.FromSortKey((year * 10000) + (month * 100) + day) is { } date && date.FirstDay <= asOf)
                return date;
        }
        return null;
    }

    // Two capitals are a category even when arXiv has none like it; other words must be one, so that a line of an abstract
    // ("in May 2020") does not begin a paper.
    private static bool IsHead(string line)
    {
        var head = Head().Match(line);
        var category = head.Groups["category"].ValueSpan;
        return head.Success
            && (ArxivTaxonomy.IsKnown(category)
                || (category.Length == 2 && char.IsAsciiLetterUpper(category[0]) && char.IsAsciiLetterUpper(category[1])));
    }

    [GeneratedRegex(
        @"^(?:(?<before>h-index|novelty|ai score)\s*:?\s*(?<value>\d[\d,]*(?:\.\d+)?)\s*%?"
        + @"|(?<value>\d[\d,]*)\s*(?<after>papers?|citations?))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Figure();

    [GeneratedRegex(
        @"^(?<category>[a-z-]+(\.[a-z-]+)?)\s*(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
        + @"(\s+(?<day>\d{1,2}))?(,?\s+(?<year>\d{4}))?\s*(?<code>code)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Head();
}
