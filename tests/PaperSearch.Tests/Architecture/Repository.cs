using System.Runtime.CompilerServices;

namespace PaperSearch.Tests.Architecture;

/// <summary>Where the sources stand, found from this file's own place.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(OwnPath())!, "..", "..", ".."));

    /// <summary>The C# sources below a folder of the repository, without what a build writes.</summary>
    public static IEnumerable<string> Sources(params string[] folder) =>
        Directory.EnumerateFiles(Path.Combine([Root, .. folder]), "*.cs", SearchOption.AllDirectories)
            .Where(path => !Relative(path).Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    /// <summary>A path as seen from the root, with slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string OwnPath([CallerFilePath] string path = "") => path;
}
