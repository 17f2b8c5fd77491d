using System.Security.Cryptography;
using System.Text.Json;
using PaperSearch.Analysis;

namespace PaperSearch.Embedded.Storage;

/// <summary>
/// The folder of an index: a manifest that names the rules it was written by and an application's fields, Lucene's files in a
/// folder of their own, the records that could not be read, and the writer's lock.
/// </summary>
internal sealed class IndexFolder
{
    /// <summary>Changes when an index of the version before cannot be read any more.</summary>
    public const int FormatVersion = 4;

    private const string ManifestName = "papersearch.json";

    private IndexFolder(string path) => Path = path;

    public string Path { get; }

    public string LucenePath => System.IO.Path.Combine(Path, "lucene");

    public string RejectsPath => System.IO.Path.Combine(Path, "rejects.jsonl");

    public string SnapshotsPath => System.IO.Path.Combine(Path, "snapshots.json");

    /// <summary>
    /// Tells this index from every other, also from one that is made in its place; <see langword="null"/> until the next write
    /// where an earlier version made it.
    /// </summary>
    public string? Id { get; private set; }

    /// <summary>The fields and facets of the index.</summary>
    public PaperFieldTable Fields { get; private set; } = PaperFieldTable.Default;

    private string ManifestPath => System.IO.Path.Combine(Path, ManifestName);

    private string Rebuild => $"Rebuild it: delete the folder '{Path}' and import the papers again.";

    /// <summary>Opens the folder of an index, or makes one.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="create">Whether to make one where there is none.</param>
    /// <param name="fields">The fields that are declared; <see langword="null"/> for those that the index has.</param>
    /// <exception cref="PaperSearchException">
    /// There is none, it is damaged, or it was written by other rules or with other fields.
    /// </exception>
    public static IndexFolder Open(string path, bool create, PaperFieldTable? fields = null)
    {
        var folder = new IndexFolder(System.IO.Path.GetFullPath(path));
        if (!File.Exists(folder.ManifestPath))
        {
            if (!create)
                throw new PaperSearchException(PaperSearchError.IndexMissing,
                    $"There is no index at '{path}'. Make one with: papersearch import PATH --index '{path}'");
            folder.Create(fields ?? PaperFieldTable.Default);
        }
        var recorded = folder.Read();
        folder.Fields = fields ?? recorded;
        folder.CheckFields(recorded);
        Directory.CreateDirectory(folder.LucenePath);
        return folder;
    }

    /// <summary>Records the fields that the next papers are written with. Only for who has the right to write.</summary>
    /// <exception cref="PaperSearchException">Another process has imported papers with other fields meanwhile.</exception>
    public void RecordFields()
    {
        var recorded = Read();
        CheckFields(recorded);
        if (Id is not null && recorded.Equals(Fields))
            return;
        Id ??= NewId();
        Write(Fields);
    }

    /// <summary>Bytes of all files.</summary>
    public long SizeInBytes() => new DirectoryInfo(Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(SizeOf);

    private void Create(PaperFieldTable fields)
    {
        try
        {
            if (Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any(e => !WholeFile.IsPart(e, ManifestPath)))
                throw new PaperSearchException(PaperSearchError.IndexMissing,
                    $"'{Path}' is a folder with other files in it and no index. Choose an empty or a new folder.");
            Directory.CreateDirectory(Path);
            Id = NewId();
            Write(fields);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new PaperSearchException(PaperSearchError.IndexMissing, $"An index cannot be made at '{Path}': {e.Message}", e);
        }
    }

    private void Write(PaperFieldTable fields)
    {
        RecordedField[]? own = fields.Own.Count == 0 ? null : [.. fields.Own.Select(RecordedField.Of)];
        var manifest = new Manifest(FormatVersion, TextAnalysis.Fingerprint, own, Id);
        var text = JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.Manifest);
        WholeFile.Write(ManifestPath, [.. text, (byte)'\n']);
    }

    private static string NewId() => RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>The fields that are recorded.</summary>
    private PaperFieldTable Read()
    {
        Manifest manifest;
        PaperFieldTable fields;
        try
        {
            manifest = JsonSerializer.Deserialize(File.ReadAllText(ManifestPath), ManifestJson.Default.Manifest)!;
            // Of another version nothing but the version need be readable.
            fields = manifest.FormatVersion != FormatVersion ? PaperFieldTable.Default
                : PaperFieldTable.Default.With([.. (manifest.Fields ?? []).Select(field => field.ToField())]);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or NullReferenceException)
        {
            throw new PaperSearchException(PaperSearchError.IndexCorrupt, $"'{ManifestPath}' is damaged. {Rebuild}", e);
        }
        if (manifest.FormatVersion > FormatVersion)
        {
            throw new PaperSearchException(PaperSearchError.IndexOutdated,
                $"The index '{Path}' was written by a newer version of PaperSearch (format {manifest.FormatVersion}, "
                + $"this one reads {FormatVersion}). Use that version.");
        }
        if (manifest.FormatVersion < FormatVersion || manifest.Analysis != TextAnalysis.Fingerprint)
        {
            throw new PaperSearchException(PaperSearchError.IndexOutdated,
                $"The index '{Path}' was written with other rules "
                + $"(format {manifest.FormatVersion}, analysis {manifest.Analysis}; "
                + $"now {FormatVersion}, {TextAnalysis.Fingerprint}). {Rebuild}{Snapshots()}");
        }
        Id = manifest.Id;
        return fields;
    }

    // What is lost with the folder is told before it is deleted.
    private string Snapshots()
    {
        try
        {
            return SnapshotRecords.Read(this).All is { Count: > 0 } all
                ? $" Its snapshots ({string.Join(", ", all.Select(s => s.Name))}) go with it, and only the version that took them"
                + $" ({all[^1].Version}) can search them: to keep them, move the folder instead."
                : "";
        }
        catch (PaperSearchException)
        {
            return "";
        }
    }

    // Papers that are in were written with the fields they were written with; labels and other names may change.
    private void CheckFields(PaperFieldTable recorded)
    {
        var (before, now) = (Declared(recorded), Declared(Fields));
        if (before.SetEquals(now) || !Directory.Exists(LucenePath) || !Directory.EnumerateFiles(LucenePath, "segments_*").Any())
            return;
        throw new PaperSearchException(PaperSearchError.IndexOutdated,
            $"The papers in the index '{Path}' were imported with the fields {Names(before)}; declared now are {Names(now)}. "
            + "Declare those fields (PaperIndexOptions.Fields, or null for those of the index), or rebuild it: "
            + "delete the folder and import the papers again.");
    }

    private static HashSet<(string Name, PaperFieldKind Kind)> Declared(PaperFieldTable fields) =>
        [.. fields.Own.Select(f => (f.Name, f.Kind))];

    private static string Names(HashSet<(string Name, PaperFieldKind Kind)> fields) =>
        fields.Count == 0
            ? "those of every index alone"
            : string.Join(", ", fields.Select(f => $"{f.Name} ({f.Kind})").Order(StringComparer.Ordinal));

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
