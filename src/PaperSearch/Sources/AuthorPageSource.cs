using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PaperSearch.Sources;

/// <summary>
/// A scholar's page as text: name, figures (<c>h-index14</c>, <c>11papers</c>, <c>Novelty51%</c>, …), then papers, each a head
/// line (<c>LGMar 7, 2025Code</c>: category, date, whether there is code), title, authors and abstract. The page's owner is
/// an author of every paper on it, also where "et al." hides the name.
/// </summary>
internal sealed partial class AuthorPageSource : IPaperSource
{
    private static readonly string[] months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public string Name => "author-page";

    public string Description => "a scholar's page as text: figures, then papers";

    public bool Recognizes(ReadOnlySpan<byte> head)
    {
        var figures = 0;
        var heads = 0;
        foreach (var line in Encoding.UTF8.GetString(head).Split('\n', StringSplitOptions.TrimEntries).Take(400))
        {
            figures += Figure().IsMatch(line) ? 1 : 0;
            heads += Head().IsMatch(line) ? 1 : 0;
        }
        return figures >= 2 || (figures >= 1 && heads >= 1);
    }

    public IEnumerable<SourceRecord> Read(SourceInput input)
    {
        using var reader = new StreamReader(input.Content, Encoding.UTF8, leaveOpen: true);
        var lines = new PageLines(reader);
        var profile = ReadProfile(lines, input);
        if (profile is not null)
            yield return new ProfileRecord(1, profile);
        if (lines.Current is null)
        {
            if (profile is null)
                yield return new ProblemRecord(1, "There is no author's name at the top of the page.", "");
            yield break;
        }
        while (lines.Current is not null)
            yield return ReadPaper(lines, input, profile?.Name);
    }

    private static AuthorProfile? ReadProfile(PageLines lines, SourceInput input)
    {
        AuthorProfile? profile = null;
        for (; lines.Current is { } line && !Head().IsMatch(line); lines.MoveNext())
        {
            if (line.Length == 0 || PaperCount().IsMatch(line))
                continue;
            if (profile is null)
            {
                profile = new AuthorProfile { Name = Author.Parse(line), AsOf = PaperDate.FromDay(input.AsOf), Source = input.Name };
                continue;
            }
            profile = Figure().Match(line) is { Success: true } figure ? WithFigure(profile, figure)
                : profile.PrimaryCategory is null && ArxivTaxonomy.IsKnown(line) ? profile with { PrimaryCategory = ArxivTaxonomy.Resolve(line) }
                : profile;
        }
        return profile;
    }

    private static AuthorProfile WithFigure(AuthorProfile profile, Match figure)
    {
        var label = (figure.Groups["before"].Value + figure.Groups["after"].Value).Trim().ToLowerInvariant();
        var value = double.Parse(figure.Groups["value"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return label switch
        {
            "h-index" => profile with { HIndex = (int)value },
            "papers" or "paper" => profile with { Papers = (int)value },
            "citations" or "citation" => profile with { Citations = (int)value },
            "novelty" => profile with { NoveltyPercent = value },
            _ => profile with { AiScore = value },
        };
    }

    private static SourceRecord ReadPaper(PageLines lines, SourceInput input, Author? owner)
    {
        var at = lines.Number;
        var raw = new StringBuilder();
        var headLine = lines.Take(raw);
        var head = Head().Match(headLine);
        var title = lines.TakeText(raw, Head().IsMatch);
        var authors = lines.TakeText(raw, Head().IsMatch);
        var text = lines.TakeParagraphs(raw, Head().IsMatch);
        if (!head.Success)
            return new ProblemRecord(at, "A paper must begin with category and date, as in \"LGMar 7, 2025\".", raw.ToString());
        if (title.Length == 0)
            return new ProblemRecord(at, "The paper has no title.", raw.ToString());
        if (DateOf(head, input.AsOf) is not { } date)
            return new ProblemRecord(at, $"\"{headLine}\" has no valid date.", raw.ToString());
        var list = AuthorList.Parse(authors);
        return new PaperRecord(at, new Paper
        {
            Id = PaperId.FromContent("author-page", title, date.Year),
            Title = TextLines.Join(title),
            Abstract = text.Length > 0 ? text : null,
            Authors = list.Authors,
            AuthorsTruncated = list.Truncated,
            Categories = [ArxivTaxonomy.Resolve(head.Groups["category"].Value)],
            Date = date,
            Updated = date,
            HasCode = head.Groups["code"].Success,
            PageOwners = owner is null ? [] : [owner],
            Source = "author-page:" + input.Name,
        });
    }

    private static PaperDate? DateOf(Match head, DateOnly asOf)
    {
        var month = Array.IndexOf(months, head.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
        var day = head.Groups["day"].Success ? int.Parse(head.Groups["day"].Value, CultureInfo.InvariantCulture) : 0;
        if (head.Groups["year"].Success)
        {
            var year = int.Parse(head.Groups["year"].Value, CultureInfo.InvariantCulture);
            return day <= DateTime.DaysInMonth(Math.Max(1, year), month) && year > 0 ? new PaperDate(year, month, day) : null;
        }
        // Without a year: the latest such day that is not after the page's.
        for (var year = asOf.Year; year > asOf.Year - 8 && year > 0; year--)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new PaperDate(year, month, day) is var date && date.FirstDay <= asOf)
                return date;
        }
        return null;
    }

    [GeneratedRegex(@"^(?:(?<before>h-index|novelty|ai\ score)\s*:?\s*(?<value>\d[\d,]*(?:\.\d+)?)\s*%?|(?<value>\d[\d,]*)\s*(?<after>papers?|citations?))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^\d[\d,]*\s+Papers?$", RegexOptions.CultureInvariant)]
    private static partial Regex PaperCount();

    [GeneratedRegex(@"^(?<category>[A-Z]{2}|[a-z-]+(?:\.[A-Za-z-]+)?)\s*(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s+(?<day>\d{1,2}))?(?:,?\s+(?<year>\d{4}))?\s*(?<code>Code)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
