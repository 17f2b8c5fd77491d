using System.IO.Enumeration;

namespace PaperSearch.Sources;

/// <summary>A file that was asked for or found in a folder, or standard input; not yet opened.</summary>
/// <param name="Path">Its path, or <see cref="StandardInput"/>.</param>
/// <param name="Name">What messages call it: the path as it was given, with what was found below a folder.</param>
internal sealed record SourceFile(string Path, string Name)
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Its size in bytes, where known: not of standard input, nor of a file that is gone by now.</summary>
    public long? Length => Path != StandardInput && new FileInfo(Path) is { Exists: true } file ? file.Length : null;

    /// <summary>The files that a path means, in ordinal order; a folder's hidden files are left out.</summary>
    /// <exception cref="PaperSearchException">There is nothing at the path.</exception>
    public static IEnumerable<SourceFile> Find(string path)
    {
        if (path == StandardInput)
            return [new SourceFile(path, "standard input")];
        if (File.Exists(path))
            return [new SourceFile(path, path)];
        if (!Directory.Exists(path))
            throw new PaperSearchException(
                PaperSearchError.UnreadableSource,
                $"There is no file or folder '{path}'. Check the path; '-' reads standard input.");
        return FindIn(path);
    }

    private static IEnumerable<SourceFile> FindIn(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        };
        // A link to a folder may lead back to where it stands, so links are followed to files only.
        var files = new FileSystemEnumerable<string>(folder, (ref entry) => entry.ToSpecifiedFullPath(), options)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        return files.Order(StringComparer.Ordinal).Select(file => new SourceFile(file, file));
    }
}
