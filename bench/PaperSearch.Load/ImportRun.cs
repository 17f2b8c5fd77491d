using System.Diagnostics;

namespace PaperSearch.Load;

/// <summary>Imports a file of the arXiv snapshot's format into a new index, and prints rate, memory and size.</summary>
internal static class ImportRun
{
    /// <summary>How many threads analyse papers, in ours as in its peer.</summary>
    public const int Threads = 2;

    public static int Ours(string file, string directory) => Measure("papersearch", file, directory, () =>
    {
        using var index = PaperIndex.Open(directory);
        var summary = index.ImportAsync(file, new ImportOptions { Threads = Threads }).GetAwaiter().GetResult();
        return summary.Errors.Count == 0
            ? summary.Added + summary.Updated + summary.Duplicates
            : throw new PaperSearchException(PaperSearchError.UnreadableSource,
                $"{summary.Errors[0].Input}: {summary.Errors[0].Message}");
    });

    public static int Plain(string file, string directory) =>
        Measure("lucene.net", file, directory, () => PlainImport.Run(file, directory, Threads));

    private static int Measure(string engine, string file, string directory, Func<long> import)
    {
        if (!File.Exists(file))
            throw new UsageException($"There is no file {file}.");
        if (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any())
            throw new UsageException($"{directory} is not empty; a rate is measured into a new index.");

        var watch = Stopwatch.StartNew();
        var papers = import();
        var seconds = watch.Elapsed.TotalSeconds;
        var bytes = new DirectoryInfo(directory).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
        Console.WriteLine(
            $"{engine} import papers={papers} threads={Threads} seconds={seconds:F2} papers_per_second={papers / seconds:F0}"
            + $" bytes_per_paper={(double)bytes / papers:F0} peak_rss={ProcessMemory.Peak()}MiB");
        return 0;
    }
}
