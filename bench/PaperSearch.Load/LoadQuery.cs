namespace PaperSearch.Load;

/// <summary>A query and the class its latency is counted in.</summary>
internal sealed record LoadQuery(string Class, string Text)
{
    /// <summary>Reads the queries a run wants, in the file's order.</summary>
    public static LoadQuery[] Read(LoadOptions options)
    {
        if (!File.Exists(options.Queries))
            throw new UsageException($"There is no file {options.Queries}.");
        var all = File.ReadLines(options.Queries)
            .Select((line, i) => (Line: line, Number: i + 1))
            .Where(l => l.Line.Length > 0)
            .Select(l => l.Line.Split('\t', 2) is [var name, var text]
                ? new LoadQuery(name, text)
                : throw new UsageException($"{options.Queries}, line {l.Number}: expected class, tab, query."))
            .ToLookup(query => query.Class, StringComparer.Ordinal);
        if (options.Classes.FirstOrDefault(name => !all.Contains(name)) is { } unknown)
            throw new UsageException($"There is no class '{unknown}' in {options.Queries}.");

        var queries = all
            .Where(group => options.Classes.Count == 0 || options.Classes.Contains(group.Key, StringComparer.Ordinal))
            .SelectMany(group => group.Take(options.Limit))
            .ToArray();
        return queries.Length > 0 ? queries : throw new UsageException($"There is no query in {options.Queries}.");
    }
}
