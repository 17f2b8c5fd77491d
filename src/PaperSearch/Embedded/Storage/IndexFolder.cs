using System.Text.Json;
using PaperSearch.Analysis;
using PaperSearch.Text;

namespace PaperSearch.Embedded.Storage;

/// <summary>
/// The folder of an index: a manifest that names the rules it was written by, Lucene's files in a folder of their own,
/// the records that could not be read, and the writer's lock.
/// </summary>
internal sealed class IndexFolder
{
    /// <summary>Changes when an index of the version before cannot be read any more.</summary>
    public const int FormatVersion = 3;

    private const string Manifest = "papersearch.json";

    private IndexFolder(string path) => Path = path;

    public string Path { get; }

    public string LucenePath => System.IO.Path.Combine(Path, "lucene");

    public string RejectsPath => System.IO.Path.Combine(Path, "rejects.jsonl");

    /// <summary>Opens the folder of an index, or makes one.</summary>
    /// <exception cref="PaperSearchException">There is none, it is damaged, or it was written by other rules.</exception>
    public static IndexFolder Open(string path, bool create)
    {
        var folder = new IndexFolder(System.IO.Path.GetFullPath(path));
        var manifest = System.IO.Path.Combine(folder.Path, Manifest);
        if (!File.Exists(manifest))
        {
            if (!create)
                throw new PaperSearchException(PaperSearchError.IndexMissing, $"There is no index at '{path}'. Make one with: papersearch import PATH --index '{path}'");
            folder.Create(manifest);
        }
        folder.Check(manifest);
        Directory.CreateDirectory(folder.LucenePath);
        return folder;
    }

    /// <summary>Bytes of all files.</summary>
    public long SizeInBytes() => new DirectoryInfo(Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(SizeOf);

    private void Create(string manifest)
    {
        var temporary = manifest + ".tmp";
        try
        {
            if (Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any(e => e != temporary))
                throw new PaperSearchException(PaperSearchError.IndexMissing, $"'{Path}' is a folder with other files in it and no index. Choose an empty or a new folder.");
            Directory.CreateDirectory(Path);
            // Written beside and moved, so that no half-written manifest is ever read.
            File.WriteAllText(temporary, $"{{\"formatVersion\":{FormatVersion},\"analysis\":\"{TextAnalysis.Fingerprint}\"}}\n");
            File.Move(temporary, manifest, overwrite: true);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new PaperSearchException(PaperSearchError.IndexMissing, $"An index cannot be made at '{Path}': {e.Message}", e);
        }
    }

    private void Check(string manifest)
    {
        int format;
        string? analysis;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(manifest));
            format = document.RootElement.GetProperty("formatVersion").GetInt32();
            analysis = document.RootElement.GetProperty("analysis").GetString();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new PaperSearchException(PaperSearchError.IndexCorrupt, $"'{manifest}' is damaged. {Rebuild}", e);
        }
        if (format > FormatVersion)
            throw new PaperSearchException(PaperSearchError.IndexOutdated, $"The index '{Path}' was written by a newer version of PaperSearch (format {format}, this one reads {FormatVersion}). Use that version.");
        if (format < FormatVersion || analysis != TextAnalysis.Fingerprint)
            throw new PaperSearchException(PaperSearchError.IndexOutdated, $"The index '{Path}' was written with other rules (format {format}, analysis {analysis}; now {FormatVersion}, {TextAnalysis.Fingerprint}). {Rebuild}");
    }

    private string Rebuild => $"Rebuild it: delete the folder '{Path}' and import the papers again.";

    private static long SizeOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            // A merge has just replaced it.
            return 0;
        }
    }
}
