namespace PaperSearch.Text;

/// <summary>
/// The tables of the analysis, as they stand in the library: a row a line, tabs between its cells, # before remarks.
/// </summary>
internal static class EmbeddedTable
{
    /// <summary>The lines of a table, remarks among them.</summary>
    /// <param name="name">Its file: <c>folding.tsv</c>.</param>
    public static StreamReader Open(string name) =>
        new(typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is missing from the library."));

    /// <summary>The cells of its rows.</summary>
    /// <param name="name">Its file.</param>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var lines = Open(name);
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
                yield return line.Split('\t');
        }
    }
}
