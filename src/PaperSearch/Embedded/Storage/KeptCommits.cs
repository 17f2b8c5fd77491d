using Lucene.Net.Index;

namespace PaperSearch.Embedded.Storage;

/// <summary>Which commits a writer keeps: the last one and those that are snapshots.</summary>
internal sealed class KeptCommits(SnapshotRecords records) : IndexDeletionPolicy
{
    /// <summary>The number of the last commit; 0 before the first.</summary>
    public long Last { get; private set; }

    public override void OnInit<T>(IList<T> commits) => OnCommit(commits);

    public override void OnCommit<T>(IList<T> commits)
    {
        for (var i = 0; i < commits.Count - 1; i++)
        {
            if (!records.Keeps(commits[i].Generation))
                commits[i].Delete();
        }
        if (commits.Count > 0)
            Last = commits[^1].Generation;
    }
}
