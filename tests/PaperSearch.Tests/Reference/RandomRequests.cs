using System.Globalization;
using PaperSearch.Querying;
using PaperSearch.Resolving;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Reference;

/// <summary>
/// Random requests for <see cref="RandomPapers"/>: every kind of query, filter, order, page and facet. The request of a number is
/// the same for the same seed and papers.
/// </summary>
internal sealed class RandomRequests(int seed, IReadOnlyList<Paper> papers)
{
    private static readonly string[] selections =
    [
        "cat:cs.LG", "cat:cs.*", "cat:cs", "cat:\"machine learning\"", "cat:q*", "cat:Own", "cat:*",
        "year:2020", "year:2018..2021", "year:>=2020", "year:*", "date:2020-03..2022-06", "date:2021-05",
        "cited:>=10", "cited:0", "cited:*", "has:code", "has:abstract", "has:doi", "doi:*", "doi:10.1001*", "journal:*",
        "comment:*", "author:*", "abstract:*", "title:*", "arXiv:1706.00003", "id:p5é",
        "huan2020quantum", "smith2021gravity", "lee2019", "Huan:2020abc",
        "lab:physics", "lab:\"lab 7\"", "lab:th*", "lab:*", "rating:>=3", "rating:2..4", "rating:*",
        "read:2020", "read:2019-03..2021", "read:*",
        "notes:*", "notes:graph", "notes:\"short path\"~3", "notes:gravity NEAR/2 notes:field",
    ];

    private static readonly string[] fields = ["title:", "abstract:", "any:", "journal:", "comment:", "author:", "ti:", "notes:"];

    private static readonly string[] operators = [" AND ", " OR ", " AND NOT "];

    private static readonly string[] signs = ["+", "-", "title:", "=title:"];

    private static readonly string[] endings = ["*", "~1", ""];

    public SearchRequest Next(int number)
    {
        var random = new Random(unchecked(seed * 397 ^ number * (int)0x9E3779B1));
        var texts = new RandomPapers(random);
        return new SearchRequest
        {
            Query = Query(random, texts),
            Syntax = random.Next(12) == 0 ? QuerySyntax.Lucene : QuerySyntax.Scholar,
            Filters = random.Next(3) == 0 ? Filters(random, texts) : new SearchFilters(),
            Sort = random.Next(3) == 0 ? (SortOrder)random.Next(4) : SortOrder.Relevance,
            Size = random.Next(10) switch { 0 => 0, 1 => 1, 2 => 50, _ => random.Next(2, 12) },
            Facets = random.Next(3) == 0 ? Facets(random, texts) : [],
            Ranking = Ranking(random),
        };
    }

    private string Query(Random random, RandomPapers texts) => random.Next(14) switch
    {
        0 => Pasted(random, texts),
        1 => texts.Text(random.Next(60) == 0 ? 900 : random.Next(1, 25)),
        2 => string.Join(" AND ", Parts(random, texts, 2)),
        3 => string.Join(" OR ", Parts(random, texts, 2)),
        4 => random.Next(4) == 0 ? "*" : Operand(random, texts, 2),
        _ => string.Join(' ', Parts(random, texts, 1)),
    };

    private IEnumerable<string> Parts(Random random, RandomPapers texts, int depth) =>
        Enumerable.Range(0, random.Next(1, 5)).Select(_ => Operand(random, texts, depth)).ToList();

