using Lucene.Net.Index;

namespace PaperSearch.Embedded.Storage;

/// <summary>The commits behind snapshots, as readers and as files.</summary>
internal static class SnapshotCommits
{
    /// <summary>A reader of a snapshot.</summary>
    /// <exception cref="PaperSearchException">Its commit is not there any more.</exception>
    public static DirectoryReader Open(PaperDirectory directory, SnapshotRecord record)
    {
        try
        {
            if (CommitsOf(directory).FirstOrDefault(commit => commit.Generation == record.Commit) is { } found)
            {
                var reader = DirectoryReader.Open(found);
                if (reader.Version == record.Generation)
                    return reader;
                reader.Dispose();
            }
        }
        catch (FileNotFoundException e)
        {
            throw Lost(e);
        }
        throw Lost(null);

        PaperSearchException Lost(Exception? inner) => new(PaperSearchError.SnapshotMissing,
            $"The files of the snapshot '{record.Name}' are gone: it was deleted meanwhile, or a program that knows no snapshots "
            + $"has written to the index. Forget it with: papersearch snapshot delete {record.Name}", inner);
    }

    /// <summary>
    /// What each snapshot holds alone, in bytes; <see langword="null"/> for one whose commit is not there any more.
    /// </summary>
    public static long?[] OwnBytes(PaperDirectory directory, IReadOnlyList<SnapshotRecord> records)
    {
        var commits = CommitsOf(directory);
        // Names of one state count as one: deleting one of them frees nothing.
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var number in records.Select(r => r.Commit).Append(commits.LastOrDefault()?.Generation ?? 0))
        {
            foreach (var file in Files(number))
                uses[file] = uses.GetValueOrDefault(file) + 1;
        }
        return [.. records.Select(record => Files(record.Commit) is { Count: > 0 } files
            ? files.Where(file => uses[file] == 1).Sum(directory.SizeOf)
            : (long?)null)];

        ICollection<string> Files(long number) => commits.FirstOrDefault(commit => commit.Generation == number)?.FileNames ?? [];
    }

    private static IList<IndexCommit> CommitsOf(PaperDirectory directory) =>
        DirectoryReader.IndexExists(directory) ? DirectoryReader.ListCommits(directory) : [];
}
