namespace PaperSearch.Tests.Text;

/// <summary>Finds files of the repository, and data beside it, from where the tests run.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder of judged collections beside the repository or above; null where there is none.</summary>
    public static string? Collections()
    {
        for (var folder = Directory.GetParent(Root()); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data", "collections");
            if (Directory.Exists(candidate))
                return candidate;
        }
        return null;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PaperSearch.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