    private string Operand(Random random, RandomPapers texts, int depth) => random.Next(34) switch
    {
        30 => Pattern(random, texts.Word()),
        31 => $"\"{texts.UsualWord()} {(random.Next(3) == 0 ? "*" : Pattern(random, texts.UsualWord()))} {texts.UsualWord()}\"",
        32 => $"{texts.UsualWord()}-{Beginning(random, texts)}{(random.Next(2) == 0 ? "*" : "~1")}",
        33 => $"\"{texts.Word()}\"",
        0 => "-" + Word(random, texts),
        1 => "+" + Word(random, texts),
        2 => "=" + Word(random, texts),
        3 => Beginning(random, texts) + "*",
        4 => Misspelt(random, texts.Word()) + (random.Next(2) == 0 ? "~1" : "~2"),
        5 => Misspelt(random, texts.Word()),
        6 => Phrase(random, texts),
        7 => Phrase(random, texts) + "~" + random.Next(1, 6).ToString(CultureInfo.InvariantCulture),
        8 => Near(random, texts),
        9 => Author(random, texts),
        10 => $"\"{texts.Name()}\"",
        11 => texts.Pick(fields) + Word(random, texts),
        12 => texts.Pick(fields) + Phrase(random, texts),
        13 or 14 => texts.Pick(selections),
        15 => texts.StopWord(),
        16 => texts.Family() + random.Next(2016, 2024).ToString(CultureInfo.InvariantCulture) + texts.Word().ToLowerInvariant(),
        17 => texts.Pick(papers).Id.Value,
        18 when depth > 0 => $"({string.Join(' ', Parts(random, texts, depth - 1))})",
        19 when depth > 0 => $"({string.Join(texts.Pick(operators), Parts(random, texts, depth - 1))})",
        20 when depth > 0 => "NOT " + Operand(random, texts, depth - 1),
        21 when depth > 0 => texts.Pick(signs) + $"({Operand(random, texts, 0)} OR {Operand(random, texts, 0)})",
        22 => texts.Pick(fields) + (random.Next(2) == 0 ? "=" : "") + Beginning(random, texts) + texts.Pick(endings),
        23 => Phrase(random, texts) + (random.Next(2) == 0 ? "" : "~" + random.Next(1, 8).ToString(CultureInfo.InvariantCulture)),
        24 => Near(random, texts),
        25 => "ge*",
        _ => Word(random, texts),
    };

    private static string Word(Random random, RandomPapers texts) => random.Next(9) == 0 ? texts.Family() : texts.Word();

    private static string Beginning(Random random, RandomPapers texts)
    {
        var word = texts.Word();
        return word[..random.Next(1, Math.Min(6, word.Length) + 1)];
    }

    private static string Pattern(Random random, string word)
    {
        var at = random.Next(1, word.Length + 1);
        var end = Math.Min(word.Length, at + random.Next(3));
        return random.Next(4) == 0 ? $"*{word[at..]}" : $"{word[..at]}{(random.Next(2) == 0 ? '*' : '?')}{word[end..]}";
    }

