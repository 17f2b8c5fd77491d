namespace PaperSearch.Benchmarks;

/// <summary>The index of generated papers that the benches of one process share.</summary>
internal static class SearchCorpus
{
    public const int ShortPapers = 2_000;

    private static readonly Lazy<(PaperIndex Index, string Directory)> opened = new(Open);

    /// <summary>How many papers it holds; set before the first use.</summary>
    public static int Papers { get; set; } = 20_000;

    public static PaperIndex Index => opened.Value.Index;

    /// <summary>Deletes what was written.</summary>
    public static void Delete()
    {
        if (!opened.IsValueCreated)
            return;
        opened.Value.Index.Dispose();
        Directory.Delete(opened.Value.Directory, recursive: true);
    }

    private static (PaperIndex Index, string Directory) Open()
    {
        var directory = Directory.CreateTempSubdirectory("papersearch-bench-").FullName;
        // A process that the bench tool starts ends without coming back to the main program.
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (Directory.Exists(directory))
                Directory.Delete(directory, recursive: true);
        };
        var index = PaperIndex.Open(Path.Combine(directory, "index"));
        index.ImportAsync(Enumerable.Range(0, Papers).Select(GeneratedPapers.Paper)).GetAwaiter().GetResult();
        return (index, directory);
    }
}
