using System.Text.Json;

namespace PaperSearch.Load.KnownItems;

/// <summary>What of a record the questions for it are made of.</summary>
internal sealed record KnownPaper(string Id, string Title, string Abstract, string? Doi, string? Journal, int Year,
    IReadOnlyList<(string Family, string Given)> Authors)
{
    /// <summary>
    /// Records drawn at random from a file of the arXiv snapshot's format, each with the same chance (reservoir sampling).
    /// </summary>
    public static List<KnownPaper> Draw(string file, int count, Random random)
    {
        var drawn = new List<string>(count);
        var seen = 0;
        foreach (var line in File.ReadLines(file))
        {
            seen++;
            if (drawn.Count < count)
                drawn.Add(line);
            else if (random.Next(seen) is var place && place < count)
                drawn[place] = line;
        }
        return [.. drawn.Select(Read)];
    }

    private static KnownPaper Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var created = root.GetProperty("versions")[0].GetProperty("created").GetString()!;
        var authors = new List<(string, string)>();
        foreach (var author in root.GetProperty("authors_parsed").EnumerateArray())
            authors.Add((author[0].GetString()!, author[1].GetString()!));
        return new KnownPaper(
            root.GetProperty("id").GetString()!,
            root.GetProperty("title").GetString()!,
            root.GetProperty("abstract").GetString()!,
            root.GetProperty("doi").GetString(),
            root.GetProperty("journal-ref").GetString(),
            DateTimeOffset.Parse(created, System.Globalization.CultureInfo.InvariantCulture).Year,
            authors);
    }
}
