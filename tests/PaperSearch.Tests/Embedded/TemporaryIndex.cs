using PaperSearch.Searching;
using PaperSearch.Tests.Architecture;

namespace PaperSearch.Tests.Embedded;

/// <summary>An index in a folder of its own that goes with it.</summary>
internal sealed class TemporaryIndex : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    private readonly TimeProvider clock;

    /// <param name="fields">The fields that are declared; <see langword="null"/> for those of every index.</param>
    /// <param name="clock">Tells when papers come in; <see langword="null"/> for the system's.</param>
    public TemporaryIndex(PaperFieldTable? fields = null, TimeProvider? clock = null)
    {
        this.clock = clock ?? TimeProvider.System;
        Index = Open(fields);
    }

    /// <summary>Options with which a search sees every change, and no answer depends on the machine's speed.</summary>
    public static PaperIndexOptions AtOnce { get; } = new() { RefreshInterval = TimeSpan.Zero, HelpTime = TimeSpan.MaxValue };

    public static string Seeds => System.IO.Path.Combine(Repository.Root, "seeds");

    public string Path => System.IO.Path.Combine(folder, "papers.index");

    public PaperIndex Index { get; private set; }

    /// <summary>An index of the seed page, as of a day after all its dates.</summary>
    public static async Task<TemporaryIndex> OfSeedsAsync()
    {
        var index = new TemporaryIndex();
        await index.Index.ImportAsync(Seeds, new ImportOptions { AsOf = new DateOnly(2026, 11, 24) },
            TestContext.Current.CancellationToken);
        return index;
    }

    public string File(string name, string content)
    {
        var path = System.IO.Path.Combine(folder, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    public string[] Ids(string query) =>
        [.. Index.Search(new SearchRequest { Query = query, Size = 1000 }).Hits.Select(h => h.Id)];

    public void Reopen(PaperFieldTable? fields = null)
    {
        Index.Dispose();
        Index = Open(fields);
    }

    private PaperIndex Open(PaperFieldTable? fields) =>
        PaperIndex.Open(Path, AtOnce with { Fields = fields, Clock = clock });

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