    // Words as they follow each other in a paper, or any.
    private string Phrase(Random random, RandomPapers texts)
    {
        var words = Source(random, texts).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var some = random.Next(2) == 0
            ? Enumerable.Range(0, random.Next(2, 4)).Select(_ => texts.UsualWord()).ToList()
            : words.Skip(random.Next(Math.Max(1, words.Length - 2))).Take(random.Next(1, 5)).ToList();
        if (some.Count > 2 && random.Next(3) == 0)
            some.RemoveAt(1);
        if (random.Next(5) == 0)
            some.Reverse();
        return $"\"{string.Join(' ', some).Replace("\"", "", StringComparison.Ordinal)}\"";
    }

    private string Near(Random random, RandomPapers texts)
    {
        var field = random.Next(4) == 0 ? texts.Pick(fields) : "";
        return $"{field}{Side()} NEAR/{random.Next(6)} {field}{Side()}";

        string Side() => random.Next(7) switch
        {
            0 => Phrase(random, texts),
            1 => Beginning(random, texts) + "*",
            2 => texts.Word() + "~1",
            3 when field.Length == 0 => $"({texts.UsualWord()} OR {texts.UsualWord()})",
            4 when field.Length == 0 => $"({texts.UsualWord()} OR {Phrase(random, texts)}{(random.Next(2) == 0 ? "~2" : "")})",
            5 => texts.Word(),
            _ => texts.UsualWord(),
        };
    }

    private static string Author(Random random, RandomPapers texts)
    {
        var name = random.Next(4) switch
        {
            0 => texts.Family(),
            1 => $"{texts.Family()}, {texts.Given()}",
            2 => texts.Given(),
            _ => texts.Name(),
        };
        var (first, last) = (random.Next(4) == 0 ? "^" : "", random.Next(4) == 0 ? "$" : "");
        return $"author:{first}\"{name}\"{last}";
    }

    private static string Misspelt(Random random, string word)
    {
        if (word.Length < 2)
            return word;
        var at = random.Next(word.Length - 1);
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, "e"),
            2 => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            _ => $"{word[..at]}o{word[(at + 1)..]}",
        };
    }

    private string Source(Random random, RandomPapers texts)
    {
        var paper = texts.Pick(papers);
        return random.Next(2) == 0 ? paper.Title : paper.Abstract ?? paper.Title;
    }

    private string Pasted(Random random, RandomPapers texts)
    {
        var paper = texts.Pick(papers);
        return random.Next(4) switch
        {
            0 => paper.Title,
            1 => paper.Abstract ?? paper.Title,
            2 => $"{string.Join(", ", paper.Authors)}. {paper.Title}. {paper.Venue} ({paper.Date?.Year})",
            _ => paper.Doi ?? paper.Id.Value,
        };
    }

    private SearchFilters Filters(Random random, RandomPapers texts)
    {
        var filters = new SearchFilters();
        foreach (var facet in RandomPapers.Fields.Facets.Where(_ => random.Next(5) == 0))
            filters = filters.With(facet.Name, Picked(facet, random, texts).Take(random.Next(1, 3)).ToValueList());
        return filters;
    }

    private IEnumerable<string> Picked(PaperFacet facet, Random random, RandomPapers texts)
    {
        while (true)
        {
            yield return facet.Name switch
            {
                "year" => Range(random.Next(2000, 2022), random.Next(10), random),
                "read" => random.Next(2) == 0 ? "2020-03..2022" : Range(random.Next(2015, 2024), random.Next(3), random),
                "rating" => Range(random.Next(5), random.Next(random.Next(2) == 0 ? 3 : 4000), random),
                "category" => random.Next(3) == 0 ? "cs" : texts.Pick(RandomPapers.Categories),
                "author" => random.Next(2) == 0 ? texts.Name() : Printed(texts.Pick(papers)),
                "venue" => texts.Pick(RandomPapers.Venues),
                "lab" => texts.Pick(RandomPapers.Labs),
                _ => random.Next(2) == 0 ? "true" : "false",
            };
        }
    }

    private static string Printed(Paper paper) => paper.Authors.FirstOrDefault()?.DisplayName ?? "Lee, A";

    private static string Range(int from, int width, Random random) => random.Next(4) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{from}.."),
        1 => string.Create(CultureInfo.InvariantCulture, $"..{from}"),
        2 => string.Create(CultureInfo.InvariantCulture, $"{from}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{from}..{from + width}"),
    };

    private static ValueList<FacetRequest> Facets(Random random, RandomPapers texts) =>
        RandomPapers.Fields.Facets.Where(_ => random.Next(2) == 0)
            .Select(facet => Facet(facet.Name, random, texts)).ToValueList();

    private static FacetRequest Facet(string name, Random random, RandomPapers texts)
    {
        int? size = random.Next(4) switch { 0 => int.MaxValue, 1 => null, _ => random.Next(1, 12) };
        return new FacetRequest(name, size, random.Next(4) == 0 ? texts.Family()[..1] : null);
    }

    private static RankingProfile? Ranking(Random random) => random.Next(6) switch
    {
        0 => new RankingProfile { Nearness = 0.5f, RescoreDepth = random.Next(1, 30), NearnessDistance = random.Next(5) },
        2 => new RankingProfile
        {
            Recency = random.Next(2) * 2f,
            RecencyHalfLife = random.Next(1, 8),
            RecencyYear = random.Next(2) * 2019,
            Citations = random.Next(2) * 3f,
            CitationsFull = random.Next(2) == 0 ? 1000 : 10,
            CitedOften = random.Next(2),
        },
        1 => new RankingProfile { K1 = 2f, B = 0.1f, Title = 5f, Abstract = 0.5f, Author = 1f, TitleMatch = 0f },
        _ => null,
    };
}
