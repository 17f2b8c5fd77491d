using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace PaperSearch.Relevance.Corpus;

/// <summary>A record of a file of the arXiv snapshot's format, as it stands there.</summary>
internal sealed record SourcePaper(string Id, string Title, string Abstract, string? Doi, string? Journal, int Year,
    IReadOnlyList<(string Family, string Given)> Authors)
{
    /// <summary>All records of a file, in its order.</summary>
    public static IEnumerable<SourcePaper> ReadAll(string file) =>
        Lines(file).Select(Read);

    /// <summary>Records drawn at random, each with the same chance (reservoir sampling), in a random order.</summary>
    public static List<SourcePaper> Draw(string file, int count, int seed)
    {
        var random = new Random(seed);
        var drawn = new List<string>(count);
        var seen = 0;
        foreach (var line in Lines(file))
        {
            seen++;
            if (drawn.Count < count)
                drawn.Add(line);
            else if (random.Next(seen) is var place && place < count)
                drawn[place] = line;
        }
        // The reservoir leaves early records early.
        random.Shuffle(CollectionsMarshal.AsSpan(drawn));
        return drawn.ConvertAll(Read);
    }

    private static IEnumerable<string> Lines(string file) => File.ReadLines(file).Where(line => line.Length > 0);

    private static SourcePaper Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var created = root.GetProperty("versions")[0].GetProperty("created").GetString()!;
        var authors = new List<(string, string)>();
        foreach (var author in root.GetProperty("authors_parsed").EnumerateArray())
            authors.Add((author[0].GetString()!, author[1].GetString()!));
        return new SourcePaper(
            root.GetProperty("id").GetString()!,
            root.GetProperty("title").GetString()!,
            root.GetProperty("abstract").GetString()!,
            root.GetProperty("doi").GetString(),
            root.GetProperty("journal-ref").GetString(),
            DateTimeOffset.Parse(created, CultureInfo.InvariantCulture).Year,
            authors);
    }
}
